// Nodes deleted; statements that pointed at them wait for them
// answers: nothing
// :param ids => []   // list of ids

CYPHER 5
UNWIND $ids AS id
MATCH (n:Ascribe {id: id})
CALL (n) {
  MATCH (waiting:Statement)-->(n)
  WHERE n:Statement
  SET waiting:Pending
}
DETACH DELETE n
