// Registry entries that no file defines any more, but that statements still use
// answers: nothing
// :param ids => []   // list of ids

CYPHER 5
UNWIND $ids AS id
MATCH (n:Ascribe {id: id})
SET n:Undefined
