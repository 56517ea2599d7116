// Entities of the registry, as defined
// answers: one row an entity, merged or not, by id, with what it hangs on

CYPHER 5
MATCH (e:Entity:Ascribe)
WITH e ORDER BY e.id
RETURN properties(e) AS entity,
  COLLECT { MATCH (alias:Alias)-[:ALIAS_OF]->(e) RETURN alias.name ORDER BY size(alias.id), alias.id } AS aliases,
  COLLECT { MATCH (e)-[:ORGAN_OF]->(of:Entity) RETURN of.id ORDER BY of.id } AS organOf,
  COLLECT { MATCH (e)-[:MEMBER_OF]->(of:Entity) RETURN of.id ORDER BY of.id } AS memberOf,
  COLLECT {
    MATCH (e)-[role:HOLDS_ROLE]->(of:Entity)
    RETURN {title: role.title, of: of.id, from: role.from, to: role.to}
    ORDER BY role.from, of.id, role.title, role.to
  } AS roles
