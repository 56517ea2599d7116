// Registry entries that no file defines any more, kept while a statement used them
// answers: one row an entry that nothing uses now

CYPHER 5
MATCH (n:Undefined&Ascribe)
WHERE NOT EXISTS { (n)<-[:SUBJECT|OBJECT|SAID_BY|ATTRIBUTED_TO|AT_PLACE|PUBLISHED_BY|ORGAN_OF|MEMBER_OF|HOLDS_ROLE|BROADER|OPPOSITE|SAME_AS]-(:Ascribe) }
  AND NOT (n:Predicate AND EXISTS { MATCH (s:(Statement|SecondStatement)&Ascribe) WHERE s.predicate = n.name })
RETURN n.id AS id
