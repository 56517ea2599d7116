// Articles with their statements
// answers: one row a statement that passes the lens or is asked for by id, in the order of the articles' dates and of the text, with its
//   article, outlet and spans; without a lens also one for each article that has no statement
// :param lens => {}   // map, the lens (cypher/lens.cypher)
// :param also => []   // list of ids of statements that come along whatever the lens
// :param second => false  // whether statements of second codings do

CYPHER 5
MATCH (a:Article:Ascribe)-[:PUBLISHED_BY]->(outlet:Entity)
WITH a, outlet ORDER BY a.publishedMin, a.id
OPTIONAL MATCH (a)<-[:IN_ARTICLE]-(s:Statement|SecondStatement)
WHERE s.id IN $also OR $second AND s:SecondStatement OR
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
WITH a, outlet, s
WHERE s IS NOT NULL OR $lens = {}
WITH a, outlet, s ORDER BY a.publishedMin, a.id, s.coding, s.order
RETURN properties(a) AS article, outlet.id AS outlet, properties(s) AS statement,
  COLLECT { MATCH (s)-[:EVIDENCED_BY]->(span:Span) RETURN properties(span) ORDER BY size(span.id), span.id } AS spans
