// Statements by the days that they are of
// answers: one row: statements by their first and last day (null: open) on one axis, with those that count, by polarity and by
//   which way a stance goes, and the speaker of each
// afterwards: server/model/timeline/timelineBuckets.ts puts these days into buckets; those without a beginning are `timelineUndated`
// :param subject => null    // string or null, id of the subject; a slug that was merged counts for the kept entry
// :param interest => null   // string or null, id of an interest that is one of the objects
// :param axis => 'said'     // string, said or when
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (store:AscribeStore)
CALL () {
  CALL () {
    WITH 1 AS one WHERE $subject IS NULL AND $interest IS NULL
    MATCH (s:Statement|SecondStatement)
    RETURN s
    UNION
    WITH 1 AS one WHERE $subject IS NOT NULL
    MATCH (:Ascribe {id: $subject})-[:SAME_AS*0..1 {confidence: 'certain'}]->(keep)
    WHERE NOT (keep)-[:SAME_AS {confidence: 'certain'}]->()
    MATCH (keep)<-[:SAME_AS*0..1 {confidence: 'certain'}]-()<-[:SUBJECT]-(s:Statement|SecondStatement)
    WHERE $interest IS NULL OR EXISTS { (s)-[:OBJECT]->(:Interest {id: $interest}) }
    RETURN s
    UNION
    WITH 1 AS one WHERE $subject IS NULL AND $interest IS NOT NULL
    MATCH (:Interest {id: $interest})<-[:OBJECT]-(s:Statement|SecondStatement)
    RETURN s
  }
  WITH s
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
  WITH s, CASE $axis WHEN 'said' THEN s.saidMin ELSE s.whenMin END AS min,
    CASE $axis WHEN 'said' THEN s.saidMax ELSE s.whenMax END AS max,
    NOT s.form IN ['question', 'rhetorical'] AS counts,
    CASE s.polarity WHEN 'positive' THEN s.sign ELSE -s.sign END AS side
  WITH min, max, count(s) AS statements,
    count(CASE WHEN counts AND s.polarity = 'positive' THEN 1 END) AS positive,
    count(CASE WHEN counts AND s.polarity = 'negative' THEN 1 END) AS negative,
    count(CASE WHEN counts AND side = 1 THEN 1 END) AS inFavor,
    count(CASE WHEN counts AND side = -1 THEN 1 END) AS against,
    collect(CASE WHEN counts THEN s.speakerId END) AS speakers
  RETURN collect({
    min: min, max: max, statements: statements, positive: positive, negative: negative, inFavor: inFavor, against: against,
    speakers: speakers
  }) AS days
}
RETURN store.hash AS store, days
