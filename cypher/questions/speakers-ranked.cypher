// Who speaks, how often, and for whom?
// answers: Speakers by number of statements, split by whose word it is: about itself, on behalf of another, about others, as narrator. Questions are counted apart. Statements whose speaker the text leaves open are not ranked.
// :param article => null   // string or null, id of one article; null for all
CYPHER 5
MATCH (s:Statement)
WHERE s.speakerId IS NOT NULL AND ($article IS NULL OR s.articleId = $article)
WITH s, s.form IN ['question', 'rhetorical'] AS asks
ORDER BY s.coding, s.order
WITH s.speakerId AS id,
     count(CASE WHEN NOT asks THEN 1 END) AS claims,
     count(CASE WHEN NOT asks AND s.ascription = 'self' THEN 1 END) AS self,
     count(CASE WHEN NOT asks AND s.ascription = 'on-behalf' THEN 1 END) AS onBehalf,
     count(CASE WHEN NOT asks AND s.ascription = 'third-party' THEN 1 END) AS thirdParty,
     count(CASE WHEN NOT asks AND s.ascription = 'narrator' THEN 1 END) AS narrator,
     collect(CASE WHEN NOT asks THEN s.id END) AS statements,
     collect(CASE WHEN asks THEN s.id END) AS questions
MATCH (speaker:Entity:Ascribe {id: id})
RETURN speaker.id AS speaker,
       speaker.name AS name,
       claims,
       self,
       onBehalf,
       thirdParty,
       narrator,
       statements,
       questions
ORDER BY claims DESC, size(questions) DESC, speaker.id
