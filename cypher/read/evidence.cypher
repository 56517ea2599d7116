// Where the words of statements stand
// answers: one row a key: spans in the order of the text
// :param keys => []   // list of ids of statements

CYPHER 5
MATCH (store:AscribeStore)
UNWIND $keys AS key
RETURN store.hash AS store, key,
  COLLECT {
    MATCH (:Ascribe {id: key})-[:EVIDENCED_BY]->(span:Span)-[:IN_ARTICLE]->(a:Article)
    RETURN span {.paragraph, .sentence, .start, .end, .sha256, article: a.id, textSha256: a.textSha256} AS place
    ORDER BY toInteger(last(split(span.id, '@')))
  } AS spans
