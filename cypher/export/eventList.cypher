// Stances as events
// answers: one row a stance that claims and passes the lens, for each interest that it is to, in the order of the articles' dates and
//   of the text; what is merged goes by the name of the kept entry; null where the text leaves holder, speaker or interest open
// :param lens => {}   // map, the lens (cypher/lens.cypher)

CYPHER 5
MATCH (a:Article:Ascribe)
WITH a ORDER BY a.publishedMin, a.id
MATCH (a)<-[:IN_ARTICLE]-(s:StanceStatement|SecondStatement)
WHERE s.kind = 'stance' AND NOT s.form IN ['question', 'rhetorical'] AND
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
OPTIONAL MATCH (s)-[o:OBJECT]->(interest:Interest)
WITH a, s, interest, min(o.order) AS place
ORDER BY a.publishedMin, a.id, s.coding, s.order, place
RETURN s.id AS id, s.coding AS coding, s.sign AS sign, s.polarity AS polarity, s.predicate AS predicate, s.form AS form,
  s.ascription AS ascription, s.certainty AS certainty, s.modality AS modality,
  properties(a) AS article, interest.goal AS interest,
  head(COLLECT { MATCH (e:Entity:Ascribe {id: s.outletId}) RETURN e.name }) AS outlet,
  head(COLLECT { MATCH (e:Entity:Ascribe {id: s.subjectId}) RETURN {name: e.name, type: e.type} }) AS holder,
  head(COLLECT { MATCH (e:Entity:Ascribe {id: s.speakerId}) RETURN {name: e.name, type: e.type} }) AS speaker
