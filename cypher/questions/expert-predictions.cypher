// What does an expert predict?
// answers: Statements about the future in whose chain a voice stands: its own predictions, and those that it passes on (speaker). Questions are left out.
// :param voice =>   // string, id of the voice, such as 'evseev'
// :param modalities => ['future']   // list of strings, which modalities count as predicting; add 'conditional' for what may follow if something happens
CYPHER 5
OPTIONAL MATCH (:Entity:Ascribe {id: $voice})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
WITH coalesce(kept.id, $voice) AS voice
MATCH (s:Statement)
WHERE (voice IN s.voiceIds OR voice = s.speakerId)
  AND s.modality IN $modalities
  AND NOT s.form IN ['question', 'rhetorical']
OPTIONAL MATCH (speaker:Entity:Ascribe {id: s.speakerId})
RETURN coalesce(speaker.name, s.speaker) AS speaker,
       s.subject AS subject,
       CASE s.polarity WHEN 'negative' THEN 'not ' ELSE '' END + s.predicate AS predicate,
       [object IN s.objects | CASE WHEN object STARTS WITH '"' THEN substring(object, 1) ELSE object END] AS objects,
       s.modality AS modality,
       s.certainty AS certainty,
       s.said AS said,
       s.when AS when,
       s.id AS statement,
       s.gloss AS gloss
ORDER BY s.coding, s.order
