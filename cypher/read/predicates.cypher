// The vocabulary
// answers: one row, all predicates by name

CYPHER 5
MATCH (store:AscribeStore)
RETURN store.hash AS store,
  COLLECT { MATCH (p:Predicate:Ascribe) RETURN properties(p) ORDER BY p.name } AS predicates
