// Search by words
// answers: one row, what goes by a name, goal, title or gloss that holds all the words, best first
//   score: 3 the whole name or text, 2 the beginning of a name, 1 words within; then by kind, then by the number of statements about it
// :param query => '(+us*) us*'   // string, the folded words as `+word*`, or all as one word, for the full-text index
// :param folded => 'us'    // string, what was asked, folded as server/model/fold.ts does
// :param joined => 'us'    // string, the same in one word, for names alone
// :param kinds => ['entity', 'interest', 'event', 'statement', 'article']   // list of strings
// :param limit => 20       // integer, how many to return at most

CYPHER 5
MATCH (store:AscribeStore)
CALL () {
  CALL db.index.fulltext.queryNodes('ascribe_words', $query) YIELD node AS found
  MATCH (found)-[:ALIAS_OF*0..1]->(named:Ascribe)
  WHERE NOT named:Alias
  MATCH (named)-[:SAME_AS*0..1 {confidence: 'certain'}]->(node)
  WHERE NOT (node)-[:SAME_AS {confidence: 'certain'}]->()
  WITH node, coalesce(found.name, found.goal, found.gloss, found.title) AS matched,
    CASE
      WHEN found.folded = $folded OR found.joined = $joined THEN 3.0
      WHEN found.joined STARTS WITH $joined OR (found.folded STARTS WITH $folded AND found:Interest) THEN 2.0
      ELSE 1.0
    END AS score,
    CASE
      WHEN node:Entity THEN 'entity' WHEN node:Interest THEN 'interest' WHEN node:Event THEN 'event'
      WHEN node:Article THEN 'article' WHEN node:Statement THEN 'statement'
    END AS kind,
    found = node AS own
  WHERE kind IN $kinds
  ORDER BY score DESC, own DESC, matched
  WITH node, kind, head(collect({matched: matched, score: score})) AS best
  WITH node, kind, best,
    CASE kind WHEN 'entity' THEN 1 WHEN 'interest' THEN 2 WHEN 'event' THEN 3 WHEN 'article' THEN 4 ELSE 5 END AS rank,
    CASE WHEN kind IN ['statement', 'article'] THEN 0 ELSE COUNT {
      MATCH (node)<-[:SAME_AS*0..1 {confidence: 'certain'}]-()<-[:SUBJECT|OBJECT|SAID_BY]-(s:Statement)
    } END AS statements
  ORDER BY best.score DESC, rank, statements DESC, node.id
  LIMIT toInteger($limit)
  RETURN collect({
    node: properties(node), kind: kind, matched: best.matched, score: best.score,
    outlet: head(COLLECT { MATCH (node)-[:PUBLISHED_BY]->(o) RETURN o.id })
  }) AS hits
}
RETURN store.hash AS store, hits
