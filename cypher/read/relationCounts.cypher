// Relations counted under a lens
// answers: one row a key, counted as cypher/load/recount.cypher counts, and the speaker of each claim that counts
// afterwards: server/model/relationStatus.ts says the status; speakers are ordered by their claims
// :param keys => []   // list of relation keys `<subject>:<PREDICATE>:<object>`
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (store:AscribeStore)
UNWIND $keys AS key
CALL (key) {
  OPTIONAL MATCH (s:Statement|SecondStatement)-[:OBJECT {key: key}]->()
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
  WITH DISTINCT s, NOT s.form IN ['question', 'rhetorical'] AS counts
  RETURN count(s) AS statements,
    count(CASE WHEN NOT counts THEN 1 END) AS questions,
    count(CASE WHEN counts AND s.polarity = 'positive' THEN 1 END) AS positive,
    count(CASE WHEN counts AND s.polarity = 'negative' THEN 1 END) AS negative,
    count(CASE WHEN counts AND s.modality IN ['actual', 'future'] THEN 1 END) AS real,
    collect(CASE WHEN counts AND s.polarity = 'positive' THEN s.speakerId END) AS affirming,
    collect(CASE WHEN counts AND s.polarity = 'negative' THEN s.speakerId END) AS denying,
    count(DISTINCT s.articleId) AS articles,
    collect(DISTINCT CASE WHEN counts THEN s.ascription END) AS ascriptions,
    CASE WHEN count(s.saidMin) = count(s) THEN min(s.saidMin) END AS saidMin,
    CASE WHEN count(s.saidMax) = count(s) THEN max(s.saidMax) END AS saidMax
}
RETURN store.hash AS store, key, statements, questions, positive, negative, real, affirming, denying, articles, ascriptions, saidMin, saidMax
