// Indexes that are being built, waited for
// answers: nothing

CYPHER 5 CALL db.awaitIndexes(300)
