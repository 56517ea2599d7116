// Stances that are ascribed to a holder
// answers: one row: the holder, null where there is no such entity; the stances to interests that it is said to have, which pass the
//   lens, claim and do not ask, and whose speaker the text names, in the order of articles and text; and which interest lies right
//   within which
// afterwards: server/model/claims/ascriptionMatrix.ts makes the cells of these, and rolls them up where that is asked for
// :param holder => 'usa'   // string, id of an entity; one that was merged finds the kept one
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (store:AscribeStore)
OPTIONAL MATCH (:Entity&Ascribe {id: $holder})-[:SAME_AS*0..1 {confidence: 'certain'}]->(keep:Entity)
WHERE NOT (keep)-[:SAME_AS {confidence: 'certain'}]->()
CALL (keep) {
  MATCH (keep)<-[:SAME_AS*0..1 {confidence: 'certain'}]-(:Entity)<-[:SUBJECT]-(s:StanceStatement|SecondStatement)
  WHERE s.kind = 'stance' AND NOT s.form IN ['question', 'rhetorical'] AND s.speakerId IS NOT NULL
    AND
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
  WITH DISTINCT s
  MATCH (s)-[:IN_ARTICLE]->(a:Article)
  WITH s ORDER BY a.publishedMin, s.coding, s.order
  WITH s, COLLECT { MATCH (s)-[:OBJECT]->(i:Interest) RETURN DISTINCT i.id } AS interests
  RETURN collect({
    id: s.id, speaker: s.speakerId, ascription: s.ascription, sign: s.sign, polarity: s.polarity, interests: interests
  }) AS stances
}
RETURN store.hash AS store, properties(keep) AS holder, stances,
  COLLECT { MATCH (i:Interest)-[:BROADER]->(wider:Interest) RETURN DISTINCT [i.id, wider.id] } AS broader
