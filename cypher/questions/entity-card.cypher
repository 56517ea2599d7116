// What is known about X?
// answers: All about one entity: its names, merges, bodies and roles; the statements about it, by relation; what it says, by whose word; and what it passes on. Questions are rows of their own.
// :param entity =>   // string, id of the entity, such as 'usa'
CYPHER 5
OPTIONAL MATCH (:Entity:Ascribe {id: $entity})-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
MATCH (e:Entity:Ascribe {id: coalesce(kept.id, $entity)})
CALL (e) {
  RETURN 0 AS section, 'is' AS what, e.type AS item, e.name AS detail, [] AS statements
  UNION ALL
  MATCH (e) WHERE e.wikidata IS NOT NULL
  RETURN 1 AS section, 'Wikidata item' AS what, e.wikidata AS item, null AS detail, [] AS statements
  UNION ALL
  MATCH (merged:Entity)-[r:SAME_AS]->(e)
  RETURN 2 AS section, CASE r.confidence WHEN 'certain' THEN 'merged from' ELSE 'perhaps the same as' END AS what,
         merged.id AS item, r.why AS detail, [] AS statements
  UNION ALL
  MATCH (e)-[r:SAME_AS]->(other:Entity) WHERE r.confidence <> 'certain'
  RETURN 2 AS section, 'perhaps the same as' AS what, other.id AS item, r.why AS detail, [] AS statements
  UNION ALL
  MATCH (e)<-[:SAME_AS*0..1 {confidence: 'certain'}]-(coded:Entity)<-[:ALIAS_OF]-(alias:Alias)
  RETURN DISTINCT 3 AS section, 'also called' AS what, alias.name AS item, null AS detail, [] AS statements
  UNION ALL
  MATCH (e)<-[:SAME_AS*0..1 {confidence: 'certain'}]-(coded:Entity)-[r:ORGAN_OF|MEMBER_OF|HOLDS_ROLE]->(of:Entity)
  RETURN DISTINCT 4 AS section,
         CASE type(r) WHEN 'ORGAN_OF' THEN 'body of' WHEN 'MEMBER_OF' THEN 'member of' ELSE 'holds a role of' END AS what,
         of.id AS item,
         CASE WHEN r.title IS NOT NULL THEN r.title + CASE
           WHEN r.from IS NULL AND r.to IS NULL THEN ''
           ELSE ' (' + coalesce(r.from, '') + '/' + coalesce(r.to, '') + ')'
         END END AS detail,
         [] AS statements
  UNION ALL
  MATCH (e)<-[:SAME_AS*0..1 {confidence: 'certain'}]-(coded:Entity)<-[r:ORGAN_OF|MEMBER_OF|HOLDS_ROLE]-(other:Entity)
  RETURN DISTINCT 5 AS section,
         CASE type(r) WHEN 'ORGAN_OF' THEN 'has the body' WHEN 'MEMBER_OF' THEN 'has the member' ELSE 'gives a role to' END AS what,
         other.id AS item, r.title AS detail, [] AS statements
  UNION ALL
  MATCH (s:Statement {subjectId: e.id})
  WITH s ORDER BY s.coding, s.order
  RETURN 6 AS section,
         CASE WHEN s.form IN ['question', 'rhetorical'] THEN 'asked whether it' ELSE 'said to' END AS what,
         CASE s.polarity WHEN 'negative' THEN 'not ' ELSE '' END + s.predicate AS item,
         reduce(list = '', object IN s.objects |
           list + CASE list WHEN '' THEN '' ELSE ', ' END
             + CASE WHEN object STARTS WITH '"' THEN substring(object, 1) ELSE object END) AS detail,
         collect(s.id) AS statements
  UNION ALL
  MATCH (s:Statement) WHERE e.id IN s.objectIds
  WITH s ORDER BY s.coding, s.order
  RETURN 7 AS section,
         CASE WHEN s.form IN ['question', 'rhetorical'] THEN 'asked whether to it' ELSE 'said to it' END AS what,
         CASE s.polarity WHEN 'negative' THEN 'not ' ELSE '' END + s.predicate AS item,
         coalesce(s.subjectId, s.subject) AS detail,
         collect(s.id) AS statements
  UNION ALL
  MATCH (s:Statement)-[:AT_PLACE]->(coded:Entity)-[:SAME_AS*0..1 {confidence: 'certain'}]->(e)
  WITH s ORDER BY s.coding, s.order
  RETURN 8 AS section, 'place of' AS what, s.predicate AS item, coalesce(s.subjectId, s.subject) AS detail,
         collect(s.id) AS statements
  UNION ALL
  MATCH (s:Statement {speakerId: e.id})
  WITH s ORDER BY s.coding, s.order
  RETURN 9 AS section, CASE WHEN s.form IN ['question', 'rhetorical'] THEN 'asks' ELSE 'says' END AS what,
         s.ascription AS item, null AS detail, collect(s.id) AS statements
  UNION ALL
  MATCH (s:Statement)-[:ATTRIBUTED_TO]->(:Entity)-[:SAME_AS*0..1 {confidence: 'certain'}]->(e)
  WHERE s.speakerId IS NULL OR s.speakerId <> e.id
  WITH DISTINCT s ORDER BY s.coding, s.order
  RETURN 10 AS section, 'passes on' AS what, coalesce(s.speakerId, s.speaker) AS item, null AS detail,
         collect(s.id) AS statements
}
RETURN what, item, detail, size(statements) AS count, statements
ORDER BY section, what, item, detail
