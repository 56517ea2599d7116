// Entries that are, or may be, the same
// answers: one row a merged entity, with the files that say so

CYPHER 5
MATCH (same:Entity:Ascribe)-[r:SAME_AS]->(keep:Entity:Ascribe)
RETURN same.id AS same, keep.id AS keep, r.by AS by, r.on AS on, r.why AS why, r.confidence AS confidence, r.sources AS sources
