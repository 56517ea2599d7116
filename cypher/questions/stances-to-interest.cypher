// Who wants this goal, who opposes it, who does not care?
// answers: Every stance to a goal, whoever tells it, sorted by holder. A stance to the opposite goal counts as the opposite stance and is flagged (viaOpposite). `allows` is the stance set: what the holder's stance to the goal can be if the statement is true (1 for, 0 indifferent, -1 against). Questions are among them, told by their form; they claim nothing.
// :param interest =>   // string, id of the goal, such as 'g-tj-border-security'
CYPHER 5
MATCH (asked:Interest:Ascribe {id: $interest})
CALL (asked) {
  RETURN asked AS target, false AS viaOpposite
  UNION
  MATCH (asked)-[:OPPOSITE]-(target:Interest)
  RETURN target, true AS viaOpposite
}
MATCH (target)<-[:OBJECT]-(s:StanceStatement)
WITH DISTINCT s, target, viaOpposite, CASE WHEN viaOpposite THEN -s.sign ELSE s.sign END AS sign
OPTIONAL MATCH (holder:Entity:Ascribe {id: s.subjectId})
OPTIONAL MATCH (speaker:Entity:Ascribe {id: s.speakerId})
RETURN coalesce(holder.id, s.subject) AS holder,
       coalesce(holder.name, s.subject) AS holderName,
       CASE s.polarity WHEN 'negative' THEN 'not ' ELSE '' END
         + CASE sign WHEN 1 THEN 'for' WHEN -1 THEN 'against' ELSE 'indifferent to' END AS stance,
       [value IN [-1, 0, 1] WHERE (value = sign) = (s.polarity = 'positive')] AS allows,
       viaOpposite,
       target.id AS interest,
       s.predicate AS predicate,
       s.ascription AS ascription,
       coalesce(speaker.name, s.speaker) AS speaker,
       s.form AS form,
       s.certainty AS certainty,
       s.modality AS modality,
       s.said AS said,
       s.when AS when,
       s.id AS statement,
       s.gloss AS gloss
ORDER BY holder, s.coding, s.order, interest
