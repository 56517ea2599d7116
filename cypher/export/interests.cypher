// Interests of the registry, as defined
// answers: one row an interest, by id, with the goals that it lies within and its opposite

CYPHER 5
MATCH (i:Interest:Ascribe)
WITH i ORDER BY i.id
RETURN properties(i) AS interest,
  COLLECT { MATCH (i)-[:BROADER]->(wider:Interest) RETURN wider.id ORDER BY wider.id } AS broader,
  head(COLLECT { MATCH (i)-[:OPPOSITE]->(other:Interest) RETURN other.id }) AS opposite
