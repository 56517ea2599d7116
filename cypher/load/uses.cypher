// Who still speaks of registry entries that no file defines any more
// answers: one row an id, with the files of its users and those users that no file defines either
// :param ids => []   // list of ids

CYPHER 5
UNWIND $ids AS id
MATCH (n:Ascribe {id: id})
CALL (n) {
  MATCH (n)<-[:SUBJECT|OBJECT|SAID_BY|ATTRIBUTED_TO|AT_PLACE|PUBLISHED_BY|ORGAN_OF|MEMBER_OF|HOLDS_ROLE|BROADER|OPPOSITE|SAME_AS]-(user:Ascribe)
  RETURN user
  UNION
  MATCH (user:(Statement|SecondStatement)&Ascribe {predicate: n.name})
  WHERE n:Predicate
  RETURN user
}
WITH DISTINCT n, user
OPTIONAL MATCH (source:Source)-[:DEFINES]->(user)
RETURN n.id AS id, collect(DISTINCT source.path) AS sources,
  collect(DISTINCT CASE WHEN source IS NULL THEN user.id END) AS undefined
