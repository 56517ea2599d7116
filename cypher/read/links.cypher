// What statements say of each other
// answers: one row a key: links to statements of articles that are loaded
// :param keys => []   // list of ids of statements

CYPHER 5
MATCH (store:AscribeStore)
UNWIND $keys AS key
RETURN store.hash AS store, key,
  COLLECT {
    MATCH (:Ascribe {id: key})-[link:CONTRADICTS|DISPUTES|QUESTIONS|SUPPORTS|CORROBORATES|RESTATES]->(other:Statement|SecondStatement)
    RETURN {type: type(link), statement: properties(other)}
    ORDER BY type(link), other.id
  } AS links
