// Constraints and indexes
// answers: nothing; each statement is run on its own before a load, and is already there the second time

CYPHER 5 CREATE CONSTRAINT ascribe_id IF NOT EXISTS FOR (n:Ascribe) REQUIRE n.id IS UNIQUE;

// Every claim of a relation, by the relation's key.
CYPHER 5 CREATE INDEX ascribe_triple IF NOT EXISTS FOR ()-[o:OBJECT]-() ON (o.key);

CYPHER 5 CREATE INDEX ascribe_statement_article IF NOT EXISTS FOR (s:Statement) ON (s.articleId);
CYPHER 5 CREATE INDEX ascribe_statement_speaker IF NOT EXISTS FOR (s:Statement) ON (s.speakerId);
CYPHER 5 CREATE INDEX ascribe_statement_predicate IF NOT EXISTS FOR (s:Statement) ON (s.predicate);

// Names, aliases, goals, glosses and titles as server/model/fold.ts writes them: letters and digits, blanks between; names
// also without the blanks.
CYPHER 5 CREATE FULLTEXT INDEX ascribe_words IF NOT EXISTS FOR (n:Ascribe) ON EACH [n.folded, n.joined]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};

// The index of format 1.
CYPHER 5 DROP INDEX ascribe_search IF EXISTS;
