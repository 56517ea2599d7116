// The hash of all loaded files, kept on the store
// answers: nothing
// :param hash => ''   // string, names the state of the graph

CYPHER 5
MATCH (store:AscribeStore {id: ':store'})
SET store.hash = $hash
