// What registry and vocabulary files have defined so far
// answers: one row a predicate, entity, interest or event, with the files that define it

CYPHER 5
MATCH (n:Predicate|Entity|Interest|Event)
WHERE n:Ascribe
RETURN n.id AS id, n.definition AS definition,
  CASE WHEN n:Predicate THEN 'predicate' WHEN n:Entity THEN 'entity' WHEN n:Interest THEN 'interest' ELSE 'event' END AS kind,
  COLLECT { MATCH (source:Source)-[:DEFINES]->(n) RETURN source.path ORDER BY source.path } AS sources
ORDER BY id
