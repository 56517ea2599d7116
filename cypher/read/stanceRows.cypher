// Stances, as discourse networks count them
// answers: one row with all stances of some documents, codings and times that claim and do not ask, in no order: statement, actor (null where
//   the text leaves it open), interests, sign, polarity, day of the article (of a vague date the first), article, start and end of the
//   first span, place in the file, and whether the whole lens lets it pass
// afterwards: server/model/discourse/discourseNetwork.ts makes the network and its windows of these, and
//   server/model/measures/networkMeasures.ts the measures
// :param bySpeaker => false   // boolean, whether the actor is who says so, instead of who is said to hold it
// :param documents => {}      // map, those fields of the lens that are about documents, codings and times: articles, outlets, coders, saidFrom, saidTo
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (store:AscribeStore)
CALL () {
  MATCH (s:StanceStatement|SecondStatement)
  WHERE s.kind = 'stance' AND NOT s.form IN ['question', 'rhetorical']
    AND ($documents.articles IS NULL OR s.articleId IN $documents.articles)
    AND ($documents.outlets IS NULL OR any(id IN s.outletIds WHERE id IN $documents.outlets))
    AND ($documents.coders IS NULL AND s:Statement OR s.coder IN $documents.coders)
    AND ($documents.saidFrom IS NULL OR s.saidMax IS NULL OR s.saidMax >= $documents.saidFrom)
    AND ($documents.saidTo IS NULL OR s.saidMin IS NULL OR s.saidMin <= $documents.saidTo)
  MATCH (s)-[:IN_ARTICLE]->(a:Article)
  WITH s, coalesce(a.publishedMin, a.publishedMax) AS day, coalesce(
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
    , false) AS passes
  WITH s, day, passes, head(COLLECT {
      MATCH (s)-[:EVIDENCED_BY]->(span:Span) WHERE span.start IS NOT NULL
      RETURN span ORDER BY span.start, span.end LIMIT 1
    }) AS span
  RETURN collect({
    statement: s.id,
    actor: CASE WHEN $bySpeaker THEN s.speakerId WHEN EXISTS { (s)-[:SUBJECT]->(:Actor) } THEN s.subjectId END,
    interests: COLLECT { MATCH (s)-[:OBJECT]->(interest:Interest) RETURN DISTINCT interest.id },
    sign: s.sign,
    polarity: s.polarity,
    day: day,
    article: s.articleId,
    start: span.start,
    end: span.end,
    order: s.order,
    passes: passes
  }) AS stances
}
RETURN store.hash AS store, stances
