// The mark of a store that is as this version writes it
// answers: nothing
// :param format => 2     // integer, the layout of the graph that this version writes
// :param folding => ''   // string, tells two ways of folding apart

CYPHER 5
MATCH (store:AscribeStore {id: ':store'})
SET store.format = toInteger($format), store.folding = $folding
