// What a file defines, set to what it defines now
// answers: nothing
// :param source => ''   // string, id of the source
// :param ids => []      // list of all ids that it defines

CYPHER 5
MATCH (source:Source:Ascribe {id: $source})
CALL (source) {
  MATCH (source)-[r:DEFINES]->(n)
  WHERE NOT n.id IN $ids
  DELETE r
}
UNWIND $ids AS id
MATCH (n:Ascribe {id: id})
MERGE (source)-[:DEFINES]->(n)
