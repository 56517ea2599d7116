// Merges of the registry, certain and not
// answers: one row a pair

CYPHER 5
MATCH (same:Entity:Ascribe)-[r:SAME_AS]->(keep:Entity:Ascribe)
RETURN {keep: keep.id, same: [same.id], by: r.by, on: r.on, why: r.why, confidence: r.confidence} AS merge
ORDER BY keep.id, same.id
