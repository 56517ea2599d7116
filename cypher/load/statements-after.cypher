// Statements in the order of their ids, a page at a time
// answers: one row a statement, with all its properties
// :param after => ''      // string, the last id of the page before
// :param limit => 5000    // integer

CYPHER 5
MATCH (s:Ascribe)
WHERE s.id > $after AND (s:Statement OR s:SecondStatement)
RETURN properties(s) AS statement
ORDER BY s.id
LIMIT toInteger($limit)
