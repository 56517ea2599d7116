// What the registry says of entities
// answers: one row a key: other names, slugs merged into it, what it is a body of, belongs to and holds roles of, and what
//   is perhaps the same; other entities after merges, with their properties. Entries merged into it lend theirs.
// :param keys => []   // list of ids of entities, after merges

CYPHER 5
MATCH (store:AscribeStore)
UNWIND $keys AS key
CALL (key) {
  OPTIONAL MATCH (:Ascribe {id: key})<-[:SAME_AS*0..1 {confidence: 'certain'}]-(n:Entity)
  WITH key, n ORDER BY n.id <> key, n.id
  RETURN collect(n) AS entries
}
RETURN store.hash AS store, key,
  [n IN entries WHERE n.id <> key | n.id] AS mergedFrom,
  COLLECT {
    UNWIND range(0, size(entries) - 1) AS place
    WITH place, entries[place] AS n
    CALL (n, key) {
      WITH n WHERE n.id <> key
      RETURN n.name AS name, -1 AS number
      UNION ALL
      MATCH (alias:Alias)-[:ALIAS_OF]->(n)
      RETURN alias.name AS name, toInteger(split(alias.id, '#')[1]) AS number
    }
    RETURN name ORDER BY place, number
  } AS aliases,
  COLLECT {
    UNWIND entries AS n
    MATCH (n)-[:ORGAN_OF]->(coded)
    OPTIONAL MATCH (coded)-[:SAME_AS {confidence: 'certain'}]->(keep)
    WITH DISTINCT coalesce(keep, coded) AS of
    RETURN properties(of) ORDER BY of.id
  } AS organOf,
  COLLECT {
    UNWIND entries AS n
    MATCH (n)-[:MEMBER_OF]->(coded)
    OPTIONAL MATCH (coded)-[:SAME_AS {confidence: 'certain'}]->(keep)
    WITH DISTINCT coalesce(keep, coded) AS of
    RETURN properties(of) ORDER BY of.id
  } AS memberOf,
  COLLECT {
    UNWIND entries AS n
    MATCH (n)-[role:HOLDS_ROLE]->(coded)
    OPTIONAL MATCH (coded)-[:SAME_AS {confidence: 'certain'}]->(keep)
    WITH DISTINCT role.title AS title, role.from AS from, role.to AS to, coalesce(keep, coded) AS of
    RETURN {title: title, from: from, to: to, of: properties(of)} ORDER BY from, title, of.id
  } AS roles,
  COLLECT {
    UNWIND entries AS n
    MATCH (n)-[same:SAME_AS]-(coded:Entity)
    WHERE same.confidence <> 'certain'
    OPTIONAL MATCH (coded)-[:SAME_AS {confidence: 'certain'}]->(keep)
    WITH DISTINCT coalesce(keep, coded) AS other
    RETURN properties(other) ORDER BY other.id
  } AS perhapsSame
