// Relationships written between nodes that are there
// answers: one row, how many were written; fewer than rows where an end is missing
// :param edges => []   // list of {from, type, to, properties}

CYPHER 5
UNWIND $edges AS edge
MATCH (a:Ascribe {id: edge.from})
MATCH (b:Ascribe {id: edge.to})
CREATE (a)-[r:$(edge.type)]->(b)
SET r = edge.properties
RETURN count(r) AS written
