// How are two connected?
// answers: All shortest ways from one entity, goal or event to another, over relations in either direction, at most six steps, each relation with its status. A relation that no claim affirms (denied, or only asked about) is no step. Those whose weakest step has most speakers come first.
// :param from =>   // string, id of an entity, a goal or an event, such as 'usa'
// :param to =>     // string, id of another one
CYPHER 5
MATCH (:Ascribe {id: $from})-[:SAME_AS*0..1 {confidence: 'certain'}]->(from)
WHERE (from:Entity OR from:Interest OR from:Event) AND NOT (from)-[:SAME_AS {confidence: 'certain'}]->()
MATCH (:Ascribe {id: $to})-[:SAME_AS*0..1 {confidence: 'certain'}]->(to)
WHERE (to:Entity OR to:Interest OR to:Event) AND NOT (to)-[:SAME_AS {confidence: 'certain'}]->()
  AND to <> from
MATCH path = ALL SHORTEST (from) (()-[step WHERE step.positive > 0]-()){1,6} (to)
WITH length(path) AS steps,
     [node IN nodes(path) | node.id] AS nodes,
     [relation IN relationships(path) | relation.key] AS relations,
     [relation IN relationships(path) | relation.status] AS statuses,
     reduce(fewest = null, relation IN relationships(path) |
       CASE WHEN fewest IS NULL OR relation.speakers < fewest THEN relation.speakers ELSE fewest END
     ) AS fewestSpeakers
RETURN steps, nodes, relations, statuses, fewestSpeakers
ORDER BY fewestSpeakers DESC, relations
