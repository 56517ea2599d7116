// Which attribution chains run through X?
// answers: Every chain of voices, from the outlet inward, in which a voice stands, with the statements that came that way: its own words, what it passes on, and for an outlet all that it prints. Questions are listed apart.
// :param voice =>   // string, id of the voice, such as 'evseev'; an outlet is a voice too
CYPHER 5
OPTIONAL MATCH (:Entity {id: $voice})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $voice) AS voice
MATCH (coded:Entity)-[:SAME_AS*0..1 {confidence: 'certain'}]->(:Entity {id: voice})
MATCH (coded)<-[:ATTRIBUTED_TO]-(s:Statement)
WITH DISTINCT voice, s
ORDER BY s.coding, s.order
WITH voice, s,
     COLLECT {
       MATCH (s)-[step:ATTRIBUTED_TO]->(link:Entity)
       OPTIONAL MATCH (link)-[:SAME_AS {confidence: 'certain'}]->(keep:Entity)
       RETURN coalesce(keep, link) ORDER BY step.depth
     } AS links
WITH voice,
     [link IN links | link.id] + CASE s.speaker WHEN 'unspecified' THEN ['unspecified'] ELSE [] END AS chainIds,
     [link IN links | link.name] + CASE s.speaker WHEN 'unspecified' THEN ['unspecified'] ELSE [] END AS chain,
     collect(CASE WHEN NOT s.form IN ['question', 'rhetorical'] THEN s.id END) AS statements,
     collect(CASE WHEN s.form IN ['question', 'rhetorical'] THEN s.id END) AS questions
RETURN chain,
       last(chainIds) = voice AS ownWords,
       size(chainIds) - 1 AS depth,
       size(statements) AS count,
       statements,
       questions,
       chainIds
ORDER BY depth, chainIds
