// Relations by key
// answers: one row a key: the key after merges; null where no statement claims it
// :param keys => []   // list of relation keys `<subject>:<PREDICATE>:<object>`

CYPHER 5
MATCH (store:AscribeStore)
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ':') AS part
  OPTIONAL MATCH (p:Predicate:Ascribe {id: part[1]})
  OPTIONAL MATCH (:Ascribe {id: part[0]})-[:SAME_AS {confidence: 'certain'}]->(subject)
  OPTIONAL MATCH (:Ascribe {id: part[2]})-[:SAME_AS {confidence: 'certain'}]->(object)
  WITH p, coalesce(subject.id, part[0]) AS a, coalesce(object.id, part[2]) AS b
  WITH CASE WHEN p.symmetric AND b < a THEN b + ':' + p.name + ':' + a ELSE a + ':' + p.name + ':' + b END AS now
  RETURN head(collect(CASE WHEN EXISTS { ()-[:OBJECT {key: now}]->() } THEN now END)) AS relation
}
RETURN store.hash AS store, key, relation
