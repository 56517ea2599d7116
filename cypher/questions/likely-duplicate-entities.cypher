// Which entities are likely the same?
// answers: Pairs of entities of one type that share a name or alias (without accents, case and punctuation, in any order of words) or a Wikidata item, or that the registry calls perhaps the same; and are not merged. Both sides with the statements about them.
// :param contained => false   // boolean, whether a name within a longer name counts too, as in 'Rahmon' and 'Emomali Rahmon'
CYPHER 5
// The names of what is kept are its own and those of all that was merged into it; words sorted, so that their order plays no part.
CALL () {
  MATCH (coded:Entity)
  OPTIONAL MATCH (coded)-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
  WITH coded, coalesce(kept, coded) AS entity
  UNWIND [{name: coded.name, folded: coded.folded}]
    + COLLECT { MATCH (alias:Alias)-[:ALIAS_OF]->(coded) RETURN {name: alias.name, folded: alias.folded} } AS name
  RETURN entity, name.name AS name,
         COLLECT { UNWIND split(name.folded, ' ') AS word WITH DISTINCT word WHERE word <> '' RETURN word ORDER BY word } AS words
}
WITH collect({entity: entity, name: name, words: words}) AS names
CALL (names) {
  UNWIND names AS name
  WITH name.entity AS entity, name.words AS words, name.name AS text
  WHERE size(words) > 0
  WITH entity.type AS type, words, collect({entity: entity, name: text}) AS bearers
  WHERE size(bearers) > 1
  UNWIND bearers AS a
  UNWIND bearers AS b
  WITH a, b WHERE a.entity.id < b.entity.id
  RETURN a.entity AS a, b.entity AS b, 'same name' AS reason, a.name AS shared
  UNION
  UNWIND names AS name
  WITH name WHERE $contained AND size(name.words) > 0
  UNWIND name.words AS word
  WITH name.entity.type AS type, word, collect(name) AS bearers
  UNWIND bearers AS inner
  UNWIND bearers AS outer
  WITH DISTINCT inner, outer
  WHERE inner.entity <> outer.entity
    AND size(inner.words) < size(outer.words)
    AND all(word IN inner.words WHERE word IN outer.words)
  RETURN CASE WHEN inner.entity.id < outer.entity.id THEN inner.entity ELSE outer.entity END AS a,
         CASE WHEN inner.entity.id < outer.entity.id THEN outer.entity ELSE inner.entity END AS b,
         'name within name' AS reason, inner.name + ' / ' + outer.name AS shared
  UNION
  UNWIND names AS name
  WITH DISTINCT name.entity AS entity
  WITH entity.type AS type, entity.wikidata AS item, collect(entity) AS entities
  WHERE item IS NOT NULL AND size(entities) > 1
  UNWIND entities AS a
  UNWIND entities AS b
  WITH a, b, item WHERE a.id < b.id
  RETURN a, b, 'same Wikidata item' AS reason, item AS shared
  UNION
  MATCH (x:Entity)-[r:SAME_AS]->(y:Entity)
  WHERE r.confidence <> 'certain'
  OPTIONAL MATCH (x)-[:SAME_AS {confidence: 'certain'}]->(xKept:Entity)
  OPTIONAL MATCH (y)-[:SAME_AS {confidence: 'certain'}]->(yKept:Entity)
  WITH coalesce(xKept, x) AS x, coalesce(yKept, y) AS y, r
  WHERE x <> y
  RETURN CASE WHEN x.id < y.id THEN x ELSE y END AS a, CASE WHEN x.id < y.id THEN y ELSE x END AS b,
         'perhaps the same' AS reason, r.confidence + ': ' + r.why AS shared
}
WITH a, b, reason, shared
ORDER BY reason, shared
WITH a, b, collect(DISTINCT reason) AS reasons, collect(DISTINCT shared) AS shared
RETURN a.id AS a,
       a.name AS aName,
       b.id AS b,
       b.name AS bName,
       a.type AS type,
       reasons,
       shared,
       COLLECT {
         MATCH (s:Statement) WHERE s.subjectId = a.id OR a.id IN s.objectIds RETURN s.id ORDER BY s.coding, s.order
       } AS aStatements,
       COLLECT {
         MATCH (s:Statement) WHERE s.subjectId = b.id OR b.id IN s.objectIds RETURN s.id ORDER BY s.coding, s.order
       } AS bStatements
ORDER BY a.id, b.id
