// Nodes deleted; statements that pointed at them wait for them
// answers: nothing
// :param ids => []   // list of ids

CYPHER 5
UNWIND $ids AS id
MATCH (n:Ascribe {id: id})
CALL (n) {
  MATCH (waiting:Statement|SecondStatement)-->(n)
  WHERE n:Statement OR n:SecondStatement
  SET waiting:Pending
}
DETACH DELETE n
