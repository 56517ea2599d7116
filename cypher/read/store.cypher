// The state of the graph
// answers: one row, the hash of all loaded files

CYPHER 5
MATCH (store:AscribeStore)
RETURN store.hash AS store
