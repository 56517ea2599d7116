// Everything of Ascribe's but its mark, deleted
// answers: nothing

CYPHER 5
MATCH (n:Ascribe)
WHERE NOT n:AscribeStore
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
