// Statements derived anew after a merge, a role or the vocabulary changed
// answers: nothing
// :param rows => []   // list of {id, properties, keys, stance}; keys: the relation key of each object, null where there is none

CYPHER 5
UNWIND $rows AS row
MATCH (s:(Statement|SecondStatement)&Ascribe {id: row.id})
SET s += row.properties
REMOVE s:StanceStatement
FOREACH (_ IN CASE WHEN row.stance AND s:Statement THEN [1] ELSE [] END | SET s:StanceStatement)
WITH s, row
MATCH (s)-[o:OBJECT]->()
SET o.key = row.keys[o.order]
