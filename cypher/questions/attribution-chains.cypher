// What comes through X from others?
// answers: Every chain of attribution that runs through a voice to another one further in, from the outlet to the speaker, with the statements that came that way. Through an outlet comes all that it prints of others. Questions are listed apart.
// :param voice =>   // string, id of the voice that passes on, such as 'evseev'; an outlet is a voice too
CYPHER 5
OPTIONAL MATCH (:Entity:Ascribe {id: $voice})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $voice) AS voice
MATCH (coded:Entity)-[:SAME_AS*0..1 {confidence: 'certain'}]->(:Entity:Ascribe {id: voice})
MATCH (coded)<-[:ATTRIBUTED_TO]-(s:Statement)
WHERE s.speakerId IS NULL OR s.speakerId <> voice
WITH DISTINCT s
ORDER BY s.coding, s.order
WITH s,
     COLLECT {
       MATCH (s)-[step:ATTRIBUTED_TO]->(link:Entity)
       OPTIONAL MATCH (link)-[:SAME_AS {confidence: 'certain'}]->(keep:Entity)
       RETURN coalesce(keep, link) ORDER BY step.depth
     } AS links
WITH [link IN links | link.id] + CASE s.speaker WHEN 'unspecified' THEN ['unspecified'] ELSE [] END AS chain,
     [link IN links | link.name] + CASE s.speaker WHEN 'unspecified' THEN ['unspecified'] ELSE [] END AS names,
     collect(CASE WHEN NOT s.form IN ['question', 'rhetorical'] THEN s.id END) AS statements,
     collect(CASE WHEN s.form IN ['question', 'rhetorical'] THEN s.id END) AS questions
RETURN names,
       size(chain) - 1 AS depth,
       size(statements) AS count,
       statements,
       questions,
       chain
ORDER BY depth, chain
