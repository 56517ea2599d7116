// Relations counted under two lenses
// answers: one row: each relation in question as a map: key, its ends, its statements in question (those of record, and those of
//   coders whom a lens names), those that pass either lens, and by lens those that pass and, of these, the claims that count, by polarity
// afterwards: server/model/compareRelations.ts parts these into those of one lens, of both in agreement and in conflict, and cuts at the limit
// :param start => null   // list of ids of entities, interests and events, or null: only relations that touch one of these; null for all
// :param a => {}   // map, a lens (cypher/lens.cypher)
// :param b => {}   // map, another

CYPHER 5
MATCH (store:AscribeStore)
CALL () { MATCH (p:Predicate&Ascribe) RETURN collect(p.name) + CASE WHEN $a.coders IS NULL AND $b.coders IS NULL THEN [] ELSE ['SECOND_CODING'] END AS predicates }
OPTIONAL CALL (predicates) {
  WITH predicates WHERE $start IS NULL
  MATCH (:Ascribe)-[r:$any(predicates)]->(:Ascribe)
  RETURN r
  UNION
  WITH predicates WHERE $start IS NOT NULL
  UNWIND $start AS id
  MATCH (:Ascribe {id: id})-[:SAME_AS*0..1 {confidence: 'certain'}]->(n)
  WHERE (n:Entity OR n:Interest OR n:Event) AND NOT (n)-[:SAME_AS {confidence: 'certain'}]->()
  MATCH (n)-[r:$any(predicates)]-(:Ascribe)
  RETURN r
}
OPTIONAL CALL (r) {
  MATCH (s:Statement|SecondStatement)-[:OBJECT {key: r.key}]->()
  WITH DISTINCT s, NOT s.form IN ['question', 'rhetorical'] AS counts
  WITH s, counts,
    coalesce(
      // lens $a {
      (
        $a = {} AND s:Statement OR (
          ($a.speakers IS NULL OR any(id IN s.speakerIds WHERE id IN $a.speakers))
          AND ($a.voices IS NULL OR any(id IN s.voiceIds WHERE id IN $a.voices))
          AND ($a.notSpeakers IS NULL OR none(id IN s.speakerIds WHERE id IN $a.notSpeakers))
          AND ($a.minDepth IS NULL OR s.depth >= $a.minDepth)
          AND ($a.maxDepth IS NULL OR s.depth <= $a.maxDepth)
          AND ($a.ascription IS NULL OR s.ascription IN $a.ascription)
          AND ($a.certainty IS NULL OR s.certainty IN $a.certainty)
          AND ($a.modality IS NULL OR s.modality IN $a.modality)
          AND ($a.polarity IS NULL OR s.polarity = $a.polarity)
          AND ($a.form IS NULL OR s.form IN $a.form)
          AND ($a.presupposed IS NULL OR s.presupposed = $a.presupposed)
          AND ($a.articles IS NULL OR s.articleId IN $a.articles)
          AND ($a.outlets IS NULL OR any(id IN s.outletIds WHERE id IN $a.outlets))
          AND ($a.coders IS NULL AND s:Statement OR s.coder IN $a.coders)
          AND ($a.predicates IS NULL OR s.predicate IN $a.predicates)
          AND ($a.kinds IS NULL OR s.kind IN $a.kinds)
          AND ($a.saidFrom IS NULL OR s.saidMax IS NULL OR s.saidMax >= $a.saidFrom)
          AND ($a.saidTo IS NULL OR s.saidMin IS NULL OR s.saidMin <= $a.saidTo)
          AND ($a.whenFrom IS NULL OR s.whenMax IS NULL OR s.whenMax >= $a.whenFrom)
          AND ($a.whenTo IS NULL OR s.whenMin IS NULL OR s.whenMin <= $a.whenTo)
        )
      )
      // } lens
    , false) AS inA,
    coalesce(
      // lens $b {
      (
        $b = {} AND s:Statement OR (
          ($b.speakers IS NULL OR any(id IN s.speakerIds WHERE id IN $b.speakers))
          AND ($b.voices IS NULL OR any(id IN s.voiceIds WHERE id IN $b.voices))
          AND ($b.notSpeakers IS NULL OR none(id IN s.speakerIds WHERE id IN $b.notSpeakers))
          AND ($b.minDepth IS NULL OR s.depth >= $b.minDepth)
          AND ($b.maxDepth IS NULL OR s.depth <= $b.maxDepth)
          AND ($b.ascription IS NULL OR s.ascription IN $b.ascription)
          AND ($b.certainty IS NULL OR s.certainty IN $b.certainty)
          AND ($b.modality IS NULL OR s.modality IN $b.modality)
          AND ($b.polarity IS NULL OR s.polarity = $b.polarity)
          AND ($b.form IS NULL OR s.form IN $b.form)
          AND ($b.presupposed IS NULL OR s.presupposed = $b.presupposed)
          AND ($b.articles IS NULL OR s.articleId IN $b.articles)
          AND ($b.outlets IS NULL OR any(id IN s.outletIds WHERE id IN $b.outlets))
          AND ($b.coders IS NULL AND s:Statement OR s.coder IN $b.coders)
          AND ($b.predicates IS NULL OR s.predicate IN $b.predicates)
          AND ($b.kinds IS NULL OR s.kind IN $b.kinds)
          AND ($b.saidFrom IS NULL OR s.saidMax IS NULL OR s.saidMax >= $b.saidFrom)
          AND ($b.saidTo IS NULL OR s.saidMin IS NULL OR s.saidMin <= $b.saidTo)
          AND ($b.whenFrom IS NULL OR s.whenMax IS NULL OR s.whenMax >= $b.whenFrom)
          AND ($b.whenTo IS NULL OR s.whenMin IS NULL OR s.whenMin <= $b.whenTo)
        )
      )
      // } lens
    , false) AS inB
  RETURN count(CASE WHEN s:Statement OR s.coder IN coalesce($a.coders, []) + coalesce($b.coders, []) THEN 1 END) AS statements,
    count(CASE WHEN inA OR inB THEN 1 END) AS either,
    {
      statements: count(CASE WHEN inA THEN 1 END),
      positive: count(CASE WHEN inA AND counts AND s.polarity = 'positive' THEN 1 END),
      negative: count(CASE WHEN inA AND counts AND s.polarity = 'negative' THEN 1 END)
    } AS a,
    {
      statements: count(CASE WHEN inB THEN 1 END),
      positive: count(CASE WHEN inB AND counts AND s.polarity = 'positive' THEN 1 END),
      negative: count(CASE WHEN inB AND counts AND s.polarity = 'negative' THEN 1 END)
    } AS b
}
WITH store, r, statements, either, a, b
RETURN store.hash AS store, collect(CASE WHEN statements > 0 THEN {
  key: r.key, subject: startNode(r).id, object: endNode(r).id, statements: statements, either: either, a: a, b: b
} END) AS relations
