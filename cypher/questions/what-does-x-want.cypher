// What does X want?
// answers: Every stance that anybody ascribes to an actor, for, against or indifferent to a goal, by whose word it is: its own, on its behalf, another's, the outlet's. Questions are among them, told by their form; they claim nothing.
// :param holder =>   // string, id of the actor that is said to hold the stances, such as 'usa'
CYPHER 5
OPTIONAL MATCH (:Entity:Ascribe {id: $holder})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $holder) AS holder
MATCH (s:StanceStatement {subjectId: holder})
UNWIND s.objects AS object
OPTIONAL MATCH (interest:Interest:Ascribe {id: object})
OPTIONAL MATCH (speaker:Entity:Ascribe {id: s.speakerId})
RETURN s.ascription AS ascription,
       coalesce(speaker.name, s.speaker) AS speaker,
       CASE s.polarity WHEN 'negative' THEN 'not ' ELSE '' END
         + CASE s.sign WHEN 1 THEN 'for' WHEN -1 THEN 'against' ELSE 'indifferent to' END AS stance,
       object AS interest,
       interest.goal AS goal,
       s.predicate AS predicate,
       s.form AS form,
       s.certainty AS certainty,
       s.modality AS modality,
       s.said AS said,
       head(COLLECT { MATCH (s)-[:EVIDENCED_BY]->(span:Span) RETURN span.paragraph ORDER BY span.id }) AS paragraph,
       s.id AS statement,
       s.gloss AS gloss
ORDER BY CASE ascription WHEN 'self' THEN 0 WHEN 'on-behalf' THEN 1 WHEN 'third-party' THEN 2 ELSE 3 END,
         interest, s.coding, s.order
