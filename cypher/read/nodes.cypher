// Anything with an id
// answers: one row a key; node and kind are null where there is none. A slug that was merged finds the kept entry.
//   outlet: of an article, its outlet's slug as coded
// :param keys => []   // list of ids of entities, interests, events, articles and statements

CYPHER 5
MATCH (store:AscribeStore)
UNWIND $keys AS key
OPTIONAL MATCH (coded:Ascribe {id: key})
OPTIONAL MATCH (coded)-[:SAME_AS {confidence: 'certain'}]->(keep:Ascribe)
WITH store, key, coalesce(keep, coded) AS node
RETURN store.hash AS store, key, properties(node) AS node,
  CASE
    WHEN node:Statement OR node:SecondStatement THEN 'statement'
    WHEN node:Entity THEN 'entity'
    WHEN node:Interest THEN 'interest'
    WHEN node:Event THEN 'event'
    WHEN node:Article THEN 'article'
  END AS kind,
  head(COLLECT { MATCH (node)-[:PUBLISHED_BY]->(outlet) RETURN outlet.id }) AS outlet
