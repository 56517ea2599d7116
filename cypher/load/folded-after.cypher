// What is searched for by words, in the order of ids, a page at a time
// answers: one row a node: its text, its folded forms, and whether it goes by a name
// :param after => ''      // string, the last id of the page before
// :param limit => 5000    // integer

CYPHER 5
MATCH (n:Ascribe)
WHERE n.id > $after AND n.folded IS NOT NULL
RETURN n.id AS id, coalesce(n.name, n.goal, n.gloss, n.title) AS text, n.folded AS folded, n.joined AS joined, n.initials AS initials,
  n:Entity OR n:Alias OR n:Event AS named
ORDER BY id
LIMIT toInteger($limit)
