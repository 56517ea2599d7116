// Relations that paths between two nodes can take
// answers: one row: the two nodes (null where not there; after merges), and each relation within reach that a claim affirms
//   under the lens, as [key, claims that count, with their voices]; and the registry's bodies, roles and merges
// afterwards: server/model/independentVoices.ts counts the voices of each, server/model/paths/findPaths.ts searches for paths and orders them
// :param from =>         // string, id of an entity, interest or event
// :param to =>           // string, likewise
// :param maxLength => 4  // integer, 1 to 6: every step of a path lies at most (maxLength - 1) / 2 steps from one of the ends
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (store:AscribeStore)
CALL () { MATCH (p:Predicate&Ascribe) RETURN collect(p.name) + CASE WHEN $lens.coders IS NULL THEN [] ELSE ['SECOND_CODING'] END AS predicates }
OPTIONAL CALL () {
  MATCH (:Ascribe {id: $from})-[:SAME_AS*0..1 {confidence: 'certain'}]->(from)
  WHERE (from:Entity OR from:Interest OR from:Event) AND NOT (from)-[:SAME_AS {confidence: 'certain'}]->()
  RETURN from
}
OPTIONAL CALL () {
  MATCH (:Ascribe {id: $to})-[:SAME_AS*0..1 {confidence: 'certain'}]->(to)
  WHERE (to:Entity OR to:Interest OR to:Event) AND NOT (to)-[:SAME_AS {confidence: 'certain'}]->()
  RETURN to
}
WITH store, predicates, from, to,
  CASE WHEN from IS NULL OR to IS NULL OR from = to THEN [] ELSE [from, to] END AS ends
CALL (ends, predicates) {
  WITH ends, predicates WHERE $maxLength >= 3
  UNWIND ends AS n
  MATCH (n)-[:$any(predicates)]-(near:Ascribe)
  RETURN collect(DISTINCT near) AS first
}
CALL (first, predicates) {
  WITH first, predicates WHERE $maxLength >= 5
  UNWIND first AS n
  MATCH (n)-[:$any(predicates)]-(near:Ascribe)
  RETURN collect(DISTINCT near) AS second
}
OPTIONAL CALL (ends, first, second, predicates) {
  UNWIND ends + first + second AS n
  WITH DISTINCT n, predicates
  MATCH (n)-[r:$any(predicates)]-(:Ascribe)
  RETURN DISTINCT r
}
OPTIONAL CALL (r) {
  MATCH (s:Statement|SecondStatement)-[:OBJECT {key: r.key}]->()
  WHERE NOT s.form IN ['question', 'rhetorical']
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
  WITH collect(DISTINCT s) AS counting
  WHERE any(s IN counting WHERE s.polarity = 'positive')
  RETURN [s IN counting WHERE s.speakerId IS NOT NULL | {
    id: s.id, speaker: s.speakerId, chain: s.chainIds, saidMin: s.saidMin, saidMax: s.saidMax,
    restates: [(s)-[:RESTATES]->(t:Statement|SecondStatement) | t.id]
  }] AS claims
}
WITH store, from, to, collect(CASE WHEN claims IS NOT NULL THEN [r.key, claims] END) AS relations
RETURN store.hash AS store, from.id AS from, to.id AS to, relations,
  COLLECT {
    MATCH (same:Entity&Ascribe)-[:SAME_AS {confidence: 'certain'}]->(keep:Entity&Ascribe)
    RETURN [same.id, keep.id]
  } AS merges,
  COLLECT { MATCH (body:Entity&Ascribe)-[:ORGAN_OF]->(of:Entity&Ascribe) RETURN [body.id, of.id] } AS organs,
  COLLECT {
    MATCH (person:Entity&Ascribe)-[role:HOLDS_ROLE]->(of:Entity&Ascribe)
    RETURN {person: person.id, of: of.id, from: role.from, to: role.to}
  } AS roles
