// Statements that wait for nothing any more
// answers: nothing
// :param ids => []   // list of statement ids

CYPHER 5
UNWIND $ids AS id
MATCH (s:Pending:Ascribe {id: id})
REMOVE s:Pending
