// Which of these statements are there
// answers: one row an id that is
// :param ids => []   // list of statement ids

CYPHER 5
UNWIND $ids AS id
MATCH (s:(Statement|SecondStatement)&Ascribe {id: id})
RETURN s.id AS id
