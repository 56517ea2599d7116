// The hashes of all loaded files, kept on the store
// answers: nothing
// :param hash => ''       // string, of all sources: names the state of the graph
// :param registry => ''   // string, of the registry and vocabulary sources

CYPHER 5
MATCH (store:AscribeStore {id: ':store'})
SET store.hash = $hash, store.registry = $registry
