// The mark by which a database is known as Ascribe's
// answers: nothing
// :param format => 2   // integer, the layout of the graph that this version writes

CYPHER 5
MERGE (store:Ascribe {id: ':store'})
ON CREATE SET store:AscribeStore, store.format = toInteger($format), store.hash = ''
