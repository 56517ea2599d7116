// The mark of a graph that a script made, taken away with all that it made
// answers: nothing

CYPHER 5
MATCH (store:AscribeStore {id: ':store'})
REMOVE store.script
