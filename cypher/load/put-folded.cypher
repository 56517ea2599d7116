// Folded forms written anew
// answers: nothing
// :param rows => []   // list of {id, folded, joined, initials}; the last two are null for what does not go by a name

CYPHER 5
UNWIND $rows AS row
MATCH (n:Ascribe {id: row.id})
SET n.folded = row.folded, n.joined = row.joined, n.initials = row.initials
