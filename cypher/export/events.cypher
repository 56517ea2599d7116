// Events of the registry, as defined
// answers: one row an event, by id

CYPHER 5
MATCH (e:Event:Ascribe)
RETURN properties(e) AS event
ORDER BY e.id
