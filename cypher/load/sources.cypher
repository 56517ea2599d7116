// The files that the graph was built from
// answers: one row a source

CYPHER 5
MATCH (source:Source:Ascribe)
RETURN source.path AS path, source.sha256 AS sha256, source.kind AS kind
ORDER BY path
