// Who ascribes which stances to X?
// answers: One row for each speaker, goal and way in which the speaker ascribes it a stance, those who say most first, with the statements. The stance is the predicate's sign times the polarity: 1 for, 0 indifferent, -1 against; what is denied leaves the other two stances possible, so both numbers and what they allow are shown. Questions and statements without a named speaker are left out.
// :param holder => 'usa'   // string, id of the actor that the stances are ascribed to
// :param rollUp => false   // boolean, whether to show each stance under the widest goals above its own
CYPHER 5
MATCH (:Entity:Ascribe {id: $holder})-[:SAME_AS*0..1 {confidence: 'certain'}]->(kept:Entity)
WHERE NOT (kept)-[:SAME_AS {confidence: 'certain'}]->()
MATCH (s:StanceStatement {subjectId: kept.id})-[:OBJECT]->(own:Interest)
WHERE NOT s.form IN ['question', 'rhetorical'] AND s.speakerId IS NOT NULL
CALL (own) {
  WITH own WHERE NOT $rollUp
  RETURN own AS interest
  UNION
  WITH own WHERE $rollUp
  MATCH (own)-[:BROADER*0..]->(interest:Interest)
  WHERE NOT (interest)-[:BROADER]->()
  RETURN interest
}
MATCH (speaker:Entity:Ascribe {id: s.speakerId})
MATCH (s)-[:IN_ARTICLE]->(article:Article)
WITH DISTINCT s, interest, speaker, article
ORDER BY article.publishedMin, s.coding, s.order
WITH collect({s: s, interest: interest, speaker: speaker}) AS entries
UNWIND entries AS entry
WITH entries, entry.speaker AS speaker, entry.interest AS interest, entry.s.ascription AS ascription,
     entry.s.sign AS sign, entry.s.polarity AS polarity, collect(entry.s.id) AS statements
CALL (entries, speaker, interest) {
  UNWIND entries AS entry
  RETURN count(DISTINCT CASE WHEN entry.speaker = speaker THEN entry.s END) AS bySpeaker,
         count(DISTINCT CASE WHEN entry.interest = interest THEN entry.s END) AS onInterest
}
WITH *, CASE WHEN polarity = 'positive' THEN sign ELSE -sign END AS stance,
     [possible IN [-1, 0, 1] WHERE (possible = sign) = (polarity = 'positive')] AS allows
RETURN speaker.id AS speaker,
       speaker.name AS speakerName,
       interest.id AS interest,
       interest.goal AS goal,
       ascription,
       stance,
       allows,
       statements
ORDER BY bySpeaker DESC, speaker, onInterest DESC, interest,
         CASE ascription WHEN 'self' THEN 0 WHEN 'on-behalf' THEN 1 WHEN 'third-party' THEN 2 ELSE 3 END,
         stance DESC, size(allows)
