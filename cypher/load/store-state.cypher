// What the database holds before a load
// answers: one row; how many nodes are there and how many are Ascribe's (both from the count store), and the mark

CYPHER 5
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH (n:Ascribe) RETURN count(n) AS ours }
OPTIONAL MATCH (store:AscribeStore {id: ':store'})
RETURN nodes, ours, store.format AS format, store.folding AS folding, store.hash AS hash,
  coalesce(store.script, false) AS script
