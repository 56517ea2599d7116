// Who claims relations, and who leans on whom
// answers: one row: by relation its claims that count, with their voices; and the registry's bodies, roles and merges
// afterwards: server/model/independentVoices.ts counts the voices of each
// :param keys => []   // list of relation keys `<subject>:<PREDICATE>:<object>`
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (store:AscribeStore)
RETURN store.hash AS store,
  COLLECT {
    UNWIND $keys AS key
    CALL (key) {
      MATCH (s:Statement|SecondStatement)-[:OBJECT {key: key}]->()
      WHERE NOT s.form IN ['question', 'rhetorical'] AND s.speakerId IS NOT NULL
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
      RETURN collect({
        id: s.id, speaker: s.speakerId, chain: s.chainIds, saidMin: s.saidMin, saidMax: s.saidMax,
        restates: COLLECT { MATCH (s)-[:RESTATES]->(t:Statement|SecondStatement) RETURN t.id }
      }) AS claims
    }
    RETURN {key: key, claims: claims}
  } AS relations,
  COLLECT {
    MATCH (same:Entity&Ascribe)-[:SAME_AS {confidence: 'certain'}]->(keep:Entity&Ascribe)
    RETURN [same.id, keep.id]
  } AS merges,
  COLLECT { MATCH (body:Entity&Ascribe)-[:ORGAN_OF]->(of:Entity&Ascribe) RETURN [body.id, of.id] } AS organs,
  COLLECT {
    MATCH (person:Entity&Ascribe)-[role:HOLDS_ROLE]->(of:Entity&Ascribe)
    RETURN {person: person.id, of: of.id, from: role.from, to: role.to}
  } AS roles
