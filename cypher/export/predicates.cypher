// The vocabulary, as defined
// answers: one row a predicate, by name

CYPHER 5
MATCH (p:Predicate:Ascribe)
RETURN properties(p) AS predicate
ORDER BY p.name
