// What one facts file has defined so far, and whatever else holds an id that it defines now
// answers: one row an article or statement
// :param source => ''   // string, id of the source
// :param ids => []      // list of ids that the file defines now

CYPHER 5
CALL () {
  MATCH (:Ascribe {id: $source})-[:DEFINES]->(n)
  RETURN n
  UNION
  UNWIND $ids AS id
  MATCH (n:Ascribe {id: id})
  RETURN n
}
RETURN n.id AS id, n.definition AS definition, coalesce(n.tripleKeys, []) AS keys,
  CASE WHEN n:Statement OR n:SecondStatement THEN 'statement' WHEN n:Article THEN 'article' ELSE 'registry entry' END AS kind,
  COLLECT { MATCH (source:Source)-[:DEFINES]->(n) RETURN source.path ORDER BY source.path } AS sources
ORDER BY n.order, id
