// Relations recounted from their statements
// answers: one row a key that was recounted or removed
//   Statements of second codings (SecondStatement) do not count.
//   `statements`, `articles` and `saidMin`/`saidMax` are over all statements of the key; `questions` are those that ask
//   (question, rhetorical). Everything else is over those that count, which is all but the questions.
//   The status is the first that fits, as server/model/relationStatus.ts has it.
// :param keys => []   // list of relation keys `<subject>:<PREDICATE>:<object>`, touched by a change

CYPHER 5
UNWIND $keys AS key
WITH key, split(key, ':') AS triple
CALL (key, triple) {
  OPTIONAL MATCH (s:Statement)-[:OBJECT {key: key}]->()
  WITH DISTINCT s, NOT s.form IN ['question', 'rhetorical'] AS counts
  WITH count(s) AS statements,
    count(CASE WHEN NOT counts THEN 1 END) AS questions,
    count(CASE WHEN counts AND s.polarity = 'positive' THEN 1 END) AS positive,
    count(CASE WHEN counts AND s.polarity = 'negative' THEN 1 END) AS negative,
    count(CASE WHEN counts AND s.modality IN ['actual', 'future'] THEN 1 END) AS real,
    count(DISTINCT CASE WHEN counts THEN s.speakerId END) AS speakers,
    count(DISTINCT CASE WHEN counts AND s.polarity = 'positive' THEN s.speakerId END) AS affirming,
    count(DISTINCT CASE WHEN counts AND s.polarity = 'negative' THEN s.speakerId END) AS denying,
    count(DISTINCT s.articleId) AS articles,
    collect(CASE WHEN counts THEN s.chainIds END) AS chains,
    collect(DISTINCT CASE WHEN counts THEN s.ascription END) AS ascriptions,
    // An end that one statement leaves open is open for all.
    CASE WHEN count(s.saidMin) = count(s) THEN min(s.saidMin) END AS saidMin,
    CASE WHEN count(s.saidMax) = count(s) THEN max(s.saidMax) END AS saidMax
  CALL (chains) {
    UNWIND chains AS chain
    UNWIND chain AS voice
    RETURN count(DISTINCT voice) AS voices
  }
  CALL (ascriptions) {
    UNWIND ascriptions AS ascription
    WITH ascription ORDER BY ascription
    RETURN collect(ascription) AS sorted
  }
  RETURN {
    key: key, statements: statements, positive: positive, negative: negative, questions: questions,
    speakers: speakers, voices: voices, articles: articles, ascriptions: sorted, saidMin: saidMin, saidMax: saidMax,
    status: CASE
      WHEN positive + negative = 0 THEN 'questioned'
      WHEN real = 0 THEN 'hypothetical'
      WHEN negative = 0 THEN 'asserted'
      WHEN positive = 0 THEN 'denied'
      // Both sides have a speaker, and together more than one: then two of them differ.
      WHEN affirming > 0 AND denying > 0 AND speakers > 1 THEN 'disputed'
      ELSE 'mixed'
    END
  } AS counts
}
CALL (key, triple, counts) {
  WITH key, triple, counts WHERE counts.statements > 0
  MATCH (a:Ascribe {id: triple[0]}), (b:Ascribe {id: triple[2]})
  MERGE (a)-[r:$(triple[1]) {key: key}]->(b)
  SET r = counts
  RETURN count(r) AS written
}
CALL (key, triple, counts) {
  WITH key, triple, counts WHERE counts.statements = 0
  MATCH (:Ascribe {id: triple[0]})-[r:$(triple[1]) {key: key}]->(:Ascribe {id: triple[2]})
  DELETE r
  RETURN count(r) AS removed
}
// What only second codings claim is no relation; the lens `coders` finds it by this. Counted apart from what follows: Neo4j
// 5.26 and 2026.08 fail on some plans of a condition with EXISTS before a MATCH (slotted runtime, arraycopy out of bounds).
CALL (key) {
  OPTIONAL MATCH (second:SecondStatement)-[:OBJECT {key: key}]->()
  RETURN count(second) > 0 AS isBeside
}
CALL (key, triple, counts, isBeside) {
  WITH key, triple, counts, isBeside WHERE counts.statements = 0 AND isBeside
  MATCH (a:Ascribe {id: triple[0]}), (b:Ascribe {id: triple[2]})
  MERGE (a)-[r:SECOND_CODING {key: key}]->(b)
  SET r.predicate = triple[1]
  RETURN count(r) AS beside
}
CALL (key, triple, counts, isBeside) {
  WITH key, triple, counts, isBeside WHERE counts.statements > 0 OR NOT isBeside
  MATCH (:Ascribe {id: triple[0]})-[r:SECOND_CODING {key: key}]->()
  DELETE r
  RETURN count(r) AS gone
}
RETURN key, written, removed
