// Entities, interests and events
// answers: one row each, by id, merged ones under the one that was kept: what the registry says of it, its other names, the slugs that
//   were merged into it, and under the lens the statements that are about it (as subject or object) and those that it says; without a
//   lens all, under one those that a passing statement names as subject, object or voice
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (n:(Entity|Interest|Event)&Ascribe)
WHERE NOT (n)-[:SAME_AS {confidence: 'certain'}]->()
WITH n ORDER BY n.id
CALL (n) {
  OPTIONAL MATCH (n)<-[:SAME_AS*0..1 {confidence: 'certain'}]-()<-[r:SUBJECT|OBJECT|SAID_BY|ATTRIBUTED_TO]-(s:Statement|SecondStatement)
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
  WITH s, r ORDER BY s.id
  RETURN count(s) AS naming,
    collect(DISTINCT CASE WHEN type(r) IN ['SUBJECT', 'OBJECT'] THEN s.id END) AS about,
    collect(DISTINCT CASE WHEN type(r) = 'SAID_BY' THEN s.id END) AS said
}
WITH n, about, said, naming
WHERE $lens = {} OR naming > 0
RETURN properties(n) AS node,
  CASE WHEN n:Entity THEN 'entity' WHEN n:Interest THEN 'interest' ELSE 'event' END AS kind,
  COLLECT {
    MATCH (n)<-[:SAME_AS*0..1 {confidence: 'certain'}]-(e:Entity)<-[:ALIAS_OF]-(alias:Alias)
    RETURN alias.name ORDER BY e.id <> n.id, e.id, size(alias.id), alias.id
  } AS aliases,
  COLLECT { MATCH (n)<-[:SAME_AS {confidence: 'certain'}]-(e:Entity) RETURN e.id ORDER BY e.id } AS mergedFrom,
  COLLECT { MATCH (n)<-[:SAME_AS {confidence: 'certain'}]-(e:Entity) RETURN e.name ORDER BY e.id } AS mergedNames,
  about, said
