// What merges, bodies, roles and predicates decide about statements
// answers: one row; the lists from which the derivations read who speaks for whom

CYPHER 5
RETURN
  COLLECT {
    MATCH (same:Entity:Ascribe)-[:SAME_AS {confidence: 'certain'}]->(keep:Entity:Ascribe)
    RETURN [same.id, keep.id] ORDER BY same.id
  } AS merges,
  COLLECT {
    MATCH (body:Entity:Ascribe)-[:ORGAN_OF]->(principal:Entity:Ascribe)
    RETURN [body.id, principal.id] ORDER BY body.id, principal.id
  } AS organs,
  COLLECT {
    MATCH (person:Entity:Ascribe)-[role:HOLDS_ROLE]->(of:Entity:Ascribe)
    RETURN {person: person.id, of: of.id, from: role.from, to: role.to}
    ORDER BY person.id, of.id, role.from, role.to, role.title
  } AS roles,
  COLLECT {
    MATCH (p:Predicate:Ascribe)
    RETURN {name: p.name, kind: p.kind, sign: p.sign, symmetric: p.symmetric} ORDER BY p.name
  } AS predicates
