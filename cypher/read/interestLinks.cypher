// How interests hang together
// answers: one row a key: wider goals, narrower goals, the opposite goal
// :param keys => []   // list of ids of interests

CYPHER 5
MATCH (store:AscribeStore)
UNWIND $keys AS key
RETURN store.hash AS store, key,
  COLLECT { MATCH (:Ascribe {id: key})-[:BROADER]->(i:Interest) WITH DISTINCT i RETURN properties(i) ORDER BY i.id } AS broader,
  COLLECT { MATCH (:Ascribe {id: key})<-[:BROADER]-(i:Interest) WITH DISTINCT i RETURN properties(i) ORDER BY i.id } AS narrower,
  head(COLLECT { MATCH (:Ascribe {id: key})-[:OPPOSITE]-(i:Interest) RETURN properties(i) ORDER BY i.id LIMIT 1 }) AS opposite
