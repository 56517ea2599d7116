// Who changes sides?
// answers: Where one speaker puts a holder on one side of a goal, for or against, and later on the other. A denied opposition is for, a denied wish against; a stance to the opposite goal is the opposite side. Later is what was said on a later day, with nothing of that speaker on that holder and goal between the two. Questions do not count. Where speaker and holder are one, it is a change of one's own word.
// :param holder => null     // string or null, id of the actor that is said to hold the stances; null for all
// :param interest => null   // string or null, id of the goal; null for all
CYPHER 5
OPTIONAL MATCH (:Entity:Ascribe {id: $holder})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $holder) AS holder
MATCH (interest:Interest:Ascribe)
WHERE $interest IS NULL OR interest.id = $interest
CALL (interest) {
  RETURN interest AS target, 1 AS turn
  UNION
  MATCH (interest)-[:OPPOSITE]-(target:Interest)
  RETURN target, -1 AS turn
}
MATCH (target)<-[:OBJECT]-(s:StanceStatement)
WHERE NOT s.form IN ['question', 'rhetorical'] AND s.sign <> 0
  AND s.subjectId IS NOT NULL AND s.speakerId IS NOT NULL
  AND (holder IS NULL OR s.subjectId = holder)
WITH DISTINCT interest, s, turn * CASE s.polarity WHEN 'positive' THEN s.sign ELSE -s.sign END AS side
WITH interest, s.subjectId AS holder, s.speakerId AS speaker, collect({statement: s, side: side}) AS stances
UNWIND stances AS earlier
UNWIND stances AS later
WITH interest, holder, speaker, stances, earlier, later
WHERE earlier.side <> later.side
  AND earlier.statement.saidMax < later.statement.saidMin
  AND none(other IN stances WHERE
    earlier.statement.saidMax < other.statement.saidMin AND other.statement.saidMax < later.statement.saidMin)
MATCH (h:Entity:Ascribe {id: holder})
MATCH (v:Entity:Ascribe {id: speaker})
RETURN h.name AS holder,
       interest.id AS interest,
       v.name AS speaker,
       CASE earlier.side WHEN 1 THEN 'for' ELSE 'against' END AS before,
       earlier.statement.said AS saidBefore,
       earlier.statement.id AS earlier,
       CASE later.side WHEN 1 THEN 'for' ELSE 'against' END AS after,
       later.statement.said AS saidAfter,
       later.statement.id AS later,
       later.statement.ascription AS ascription,
       later.statement.gloss AS gloss
ORDER BY h.id, interest, v.id, saidAfter, earlier, later
