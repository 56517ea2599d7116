// Who is heard
// answers: one row, the voices with the number of statements in whose chain they stand and that they say themselves,
//   most-heard first. An outlet counts where it speaks itself, not where it passes others on.
// :param lens => {}   // map, the lens (cypher/lens.cypher)
// :param limit => 100   // integer, how many to return at most

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
  UNWIND CASE WHEN s.depth = 0 THEN s.chainIds ELSE s.chainIds[1..] END AS id
  WITH id, count(DISTINCT s) AS statements, count(DISTINCT CASE WHEN s.speakerId = id THEN s END) AS spoken
  ORDER BY statements DESC, id
  LIMIT toInteger($limit)
  MATCH (e:Entity&Ascribe {id: id})
  WITH e, statements, spoken
  ORDER BY statements DESC, e.id
  RETURN collect({voice: properties(e), statements: statements, spoken: spoken}) AS voices
}
RETURN store.hash AS store, voices
