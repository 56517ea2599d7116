// Which claims are their own speakers not sure of?
// answers: Statements whose speaker marks them as less than certain, the least sure first. Questions are left out.
// :param certainties => ['probable', 'possible', 'unknown']   // list of strings, which certainties to show
// :param speaker => null   // string or null, id of who says it; null for all
CYPHER 5
OPTIONAL MATCH (:Entity:Ascribe {id: $speaker})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $speaker) AS wanted
MATCH (s:Statement)
WHERE s.certainty IN $certainties
  AND (wanted IS NULL OR s.speakerId = wanted)
  AND NOT s.form IN ['question', 'rhetorical']
OPTIONAL MATCH (speaker:Entity:Ascribe {id: s.speakerId})
RETURN s.certainty AS certainty,
       coalesce(speaker.name, s.speaker) AS speaker,
       s.subject AS subject,
       CASE s.polarity WHEN 'negative' THEN 'not ' ELSE '' END + s.predicate AS predicate,
       [object IN s.objects | CASE WHEN object STARTS WITH '"' THEN substring(object, 1) ELSE object END] AS objects,
       s.modality AS modality,
       s.id AS statement,
       s.gloss AS gloss
ORDER BY CASE s.certainty WHEN 'unknown' THEN 0 WHEN 'possible' THEN 1 WHEN 'probable' THEN 2 ELSE 3 END,
         s.coding, s.order
