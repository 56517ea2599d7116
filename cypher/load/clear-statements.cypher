// What a statement brought with it, taken away before it is written anew; what points at it stays
// answers: nothing
// :param ids => []   // list of statement ids

CYPHER 5
UNWIND $ids AS id
MATCH (s:(Statement|SecondStatement)&Ascribe {id: id})
CALL (s) {
  MATCH (s)-[:EVIDENCED_BY]->(span:Span)
  DETACH DELETE span
}
CALL (s) {
  MATCH (s)-[r]->()
  DELETE r
}
