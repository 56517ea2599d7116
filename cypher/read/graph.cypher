// Relations within reach
// answers: one row: the start nodes that are there (after merges), and each relation that a start node or a node within
//   the depth has, as [key, statements under the lens, claims]. With no start: all relations. Claims and registry are
//   there only where more than one voice is asked for, and only for relations with as many speakers.
// afterwards: server/graph/read/selectGraph.ts chooses the nodes and relations to draw; server/model/independentVoices.ts counts voices
//   where more than one is asked for
// :param start => []      // list of ids of entities, interests and events
// :param depth => 1       // integer, 0 to 3 steps from a start node, whatever the lens
// :param minVoices => 1   // integer
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (store:AscribeStore)
CALL () { MATCH (p:Predicate&Ascribe) RETURN collect(p.name) + CASE WHEN $lens.coders IS NULL THEN [] ELSE ['SECOND_CODING'] END AS predicates }
CALL () {
  UNWIND $start AS id
  MATCH (:Ascribe {id: id})-[:SAME_AS*0..1 {confidence: 'certain'}]->(n)
  WHERE (n:Entity OR n:Interest OR n:Event) AND NOT (n)-[:SAME_AS {confidence: 'certain'}]->()
  RETURN collect(DISTINCT n) AS start
}
CALL (start, predicates) {
  WITH start, predicates WHERE $depth >= 1
  UNWIND start AS n
  MATCH (n)-[:$any(predicates)]-(near:Ascribe)
  RETURN collect(DISTINCT near) AS first
}
CALL (first, predicates) {
  WITH first, predicates WHERE $depth >= 2
  UNWIND first AS n
  MATCH (n)-[:$any(predicates)]-(near:Ascribe)
  RETURN collect(DISTINCT near) AS second
}
CALL (second, predicates) {
  WITH second, predicates WHERE $depth >= 3
  UNWIND second AS n
  MATCH (n)-[:$any(predicates)]-(near:Ascribe)
  RETURN collect(DISTINCT near) AS third
}
OPTIONAL CALL (start, first, second, third, predicates) {
  WITH predicates WHERE $start = []
  MATCH (:Ascribe)-[r:$any(predicates)]->(:Ascribe)
  RETURN r
  UNION
  WITH start, first, second, third, predicates WHERE $start <> []
  UNWIND start + first + second + third AS n
  WITH DISTINCT n, predicates
  MATCH (n)-[r:$any(predicates)]-(:Ascribe)
  RETURN r
}
OPTIONAL CALL (r) {
  WITH r WHERE $lens = {} AND $minVoices <= 1
  RETURN r.statements AS statements, [] AS claims
  UNION ALL
  WITH r WHERE $lens <> {} OR $minVoices > 1
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
  WITH r, collect(DISTINCT s) AS passing
  WITH passing, CASE WHEN $minVoices > 1 THEN [s IN passing WHERE s.speakerId IS NOT NULL AND NOT s.form IN ['question', 'rhetorical']] ELSE [] END AS counting
  RETURN size(passing) AS statements, CASE
    WHEN COUNT { UNWIND counting AS s RETURN DISTINCT s.speakerId } < $minVoices THEN []
    ELSE [s IN counting | {
      id: s.id, speaker: s.speakerId, chain: s.chainIds, saidMin: s.saidMin, saidMax: s.saidMax,
      restates: [(s)-[:RESTATES]->(t:Statement|SecondStatement) | t.id]
    }]
  END AS claims
}
WITH store, start, r.key AS key, statements, claims
WITH store, start, collect(CASE WHEN key IS NOT NULL AND statements > 0 THEN [key, statements, claims] END) AS relations
RETURN store.hash AS store, [n IN start | n.id] AS start, relations,
  COLLECT {
    MATCH (same:Entity&Ascribe)-[:SAME_AS {confidence: 'certain'}]->(keep:Entity&Ascribe)
    WHERE $minVoices > 1
    RETURN [same.id, keep.id]
  } AS merges,
  COLLECT {
    MATCH (body:Entity&Ascribe)-[:ORGAN_OF]->(of:Entity&Ascribe)
    WHERE $minVoices > 1
    RETURN [body.id, of.id]
  } AS organs,
  COLLECT {
    MATCH (person:Entity&Ascribe)-[role:HOLDS_ROLE]->(of:Entity&Ascribe)
    WHERE $minVoices > 1
    RETURN {person: person.id, of: of.id, from: role.from, to: role.to}
  } AS roles
