// Statements that claim, for comparing them with each other
// answers: one row with the statements that pass the lens, claim and do not ask, and whose speaker the text names, in no order: all of
//   them, or those about something and those that can clash with one of these or bear it out; the kept id of what they are to be about;
//   pairs of interests of which one is the other's opposite; and the registry's bodies, roles and merges
// afterwards: server/model/claims/contradictions.ts pairs these, server/model/claims/corroborations.ts parts them into independent voices; what is
//   asked for by kind, number of voices and page is chosen from the outcome
// :param about => null   // string or null, id of an entity, interest, event or statement; null for all statements
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (store:AscribeStore)
CALL () {
  OPTIONAL MATCH (:Entity&Ascribe {id: $about})-[:SAME_AS {confidence: 'certain'}]->(keep:Entity)
  RETURN coalesce(head(collect(keep.id)), $about) AS about
}
CALL (about) {
  CALL (about) {
    WITH about WHERE about IS NULL
    MATCH (s:Statement|SecondStatement)
    RETURN s
    UNION ALL
    WITH about WHERE about IS NOT NULL
    CALL (about) {
      MATCH (:Ascribe {id: about})<-[:SAME_AS*0..1 {confidence: 'certain'}]-()<-[:SUBJECT|OBJECT]-(own:Statement|SecondStatement)
      RETURN own
      UNION
      MATCH (own:(Statement|SecondStatement)&Ascribe {id: about})
      RETURN own
    }
    WITH collect(own) AS owns
    CALL (owns) {
      UNWIND owns AS s
      RETURN s
      UNION
      // Of one triple.
      UNWIND owns AS own
      UNWIND own.tripleKeys AS key
      WITH DISTINCT key
      MATCH (s:Statement|SecondStatement)-[:OBJECT {key: key}]->()
      RETURN s
      UNION
      // Stances of one holder to one goal, to its opposite, or to another opposite of that.
      UNWIND owns AS own
      WITH own WHERE own.kind = 'stance'
      MATCH (own)-[:OBJECT]->(:Interest)-[:OPPOSITE*0..2]-(goal:Interest)
      WITH DISTINCT own.subjectId AS holder, goal
      MATCH (goal)<-[:OBJECT]-(s:Statement|SecondStatement)
      WHERE s.subjectId = holder AND s.kind = 'stance'
      RETURN s
      UNION
      UNWIND owns AS own
      MATCH (own)-[:CONTRADICTS|DISPUTES]-(s:Statement|SecondStatement)
      RETURN s
    }
    RETURN s
  }
  WITH s
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
  RETURN collect({
    id: s.id, speaker: s.speakerId, chain: s.chainIds, outlet: s.outletId, ascription: s.ascription,
    subject: s.subjectId, objects: s.objectIds, keys: s.tripleKeys, polarity: s.polarity, sign: s.sign,
    interests: CASE WHEN s.kind = 'stance' THEN COLLECT { MATCH (s)-[:OBJECT]->(i:Interest) RETURN DISTINCT i.id } ELSE [] END,
    saidMin: s.saidMin, saidMax: s.saidMax, whenMin: s.whenMin, whenMax: s.whenMax,
    against: COLLECT { MATCH (s)-[:CONTRADICTS|DISPUTES]->(t:Statement|SecondStatement) RETURN DISTINCT t.id },
    restates: COLLECT { MATCH (s)-[:RESTATES]->(t:Statement|SecondStatement) RETURN t.id }
  }) AS claims
}
RETURN store.hash AS store, claims, about,
  COLLECT { MATCH (i:Interest)-[:OPPOSITE]-(j:Interest) WHERE i.id < j.id RETURN DISTINCT [i.id, j.id] } AS opposites,
  COLLECT {
    MATCH (same:Entity&Ascribe)-[:SAME_AS {confidence: 'certain'}]->(keep:Entity&Ascribe)
    RETURN [same.id, keep.id]
  } AS merges,
  COLLECT { MATCH (body:Entity&Ascribe)-[:ORGAN_OF]->(of:Entity&Ascribe) RETURN [body.id, of.id] } AS organs,
  COLLECT {
    MATCH (person:Entity&Ascribe)-[role:HOLDS_ROLE]->(of:Entity&Ascribe)
    RETURN {person: person.id, of: of.id, from: role.from, to: role.to}
  } AS roles
