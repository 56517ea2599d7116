// Nodes written as a file defines them
// answers: nothing
// :param rows => []   // list of {id, labels, dropped, properties}; dropped: labels that the node may have had and loses

CYPHER 5
UNWIND $rows AS row
MERGE (n:Ascribe {id: row.id})
REMOVE n:$(row.dropped)
SET n = row.properties, n.id = row.id
SET n:$(row.labels)
