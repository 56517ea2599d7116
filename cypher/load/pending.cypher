// Statements that refer to statements which were not loaded when they were
// answers: one row a waiting statement, with its references and those of them that are there now

CYPHER 5
MATCH (s:Pending&Ascribe)
RETURN s.id AS id, s.subject AS subject, s.objects AS objects, s.links AS links, s.tripleKeys AS keys,
  COLLECT { MATCH (s)-[r:SUBJECT|OBJECT|CONTRADICTS|DISPUTES|QUESTIONS|SUPPORTS|CORROBORATES|RESTATES]->(t:Statement|SecondStatement) RETURN type(r) + ' ' + t.id } AS linked
