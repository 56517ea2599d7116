// Which relations disagree with their statements?
// answers: Every relation that is missing, surplus, or holds another count, status or date than its statements give, and every statement whose key for a relation is not the one that its ends give. No rows: the graph is sound. All is worked out anew from subjects, objects, merges and speakers, not from the loader's own keys.
CYPHER 5
// What the statements give. A merged entity counts as the one that is kept; the ends of a symmetric predicate are sorted.
CALL () {
  MATCH (s:Statement)-[:SUBJECT]->(subject:Entity|Interest|Event)
  MATCH (s)-[o:OBJECT]->(object:Entity|Interest|Event)
  MATCH (predicate:Predicate&Ascribe {id: s.predicate})
  OPTIONAL MATCH (subject)-[:SAME_AS {confidence: 'certain'}]->(keptSubject:Entity)
  OPTIONAL MATCH (object)-[:SAME_AS {confidence: 'certain'}]->(keptObject:Entity)
  WITH s, o, predicate, coalesce(keptSubject.id, subject.id) AS a, coalesce(keptObject.id, object.id) AS b
  WITH s, o, CASE WHEN predicate.symmetric AND b < a THEN b ELSE a END AS subject, s.predicate AS predicate,
       CASE WHEN predicate.symmetric AND b < a THEN a ELSE b END AS object
  WITH s, subject + ':' + predicate + ':' + object AS key,
       collect(DISTINCT coalesce(o.key, '')) AS heldKeys
  WITH s, key, heldKeys = [key] AND key IN coalesce(s.tripleKeys, []) AS keyHeld,
       NOT s.form IN ['question', 'rhetorical'] AS counts,
       head(COLLECT {
         MATCH (s)-[:SAID_BY]->(coded:Entity)
         OPTIONAL MATCH (coded)-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
         RETURN coalesce(kept.id, coded.id)
       }) AS speaker,
       COLLECT {
         MATCH (s)-[:ATTRIBUTED_TO]->(coded:Entity)
         OPTIONAL MATCH (coded)-[:SAME_AS {confidence: 'certain'}]->(kept:Entity)
         RETURN DISTINCT coalesce(kept.id, coded.id)
       } AS voices,
       head(COLLECT { MATCH (s)-[:IN_ARTICLE]->(article:Article) RETURN article.id }) AS article
  ORDER BY s.coding, s.order
  WITH key,
       collect(s.id) AS ids,
       collect(CASE WHEN NOT keyHeld THEN s.id END) AS wrongKeys,
       collect({
         counts: counts, positive: s.polarity = 'positive', real: s.modality IN ['actual', 'future'],
         speaker: speaker, voices: voices, article: article, ascription: s.ascription,
         saidMin: s.saidMin, saidMax: s.saidMax
       }) AS claims
  WITH key, ids, wrongKeys, claims,
       [c IN claims WHERE c.counts] AS counted
  WITH key, ids, wrongKeys, claims, counted,
       [c IN counted WHERE c.positive] AS affirming,
       [c IN counted WHERE NOT c.positive] AS denying
  RETURN key, ids, wrongKeys, {
    statements: size(claims),
    positive: size(affirming),
    negative: size(denying),
    questions: size(claims) - size(counted),
    speakers: COUNT { UNWIND counted AS c WITH c WHERE c.speaker IS NOT NULL RETURN DISTINCT c.speaker },
    voices: COUNT { UNWIND counted AS c UNWIND c.voices AS voice RETURN DISTINCT voice },
    articles: COUNT { UNWIND claims AS c RETURN DISTINCT c.article },
    ascriptions: COLLECT { UNWIND counted AS c WITH DISTINCT c.ascription AS word RETURN word ORDER BY word },
    saidMin: CASE
      WHEN all(c IN claims WHERE c.saidMin IS NOT NULL)
      THEN reduce(day = claims[0].saidMin, c IN claims | CASE WHEN c.saidMin < day THEN c.saidMin ELSE day END)
    END,
    saidMax: CASE
      WHEN all(c IN claims WHERE c.saidMax IS NOT NULL)
      THEN reduce(day = claims[0].saidMax, c IN claims | CASE WHEN c.saidMax > day THEN c.saidMax ELSE day END)
    END,
    status: CASE
      WHEN size(counted) = 0 THEN 'questioned'
      WHEN none(c IN counted WHERE c.real) THEN 'hypothetical'
      WHEN size(denying) = 0 THEN 'asserted'
      WHEN size(affirming) = 0 THEN 'denied'
      WHEN any(c IN affirming WHERE any(d IN denying WHERE c.speaker <> d.speaker)) THEN 'disputed'
      ELSE 'mixed'
    END
  } AS expected
}
WITH collect({key: key, ids: ids, wrongKeys: wrongKeys, expected: expected}) AS given
// What the graph holds, beside it.
WITH given + COLLECT {
  MATCH (a:Ascribe)-[r]->(b:Ascribe)
  WHERE r.key IS NOT NULL AND NOT r:OBJECT AND NOT r:SECOND_CODING
  RETURN {key: r.key, ends: a.id + ':' + type(r) + ':' + b.id, held: properties(r)}
} AS rows
UNWIND rows AS row
WITH row.key AS relation, head(collect(row.expected)) AS given, collect(row.held) AS held, collect(row.ends) AS ends,
     coalesce(head(collect(row.ids)), []) AS ids, coalesce(head(collect(row.wrongKeys)), []) AS wrongKeys
WITH relation, ids,
     CASE WHEN given IS NULL THEN [{problem: 'surplus', found: head(held).statements}] ELSE [] END
     + CASE WHEN size(held) = 0 THEN [{problem: 'missing', expected: given.statements}] ELSE [] END
     + CASE WHEN size(held) > 1 THEN [{problem: 'doubled', expected: 1, found: size(held)}] ELSE [] END
     + [end IN ends WHERE end <> relation | {problem: 'misplaced', expected: relation, found: end}]
     + CASE WHEN size(wrongKeys) > 0 THEN [{problem: 'wrong key', field: 'key', ids: wrongKeys}] ELSE [] END
     + CASE
         WHEN given IS NULL THEN []
         ELSE reduce(list = [], properties IN held | list + [
           field IN keys(given)
           WHERE NOT coalesce(given[field] = properties[field], given[field] IS NULL AND properties[field] IS NULL)
           | {problem: 'different', field: field, expected: given[field], found: properties[field]}
         ])
       END AS problems
UNWIND problems AS p
RETURN p.problem AS problem,
       relation,
       p.field AS field,
       p.expected AS expected,
       p.found AS found,
       coalesce(p.ids, ids) AS statements
ORDER BY relation, problem, field
