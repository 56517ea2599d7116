// Which goals are talked about most?
// answers: Goals by number of statements that have them as subject or object: how many speakers, how many holders of a stance, and the stances for, against, indifferent and denied. Questions are counted apart.
// :param limit => 1000   // integer, how many goals at most
CYPHER 5
MATCH (interest:Interest)<-[:SUBJECT|OBJECT]-(s:Statement)
WITH DISTINCT interest, s, s.form IN ['question', 'rhetorical'] AS asks
ORDER BY s.coding, s.order
// A stance that the text ascribes to nobody in particular has no holder; the goal as subject is no stance to it.
WITH interest, s, asks, NOT asks AND s:StanceStatement AND EXISTS { (s)-[:OBJECT]->(interest) } AS stance
WITH interest,
     count(CASE WHEN NOT asks THEN 1 END) AS claims,
     count(DISTINCT CASE WHEN NOT asks THEN s.speakerId END) AS speakers,
     count(DISTINCT CASE WHEN stance THEN s.subjectId END) AS holders,
     count(CASE WHEN stance AND s.polarity = 'positive' AND s.sign = 1 THEN 1 END) AS for,
     count(CASE WHEN stance AND s.polarity = 'positive' AND s.sign = -1 THEN 1 END) AS against,
     count(CASE WHEN stance AND s.polarity = 'positive' AND s.sign = 0 THEN 1 END) AS indifferent,
     count(CASE WHEN stance AND s.polarity = 'negative' THEN 1 END) AS denied,
     collect(CASE WHEN NOT asks THEN s.id END) AS statements,
     collect(CASE WHEN asks THEN s.id END) AS questions
RETURN interest.id AS interest,
       interest.goal AS goal,
       claims,
       speakers,
       holders,
       for,
       against,
       indifferent,
       denied,
       statements,
       questions
ORDER BY claims DESC, size(questions) DESC, interest.id
LIMIT $limit
