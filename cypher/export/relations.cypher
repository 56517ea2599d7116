// Relations and their claims
// answers: one row a relation with a claim under the lens, by its ends: those claims with the days of each, and how many voices
//   the ones that count have
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
CALL () { MATCH (p:Predicate&Ascribe) RETURN collect(p.name) + CASE WHEN $lens.coders IS NULL THEN [] ELSE ['SECOND_CODING'] END AS predicates }
MATCH (a:(Entity|Interest|Event)&Ascribe)
WITH a, predicates ORDER BY a.id
MATCH (a)-[r:$any(predicates)]->(b:Ascribe)
WITH a, r, b ORDER BY a.id, r.key
CALL (r) {
  MATCH (s:Statement|SecondStatement)-[:OBJECT {key: r.key}]->()
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
  WITH DISTINCT s ORDER BY s.id
  WITH collect(s) AS passing
  RETURN COUNT {
      UNWIND passing AS s
      WITH s WHERE NOT s.form IN ['question', 'rhetorical']
      UNWIND s.chainIds AS voice
      RETURN DISTINCT voice
    } AS voices,
    [s IN passing | {id: s.id, said: [s.saidMin, s.saidMax], when: [s.whenMin, s.whenMax]}] AS claims
}
WITH a, r, b, claims, voices
WHERE size(claims) > 0
RETURN r.key AS key, coalesce(r.predicate, type(r)) AS predicate, a.id AS subject, coalesce(a.name, a.goal) AS subjectLabel, b.id AS object,
  coalesce(b.name, b.goal) AS objectLabel, claims, voices
