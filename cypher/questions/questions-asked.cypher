// What is asked, and by whom?
// answers: Every question, asked in earnest or for effect, with what it asks about. A question claims nothing and counts in no relation.
// :param speaker => null   // string or null, id of who asks; null for all
CYPHER 5
OPTIONAL MATCH (:Entity:Ascribe {id: $speaker})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $speaker) AS asker
MATCH (s:Statement)
WHERE s.form IN ['question', 'rhetorical']
  AND (asker IS NULL OR s.speakerId = asker)
OPTIONAL MATCH (speaker:Entity:Ascribe {id: s.speakerId})
RETURN coalesce(speaker.name, s.speaker) AS speaker,
       s.form AS form,
       s.subject AS subject,
       CASE s.polarity WHEN 'negative' THEN 'not ' ELSE '' END + s.predicate AS predicate,
       [object IN s.objects | CASE WHEN object STARTS WITH '"' THEN substring(object, 1) ELSE object END] AS objects,
       head(COLLECT { MATCH (s)-[:EVIDENCED_BY]->(span:Span) RETURN span.paragraph ORDER BY span.id }) AS paragraph,
       s.id AS statement,
       COLLECT { MATCH (s)-[:QUESTIONS]->(other:Statement) RETURN other.id ORDER BY other.id } AS calledInQuestion,
       s.gloss AS gloss
ORDER BY s.coding, s.order
