// Which relations are disputed, and by whom?
// answers: Every relation that some speaker affirms and another denies, with both sides and their statements. Questions are listed apart and make no dispute.
// :param statuses => ['disputed']   // list of strings, which statuses to show; add 'mixed' for speakers at odds with themselves
CYPHER 5
MATCH (subject:Ascribe)-[relation]->(object:Ascribe)
WHERE relation.key IS NOT NULL AND relation.status IN $statuses
CALL (relation) {
  MATCH (s:Statement)-[:OBJECT {key: relation.key}]->()
  WITH DISTINCT s
  ORDER BY s.coding, s.order
  OPTIONAL MATCH (speaker:Entity:Ascribe {id: s.speakerId})
  WITH s, coalesce(speaker.name, s.speaker) AS speaker, s.form IN ['question', 'rhetorical'] AS asks
  RETURN collect(DISTINCT CASE WHEN NOT asks AND s.polarity = 'positive' THEN speaker END) AS affirmedBy,
         collect(CASE WHEN NOT asks AND s.polarity = 'positive' THEN s.id END) AS affirming,
         collect(DISTINCT CASE WHEN NOT asks AND s.polarity = 'negative' THEN speaker END) AS deniedBy,
         collect(CASE WHEN NOT asks AND s.polarity = 'negative' THEN s.id END) AS denying,
         collect(CASE WHEN asks THEN s.id END) AS questions
}
RETURN coalesce(subject.name, subject.goal) AS subject,
       type(relation) AS predicate,
       coalesce(object.name, object.goal) AS object,
       relation.status AS status,
       affirmedBy,
       affirming,
       deniedBy,
       denying,
       questions,
       relation.key AS relation
ORDER BY relation.key
