// What does X want?
// answers: Who says what an actor wants, opposes or does not care about, by whose word: its own, on its behalf, another's, the outlet's. Questions are left out.
// :param holder =>   // string, id of the actor that is said to hold the stances, such as 'usa'
CYPHER 5
OPTIONAL MATCH (:Entity {id: $holder})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $holder) AS holder
MATCH (s:StanceStatement {subjectId: holder})-[:OBJECT]->(interest:Interest)
WHERE NOT s.form IN ['question', 'rhetorical']
OPTIONAL MATCH (speaker:Entity {id: s.speakerId})
RETURN s.ascription AS ascription,
       coalesce(speaker.name, s.speaker) AS speaker,
       CASE s.polarity WHEN 'negative' THEN 'not ' ELSE '' END
         + CASE s.sign WHEN 1 THEN 'for' WHEN -1 THEN 'against' ELSE 'indifferent to' END AS stance,
       interest.id AS interest,
       interest.goal AS goal,
       s.predicate AS predicate,
       s.certainty AS certainty,
       s.modality AS modality,
       s.said AS said,
       head(COLLECT { MATCH (s)-[:EVIDENCED_BY]->(span:Span) RETURN span.paragraph ORDER BY span.id }) AS paragraph,
       s.id AS statement,
       s.gloss AS gloss
ORDER BY CASE s.ascription WHEN 'self' THEN 0 WHEN 'on-behalf' THEN 1 WHEN 'third-party' THEN 2 ELSE 3 END,
         interest.id, s.coding, s.order
