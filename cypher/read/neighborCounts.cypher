// What is around nodes
// answers: one row a key: by predicate, direction and type of neighbour, how many neighbours and statements
//   type: an entity's type as in files, Interest or Event
// :param keys => []   // list of ids of entities, interests and events, after merges
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (store:AscribeStore)
CALL () { MATCH (p:Predicate&Ascribe) RETURN collect(p.name) + CASE WHEN $lens.coders IS NULL THEN [] ELSE ['SECOND_CODING'] END AS predicates }
UNWIND $keys AS key
CALL (key, predicates) {
  MATCH (n:Ascribe {id: key})-[r:$any(predicates)]-(other:Ascribe)
  CALL (r) {
    WITH r WHERE $lens = {}
    RETURN r.statements AS statements
    UNION ALL
    WITH r WHERE $lens <> {}
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
    WITH r, count(DISTINCT s) AS statements
    RETURN statements
  }
  WITH n, r, other, statements WHERE statements > 0
  MATCH (p:Predicate&Ascribe {id: coalesce(r.predicate, type(r))})
  WITH p.name AS predicate, p.symmetric OR startNode(r) = n AS outgoing,
    CASE WHEN other:Interest THEN 'Interest' WHEN other:Event THEN 'Event' ELSE other.type END AS type,
    count(DISTINCT other) AS neighbors, sum(statements) AS statements
  ORDER BY statements DESC, predicate, outgoing DESC, type
  RETURN collect({predicate: predicate, outgoing: outgoing, type: type, neighbors: neighbors, statements: statements}) AS counts
}
RETURN store.hash AS store, key, counts
