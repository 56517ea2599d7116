// How much there is
// answers: one row: counts of everything, or under a lens of the statements that pass and of what they name
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (store:AscribeStore)
CALL () {
  MATCH (s:Statement|SecondStatement)
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
  RETURN collect(s) AS passing
}
CALL (passing) {
  UNWIND passing AS s
  RETURN count(CASE WHEN s.kind = 'stance' THEN 1 END) AS stances,
    count(DISTINCT s.articleId) AS articlesWithStatements,
    count(DISTINCT s.speakerId) AS speakers,
    sum(CASE WHEN s:Pending THEN size(s.links) - COUNT { (s)-[:CONTRADICTS|DISPUTES|QUESTIONS|SUPPORTS|CORROBORATES|RESTATES]->(:Statement|SecondStatement) } ELSE 0 END) AS pendingLinks,
    count(CASE WHEN NOT EXISTS { MATCH (s)-[:EVIDENCED_BY]->(span:Span) WHERE span.start IS NOT NULL } THEN 1 END) AS withoutSpan
}
CALL (passing) {
  UNWIND passing AS s
  UNWIND s.tripleKeys AS key
  RETURN count(DISTINCT key) AS relations
}
OPTIONAL CALL (passing) {
  WITH passing WHERE $lens = {}
  MATCH (n:(Entity|Interest|Event)&Ascribe)
  WHERE NOT (n)-[:SAME_AS {confidence: 'certain'}]->()
  RETURN n
  UNION ALL
  WITH passing WHERE $lens <> {}
  UNWIND passing AS s
  UNWIND [s.subjectId] + s.objectIds + s.chainIds AS id
  WITH DISTINCT id
  MATCH (n:Ascribe {id: id})
  RETURN n
}
WITH store, passing, stances, articlesWithStatements, speakers, pendingLinks, withoutSpan, relations, collect(n) AS named
RETURN store.hash AS store, size(passing) AS statements, stances, speakers, relations, pendingLinks, withoutSpan,
  CASE WHEN $lens = {} THEN COUNT { MATCH (a:Article&Ascribe) } ELSE articlesWithStatements END AS articles,
  size([n IN named WHERE n:Interest]) AS interests,
  size([n IN named WHERE n:Event]) AS events,
  size([n IN named WHERE n:Entity]) AS entities,
  COLLECT {
    UNWIND named AS n
    WITH n.type AS type WHERE type IS NOT NULL
    WITH type, count(*) AS count
    RETURN {type: type, count: count} ORDER BY count DESC, type
  } AS entitiesByType
