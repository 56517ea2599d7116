// Which entities are likely the same?
// answers: Pairs of entities of one type that are not merged, with the reasons to think them one and the names that give
//   them: the same name (accents, case, punctuation and the order of words aside), the same name in other letters (another
//   script or romanisation), the same name without blanks, initials for a name or for the whole name, one letter of one
//   word apart (words of five letters or more), the same consonants, one Wikidata item, or that the registry calls them
//   perhaps the same. Candidates only: nothing merges until a person writes the merge. Both sides with the statements about them.
// :param contained => false   // boolean, whether a name within a longer name counts too, as in 'Rahmon' and 'Emomali Rahmon'
CYPHER 5
// The names of what is kept are its own and those of all that was merged into it. `words` are folded, `set` has them in order.
CALL () {
  MATCH (coded:Entity)
  OPTIONAL MATCH (coded)-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
  WITH coded, coalesce(kept, coded) AS entity
  MATCH (coded)<-[:ALIAS_OF*0..1]-(named)
  WITH entity, named, [word IN split(named.folded, ' ') WHERE word <> ''] AS words
  WHERE size(words) > 0
  RETURN entity, named.name AS name, words, named.joined AS joined, named.initials AS initials,
         COLLECT { UNWIND words AS word WITH DISTINCT word RETURN word ORDER BY word } AS set
}
WITH collect({entity: entity, name: name, words: words, joined: joined, initials: initials, set: set}) AS names
CALL (names) {
  UNWIND names AS name
  WITH name.entity.type AS type, name.set AS set, collect(name) AS bearers
  WHERE size(bearers) > 1
  UNWIND bearers AS bearer
  // Without the folding of scripts and spellings: what a reader calls the same name.
  WITH type, set, bearer.entity AS entity, bearer.name AS name,
       reduce(text = '', letter IN split(toLower(normalize(bearer.name, NFKD)), '') |
         text + CASE WHEN letter =~ '\\p{M}' THEN '' WHEN letter =~ '[\\p{L}\\p{N}]' THEN letter ELSE ' ' END) AS plain
  WITH type, set, collect({entity: entity, name: name, plain:
    COLLECT { UNWIND split(plain, ' ') AS word WITH DISTINCT word WHERE word <> '' RETURN word ORDER BY word }}) AS bearers
  UNWIND bearers AS a
  UNWIND bearers AS b
  WITH a, b WHERE a.entity.id < b.entity.id
  RETURN a.entity AS a, b.entity AS b,
         CASE WHEN a.plain = b.plain THEN 'same name' ELSE 'same name in other letters' END AS reason,
         CASE WHEN a.plain = b.plain THEN a.name ELSE a.name + ' / ' + b.name END AS shared
  UNION
  UNWIND names AS name
  WITH name.entity.type AS type, name.joined AS joined, collect(name) AS bearers
  WHERE size(bearers) > 1
  UNWIND bearers AS a
  UNWIND bearers AS b
  WITH a, b WHERE a.entity.id < b.entity.id AND a.set <> b.set
  RETURN a.entity AS a, b.entity AS b, 'same name without blanks' AS reason, a.name + ' / ' + b.name AS shared
  UNION
  // E. Rahmon, Emomali Rahmon: a word is shared, and initials stand for the first of the others. Some letters fold to two.
  UNWIND names AS name
  WITH name, [word IN name.words WHERE size(word) = 1 OR word IN ['ch', 'ia', 'ie', 'iu', 'kh', 'ks', 'sh', 'ts', 'zh']] AS initials
  WITH name, initials, [word IN name.set WHERE size(word) > 2] AS whole
  UNWIND whole AS word
  WITH name.entity.type AS type, word, collect({entity: name.entity, name: name.name, words: name.words, initials: initials}) AS bearers
  WHERE size(bearers) > 1 AND any(bearer IN bearers WHERE bearer.initials <> [])
  UNWIND bearers AS a
  UNWIND bearers AS b
  WITH a, b WHERE a.entity.id < b.entity.id AND (a.initials <> [] OR b.initials <> [])
  WITH DISTINCT a, b, [word IN a.words WHERE NOT word IN b.words] AS aRest, [word IN b.words WHERE NOT word IN a.words] AS bRest
  WITH a, b, aRest, bRest, CASE WHEN size(aRest) < size(bRest) THEN size(aRest) ELSE size(bRest) END AS both
  WHERE both > 0 AND all(i IN range(0, both - 1) WHERE
    (aRest[i] IN a.initials AND bRest[i] STARTS WITH aRest[i]) OR (bRest[i] IN b.initials AND aRest[i] STARTS WITH bRest[i]))
  RETURN a.entity AS a, b.entity AS b, 'initials for a name' AS reason, a.name + ' / ' + b.name AS shared
  UNION
  // U.S., United States
  UNWIND names AS name
  WITH name WHERE name.entity.type <> 'Person'
  UNWIND name.initials + [name.joined] AS letters
  WITH name, letters WHERE size(letters) > 1
  WITH name.entity.type AS type, letters,
       collect(CASE WHEN letters IN name.initials THEN name END) AS long,
       collect(CASE WHEN letters = name.joined AND (size(name.words) = 1 OR all(word IN name.words WHERE size(word) = 1)) THEN name END) AS short
  UNWIND long AS x
  UNWIND short AS y
  WITH DISTINCT x, y WHERE x.entity <> y.entity
  RETURN CASE WHEN x.entity.id < y.entity.id THEN x.entity ELSE y.entity END AS a,
         CASE WHEN x.entity.id < y.entity.id THEN y.entity ELSE x.entity END AS b,
         'initials for the whole name' AS reason, y.name + ' / ' + x.name AS shared
  UNION
  // Two words one letter apart are one word, or have one, when a letter of either is taken out (Mor and Fraenkel 1982).
  UNWIND names AS name
  UNWIND range(0, size(name.words) - 1) AS at
  WITH name, at, name.words[at] AS word
  WHERE size(word) > 3 AND NOT word =~ '(ks|[iv])+|.*[0-9].*'
  UNWIND [word] + [i IN range(1, size(word) - 1) | left(word, i) + substring(word, i + 1)] AS part
  WITH name.entity.type AS type, at, name.words[..at] + [part] + name.words[at + 1..] AS rest, collect(DISTINCT name) AS bearers
  WHERE size(bearers) > 1
  UNWIND bearers AS a
  UNWIND bearers AS b
  WITH DISTINCT a, b, at WHERE a.entity.id < b.entity.id
  WITH a, b, a.words[at] AS x, b.words[at] AS y
  WITH a, b, x, y, CASE WHEN size(x) > size(y) THEN size(x) ELSE size(y) END AS longest
  WITH a, b, x, y, longest,
       size([i IN range(1, longest) WHERE left(x, i) = left(y, i) AND i <= size(x) AND i <= size(y)]) AS front,
       size([i IN range(1, longest) WHERE right(x, i) = right(y, i) AND i <= size(x) AND i <= size(y)]) AS back
  WHERE longest > 4 AND x <> y AND (
    front + back >= longest - 1
    OR (size(x) = size(y) AND front + back = longest - 2 AND substring(x, front, 2) = reverse(substring(y, front, 2))))
  RETURN a.entity AS a, b.entity AS b, 'one letter apart' AS reason, a.name + ' / ' + b.name AS shared
  UNION
  UNWIND names AS name
  WITH name, reduce(text = reduce(words = '', word IN name.words | words + word + ' '), vowel IN ['a', 'e', 'i', 'o', 'u'] | replace(text, vowel, '')) AS consonants
  WITH name, consonants WHERE size(replace(consonants, ' ', '')) > 3 AND NOT consonants =~ '.*[0-9].*'
  WITH name.entity.type AS type, consonants, collect(name) AS bearers
  WHERE size(bearers) > 1
  UNWIND bearers AS a
  UNWIND bearers AS b
  // Words begin alike; a numeral is not a vowel that was heard otherwise.
  WITH a, b
  WHERE a.entity.id < b.entity.id AND a.set <> b.set
    AND [word IN a.words | left(word, 1)] = [word IN b.words | left(word, 1)]
    AND [word IN a.words WHERE word =~ '(ks|[iv])+'] = [word IN b.words WHERE word =~ '(ks|[iv])+']
  RETURN a.entity AS a, b.entity AS b, 'same consonants' AS reason, a.name + ' / ' + b.name AS shared
  UNION
  UNWIND names AS name
  WITH name WHERE $contained
  UNWIND name.set AS word
  WITH name.entity.type AS type, word, collect(name) AS bearers
  UNWIND bearers AS inner
  UNWIND bearers AS outer
  WITH DISTINCT inner, outer
  WHERE inner.entity <> outer.entity
    AND size(inner.set) < size(outer.set)
    AND all(word IN inner.set WHERE word IN outer.set)
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
