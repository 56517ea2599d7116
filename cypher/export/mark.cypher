// The mark by which the database is known as Ascribe's
// answers: one row, its properties

CYPHER 5
MATCH (store:AscribeStore)
RETURN properties(store) AS mark
