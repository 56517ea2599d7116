// What is said to serve which goal?
// answers: Who or what is said to be a means to a goal, or denied to be one, by whose word. Questions are among them, told by their form; they claim nothing.
// :param predicates => ['SERVES']   // list of strings, predicates that say that something serves a goal
CYPHER 5
MATCH (s:Statement)-[:OBJECT]->(goal:Interest)
WHERE s.predicate IN $predicates
OPTIONAL MATCH (s)-[:SUBJECT]->(means)
OPTIONAL MATCH (speaker:Entity:Ascribe {id: s.speakerId})
RETURN goal.id AS interest,
       goal.goal AS goal,
       CASE s.polarity WHEN 'negative' THEN 'not ' ELSE '' END + s.predicate AS predicate,
       coalesce(s.subjectId, s.subject) AS means,
       coalesce(means.name, means.goal, means.gloss, s.subject) AS meansName,
       coalesce(speaker.name, s.speaker) AS speaker,
       s.ascription AS ascription,
       s.form AS form,
       s.certainty AS certainty,
       s.modality AS modality,
       s.id AS statement,
       s.gloss AS gloss
ORDER BY goal.id, means, s.coding, s.order
