import type { CypherRule } from "../../../server/database/gate/CypherRefusal.ts";

/** A text that would do what nobody may, and the rule that stops it. */
export interface HostileText {
  readonly class: string;
  readonly rule: CypherRule | "TIMEOUT";
  readonly text: string;
  /** What the refusal says. */
  readonly says: RegExp;
}

const writes = /would write, and only reading is allowed/;
const csv = /LOAD CSV reads files and addresses/;
const managed = /Users, privileges and databases are not managed or shown here/;
const schema = /Indexes and constraints belong to Ascribe/;
const procedure = (name: string) =>
  new RegExp(`The procedure ${name} is not among those that only read the graph`);
const late = /ran too long and was stopped/;
const memory = /took more memory than one may/;

/**
 * One row a class and more. The graph that they meet has 14 nodes (:Knot {id}), each with a relationship (:TIED) to each
 * other one.
 * @param file of which no word may be read, as an address
 * @param url of which nothing may be fetched
 */
export function hostileTexts(file: string, url: string): readonly HostileText[] {
  const row = (name: string, rule: HostileText["rule"], says: RegExp, ...texts: string[]) =>
    texts.map((text) => ({ class: name, rule, says, text }));
  return [
    ...row(
      "a write, open or in a subquery",
      "WRITE",
      writes,
      "CREATE (n:Knot) RETURN n",
      "MATCH (n) SET n.x = 1",
      "MATCH (n) DETACH DELETE n",
      "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n",
      "CALL () { CALL () { MERGE (n:Knot {id: 99}) RETURN n } RETURN n } RETURN n",
      "MATCH (n) FOREACH (x IN [1] | SET n.x = x)",
      "MATCH (n) RETURN n.id AS id UNION CREATE (n:Knot) RETURN n.id AS id",
      "UNWIND [1, 2] AS x CALL (x) { WITH x WHERE x > 5 CREATE (:Knot) } RETURN x",
      "MATCH (n) SET n:$('Hidden')",
    ),
    ...row(
      "a transaction of its own",
      "IN_TRANSACTIONS",
      /IN TRANSACTIONS commits on its own/,
      "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS RETURN n",
      "UNWIND [1] AS x CALL (x) { RETURN x AS y } IN 2 CONCURRENT TRANSACTIONS RETURN y",
    ),
    ...row(
      "a file",
      "LOAD_CSV",
      csv,
      `LOAD CSV FROM '${file}' AS line RETURN line`,
      `CALL () { LOAD CSV WITH HEADERS FROM '${file}' AS line RETURN line } RETURN line`,
      `RETURN COLLECT { LOAD CSV FROM '${file}' AS line RETURN line } AS lines`,
      `RETURN [x IN [1] | COLLECT { LOAD CSV FROM '${file}' AS line RETURN line }] AS lines`,
      `RETURN CASE WHEN EXISTS { LOAD/* */CSV FROM '${file}' AS line RETURN line } THEN 1 END AS there`,
    ),
    ...row(
      "an address",
      "LOAD_CSV",
      csv,
      `LOAD CSV FROM '${url}' AS line RETURN line`,
      "LOAD CSV FROM $text AS line RETURN line",
      "RETURN COUNT { LOAD CSV WITH HEADERS FROM $text AS line RETURN line } AS lines",
      // What is a line's end, a control character or a long s to some is a blank or an s to others.
      `LOAD\u0085CSV FROM '${url}' AS line RETURN line`,
      `LOAD\u001fCSV FROM '${url}' AS line RETURN line`,
      `LOAD C\u017fV FROM '${url}' AS line RETURN line`,
    ),
    ...row(
      "settings",
      "SHOW_SETTINGS",
      /settings of the database are not shown/,
      "SHOW SETTINGS",
      "SHOW SETTING 'server.bolt.listen_address'",
    ),
    ...row(
      "what the database can do",
      "SHOW_FUNCTIONS",
      /not listed here/,
      "SHOW FUNCTIONS",
      "SHOW PROCEDURES YIELD name RETURN name",
    ),
    ...row(
      "what others run",
      "SHOW_TRANSACTIONS",
      /What others run is not shown/,
      "SHOW TRANSACTIONS",
      "SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message",
    ),
    ...row(
      "ending what others run",
      "TERMINATE_TRANSACTIONS",
      /is not ended from here/,
      "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    ),
    ...row(
      "administration",
      "ADMINISTRATION",
      managed,
      "CREATE USER someone SET PASSWORD 'secret-word'",
      "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'secret-word'",
      "ALTER USER neo4j SET PASSWORD 'secret-word'",
      "DROP USER neo4j",
      "SHOW USERS",
      "SHOW DATABASES",
    ),
    ...row(
      "the schema",
      "SCHEMA",
      schema,
      "CREATE INDEX FOR (n:Knot) ON (n.id)",
      "CREATE FULLTEXT INDEX knots FOR (n:Knot) ON EACH [n.id]",
      "CREATE CONSTRAINT FOR (n:Knot) REQUIRE n.id IS UNIQUE",
      "DROP INDEX knots IF EXISTS",
    ),
    ...row(
      "a procedure that writes",
      "PROCEDURE",
      procedure("db.createLabel"),
      "CALL db.createLabel('Barge')",
      "CALL () { CALL db.createLabel('Barge') } RETURN 1",
    ),
    ...row(
      "a procedure of the system",
      "PROCEDURE",
      procedure("dbms.listConfig"),
      "CALL dbms.listConfig()",
      "call\n`dbms` . listConfig YIELD name RETURN name",
    ),
    ...row(
      "a procedure that the plan does not show",
      "PROCEDURE",
      procedure("db.ping"),
      "RETURN [x IN [1] | COLLECT { CALL db.ping() YIELD success RETURN success }] AS hidden",
    ),
    ...row(
      "a function that is not the database's own",
      "FUNCTION",
      /apoc.*is not one of the database's own functions/s,
      "RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {})",
    ),
    ...row(
      "another database",
      "USE",
      /USE chooses another database/,
      "USE system SHOW USERS",
      "CALL () { USE system MATCH (n) RETURN n } RETURN n",
    ),
    ...row(
      "options and ways to run",
      "PREFIX",
      /EXPLAIN, PROFILE and the options of CYPHER/,
      "EXPLAIN CREATE (n:Knot)",
      "PROFILE CREATE (n:Knot)",
      "CYPHER debug=tostring RETURN 1",
      "CYPHER 5 runtime=slotted MATCH (n) RETURN n",
    ),
    ...row(
      "letters that are not what they seem",
      "UNICODE_ESCAPE",
      /escape, which can hide what it does/,
      "RETURN 1 AS x // \\u000a UNION CREATE (n:Knot) RETURN 1 AS x",
      "RETURN '\\u0027 + apoc.cypher.runFirstColumnSingle(\\u0027CREATE (n:Knot)\\u0027, {}) + \\u0027'",
      "C\\u0052EATE (n:Knot)",
    ),
    ...row(
      "comments that are not where they seem",
      "WRITE",
      writes,
      "// RETURN 1\rCREATE (n:Knot)",
      "/* RETURN 1 /* */ CREATE (n:Knot) /* RETURN 1 */",
      "CREATE (n:`/*`) RETURN '*/'",
    ),
    ...row("a text of 10 MB", "TOO_LONG", /at most 100,000 are sent/, `RETURN '${"x".repeat(10_000_000)}'`),
    ...row(
      "a text that takes for ever to plan",
      "NESTED",
      /nests more than/,
      `RETURN ${"COUNT { RETURN ".repeat(30)}1${" AS x }".repeat(30)} AS x`,
    ),
    ...row(
      "a condition that doubles with each word",
      "NESTED",
      /more than 8 XOR/,
      `MATCH (n) WHERE ${Array.from({ length: 24 }, (_, at) => `n.x${at} = 1`).join(" XOR ")} RETURN n`,
    ),
    ...row("paths without bound", "TIMEOUT", late, "MATCH p = (a)-[*]->(b) RETURN count(p)"),
    // The condition is on all of them: one on a few would be looked at first, and leave nothing to multiply.
    ...row(
      "a cartesian product",
      "TIMEOUT",
      late,
      "MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE a.id+b.id+c.id+d.id+e.id+f.id+g.id+h.id < 0 RETURN count(*)",
    ),
    ...row("a loop without end", "TIMEOUT", late, "UNWIND range(1, 1000000000000) AS x RETURN max(sin(x))"),
    ...row(
      "more than fits into memory",
      "MEMORY",
      memory,
      "UNWIND range(1, 1000000000) AS x WITH collect(x) AS xs RETURN size(xs)",
      "UNWIND range(1, 1000000000) AS x WITH x ORDER BY -x RETURN x",
    ),
    ...row(
      "a row larger than an answer",
      "ROW_TOO_LARGE",
      /One row of the answer is larger/,
      "RETURN [x IN range(1, 120) | $text] AS texts",
    ),
  ];
}
