// The store, locked until the transaction ends
// answers: one row, the mark of the database; none where it has no mark
//   Writing a property takes the node's lock, so that of two loads one waits: neither can lose the other's counts.

CYPHER 5
MATCH (store:AscribeStore {id: ':store'})
SET store.locked = true
REMOVE store.locked
RETURN store.format AS format, store.hash AS hash
