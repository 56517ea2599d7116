// What a registry entry brought with it, taken away before it is written anew
// answers: nothing
// :param ids => []   // list of ids of entities and interests

CYPHER 5
UNWIND $ids AS id
MATCH (n:Ascribe {id: id})
CALL (n) {
  MATCH (n)-[r:ORGAN_OF|MEMBER_OF|HOLDS_ROLE|BROADER|OPPOSITE]->()
  DELETE r
}
CALL (n) {
  MATCH (alias:Alias)-[:ALIAS_OF]->(n)
  DETACH DELETE alias
}
