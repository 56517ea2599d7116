// The ids that a question can be asked about
// answers: one row an id of an entity, a goal or an article
CYPHER 5
MATCH (n:Ascribe)
WHERE n:Entity OR n:Interest OR n:Article
RETURN n.id AS id
ORDER BY id
