// What does an outlet say in its own voice?
// answers: Every statement whose speaker is the outlet itself, with nobody quoted in between: narration, headline, footnote, and what it asks its readers or guests. Questions are among them, told by their form.
// :param outlet =>   // string, id of the outlet, such as 'svobodnaya-pressa'
CYPHER 5
OPTIONAL MATCH (:Entity:Ascribe {id: $outlet})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $outlet) AS outlet
MATCH (s:Statement {outletId: outlet})
WHERE s.speakerId = outlet
RETURN s.subject AS subject,
       CASE s.polarity WHEN 'negative' THEN 'not ' ELSE '' END + s.predicate AS predicate,
       [object IN s.objects | CASE WHEN object STARTS WITH '"' THEN substring(object, 1) ELSE object END] AS objects,
       s.ascription AS ascription,
       s.form AS form,
       s.certainty AS certainty,
       s.modality AS modality,
       head(COLLECT { MATCH (s)-[:EVIDENCED_BY]->(span:Span) RETURN span.paragraph ORDER BY span.id }) AS paragraph,
       s.id AS statement,
       s.gloss AS gloss
ORDER BY s.coding, s.order
