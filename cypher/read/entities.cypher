// Entities
// answers: one row: how many there are, and a page of them, those that most statements are about first
//   words: each begins a word of one and the same name or alias
// :param types => null   // list of strings or null, entity types as in files
// :param words => []     // list of strings, folded as server/model/fold.ts does
// :param joined => ''    // string, the same in one word, which begins a name without its blanks
// :param lens => {}   // map, the lens (cypher/lens.cypher)
// :param skip => 0    // integer, how many to pass over
// :param limit => 50  // integer, how many to return at most

CYPHER 5
MATCH (store:AscribeStore)
CALL () {
  CALL () {
    WITH 1 AS one WHERE $words = []
    MATCH (e:Entity&Ascribe)
    RETURN e
    UNION
    WITH 1 AS one WHERE $words <> []
    MATCH (named:(Entity|Alias)&Ascribe)
    WHERE named.joined STARTS WITH $joined
      OR all(word IN $words WHERE (' ' + named.folded) CONTAINS (' ' + word))
    MATCH (named)-[:ALIAS_OF*0..1]->(:Entity)-[:SAME_AS*0..1 {confidence: 'certain'}]->(e)
    RETURN e
  }
  WITH e
  WHERE ($types IS NULL OR e.type IN $types) AND NOT EXISTS { (e)-[:SAME_AS {confidence: 'certain'}]->() }
  CALL (e) {
    OPTIONAL MATCH (e)<-[:SAME_AS*0..1 {confidence: 'certain'}]-()<-[named:SUBJECT|OBJECT|ATTRIBUTED_TO]-(s:Statement|SecondStatement)
    WHERE
      // lens {
      (
        $lens = {} AND s:Statement OR (
          ($lens.speakers IS NULL OR any(id IN s.speakerIds WHERE id IN $lens.speakers))
          AND ($lens.voices IS NULL OR any(id IN s.voiceIds WHERE id IN $lens.voices))
          AND ($lens.notSpeakers IS NULL OR none(id IN s.speakerIds WHERE id IN $lens.notSpeakers))
          AND ($lens.minDepth IS NULL OR s.depth >= $lens.minDepth)
          AND ($lens.maxDepth IS NULL OR s.depth <= $lens.maxDepth)
          AND ($lens.ascription IS NULL OR s.ascription IN $lens.ascription)
          AND ($lens.certainty IS NULL OR s.certainty IN $lens.certainty)
          AND ($lens.modality IS NULL OR s.modality IN $lens.modality)
          AND ($lens.polarity IS NULL OR s.polarity = $lens.polarity)
          AND ($lens.form IS NULL OR s.form IN $lens.form)
          AND ($lens.presupposed IS NULL OR s.presupposed = $lens.presupposed)
          AND ($lens.articles IS NULL OR s.articleId IN $lens.articles)
          AND ($lens.outlets IS NULL OR any(id IN s.outletIds WHERE id IN $lens.outlets))
          AND ($lens.coders IS NULL AND s:Statement OR s.coder IN $lens.coders)
          AND ($lens.predicates IS NULL OR s.predicate IN $lens.predicates)
          AND ($lens.kinds IS NULL OR s.kind IN $lens.kinds)
          AND ($lens.saidFrom IS NULL OR s.saidMax IS NULL OR s.saidMax >= $lens.saidFrom)
          AND ($lens.saidTo IS NULL OR s.saidMin IS NULL OR s.saidMin <= $lens.saidTo)
          AND ($lens.whenFrom IS NULL OR s.whenMax IS NULL OR s.whenMax >= $lens.whenFrom)
          AND ($lens.whenTo IS NULL OR s.whenMin IS NULL OR s.whenMin <= $lens.whenTo)
        )
      )
      // } lens
    RETURN count(s) AS named, count(DISTINCT CASE WHEN NOT named:ATTRIBUTED_TO THEN s END) AS about
  }
  WITH e, about, named
  WHERE $lens = {} OR named > 0
  WITH e ORDER BY about DESC, e.id
  RETURN collect(e) AS entities
}
RETURN store.hash AS store, size(entities) AS total,
  [e IN entities[$skip..$skip + $limit] | properties(e)] AS page
