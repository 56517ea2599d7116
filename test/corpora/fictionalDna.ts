import initSqlJs, { type BindParams, type Database } from "sql.js";

/**
 * The tables of Discourse Network Analyzer 3, as far as an import reads or reports them: the names and types of its
 * columns, with its own checks left out so that tests can break every one.
 */
const schema = `
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL);
CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT NOT NULL, Password TEXT NOT NULL, PermissionEditDocuments INTEGER DEFAULT 1);
CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT DEFAULT '', Source TEXT DEFAULT '', Section TEXT DEFAULT '', Notes TEXT DEFAULT '', Type TEXT DEFAULT '', Date INTEGER);
CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);
CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
CREATE TABLE VARIABLELINKS(ID INTEGER PRIMARY KEY, SourceVariableId INTEGER, TargetVariableId INTEGER);
CREATE TABLE REGEXES(Label TEXT PRIMARY KEY);
CREATE TABLE CODERRELATIONS(ID INTEGER PRIMARY KEY, Coder INTEGER, OtherCoder INTEGER);
CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER DEFAULT 1);
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER DEFAULT 0);
CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT DEFAULT '', Red INTEGER DEFAULT 0, Green INTEGER DEFAULT 0, Blue INTEGER DEFAULT 0, ChildOf INTEGER);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT DEFAULT '');
CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, VariableId INTEGER, AttributeVariable TEXT);
CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY, EntityId INTEGER, AttributeVariableId INTEGER, AttributeValue TEXT DEFAULT '');
`;

/** What coders are not to see in any file. */
export const passwordHash = "pw-of-nobody-7f3a";

/** Words of the documents, as DNA stores them: CR LF, a decomposed accent, a character of two code units. */
export const storedTexts: readonly string[] = [
  "\nThe ferry debate\r\n\r\nAnna Bay said the ferry must come. The cafe\u0301 owners agreed \u{1F6A2} at once. Bo Marsh shook his head.\r\n",
  "Second day\n\nThe guild stood by the ferry. Kim Dune had doubts about the toll.\n",
  "",
  "Third day\n\nNobody spoke of the ferry, and the toll went unmentioned.\n",
];

/** One statement: type, document, coder, its words, person, organization, concept, agreement. */
interface Coded {
  readonly document: number;
  readonly coder: number;
  readonly words: string;
  readonly person: string;
  readonly organization: string;
  readonly concept: string;
  readonly agreement: number;
  readonly frame?: string;
}

const ferry = "There should be a ferry.";
const toll = "The toll is fair.";
const coded: readonly Coded[] = [
  {
    document: 1,
    coder: 2,
    words: "the ferry must come",
    person: "Anna Bay",
    organization: "Ferry Guild",
    concept: ferry,
    agreement: 1,
    frame: "jobs",
  },
  {
    document: 1,
    coder: 2,
    words: "The cafe\u0301 owners agreed \u{1F6A2}",
    person: "",
    organization: "Cafe\u0301 Owners",
    concept: ferry,
    agreement: 1,
  },
  {
    document: 1,
    coder: 3,
    words: "Bo Marsh shook his head",
    person: "Bo Marsh",
    organization: "Shore League",
    concept: ferry,
    agreement: 0,
  },
  {
    document: 1,
    coder: 2,
    words: "at once",
    person: "Anna Bay",
    organization: "Ferry Guild",
    concept: toll,
    agreement: 0,
  },
  {
    document: 2,
    coder: 2,
    words: "The guild stood by the ferry",
    person: "",
    organization: "Ferry Guild",
    concept: ferry,
    agreement: 1,
  },
  {
    document: 2,
    coder: 3,
    words: "Kim Dune had doubts",
    person: "Kim Dune",
    organization: "",
    concept: toll,
    agreement: 0,
  },
  {
    document: 2,
    coder: 3,
    words: "the toll",
    person: "Рахмон Дюна",
    organization: "Shore League",
    concept: toll,
    agreement: 1,
  },
  // The same name for a person and for an organization, and nothing that it is about.
  {
    document: 2,
    coder: 3,
    words: "Second day",
    person: "Ferry Guild",
    organization: "Shore League",
    concept: "",
    agreement: 1,
  },
];

export interface DnaOptions {
  /** Agreement as an integer (-1, 0, 1) rather than a boolean. */
  readonly integer?: boolean;
  /** Changes the database before it is written. */
  readonly change?: (database: Database) => void;
}

/** A small invented study in the form of a .dna file: four documents, three coders, two statement types. */
export async function fictionalDna({ integer = false, change }: DnaOptions = {}): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(schema);
  fill(database, integer);
  change?.(database);
  const bytes = database.export();
  database.close();
  return bytes;
}

function fill(database: Database, integer: boolean): void {
  const put = (table: string, ...rows: readonly BindParams[]): void => {
    for (const row of rows) {
      const size = Array.isArray(row) ? row.length : 0;
      database.run(`INSERT INTO ${table} VALUES (${Array(size).fill("?").join(", ")})`, row);
    }
  };
  put("SETTINGS", ["version", "3.0.7"], ["date", "2022-06-10"]);
  put(
    "CODERS",
    [1, "Admin", passwordHash, 1],
    [2, "Coder One", passwordHash, 1],
    [3, "Coder Two", passwordHash, 1],
  );
  const day = 1_614_816_000; // 2021-03-04
  const [first = "", second = "", third = "", fourth = ""] = storedTexts;
  put(
    "DOCUMENTS",
    [
      1,
      '=The ferry; a "debate"',
      first,
      2,
      "Quill, Ada",
      "The Gull",
      "Harbour",
      "read twice",
      "article",
      day,
    ],
    [2, "Second day", second, 2, "", "The Gull", "", "", "", day + 86_400 + 3_661],
    [3, "", third, null, "", "", "", "", "", day - 86_400],
    [4, "Third day", fourth, 3, "", "Radio Dune", "", "", "", day + 172_800],
  );
  put("STATEMENTTYPES", [1, "DNA Statement"], [2, "Annotation"]);
  put(
    "VARIABLES",
    [1, "person", "short text", 1],
    [2, "organization", "short text", 1],
    [3, "concept", "short text", 1],
    [4, "agreement", integer ? "integer" : "boolean", 1],
    [5, "note", "long text", 2],
    [6, "frame", "short text", 1],
  );
  put("VARIABLELINKS", [1, 1, 2]);
  put("REGEXES", ["ferr(y|ies)"]);
  put("CODERRELATIONS", [1, 2, 3], [2, 3, 2]);

  const entities = new Map<string, number>();
  const entity = (variable: number, value: string): number => {
    const key = `${variable} ${value}`;
    const known = entities.get(key);
    if (known !== undefined) return known;
    entities.set(key, entities.size + 1);
    put("ENTITIES", [entities.size, variable, value, 0, 0, 0, null]);
    return entities.size;
  };
  for (const variable of [1, 2, 3, 6]) entity(variable, "");
  const guild = entity(2, "Ferry Guild");
  entity(2, "A Body Nobody Cites");
  database.run("UPDATE ENTITIES SET Red = 200, ChildOf = ? WHERE ID = ?", [entity(2, "Shore League"), guild]);
  put("ATTRIBUTEVARIABLES", [1, 2, "Type"], [2, 2, "Alias"], [3, 3, "Notes"]);
  put(
    "ATTRIBUTEVALUES",
    [1, guild, 1, "Union"],
    [2, guild, 2, "The Guild"],
    [3, entity(3, ferry), 3, "=SUM(A1)"],
  );

  for (const [n, { document, coder, words, agreement, frame = "", ...values }] of coded.entries()) {
    const id = n + 1;
    const start = (storedTexts[document - 1] ?? "").indexOf(words);
    put("STATEMENTS", [id, 1, document, start, start + words.length, coder]);
    put(integer ? "DATAINTEGER" : "DATABOOLEAN", [id, id, 4, integer && agreement === 0 ? -1 : agreement]);
    put(
      "DATASHORTTEXT",
      [4 * id, id, 1, entity(1, values.person)],
      [4 * id + 1, id, 2, entity(2, values.organization)],
    );
    put(
      "DATASHORTTEXT",
      [4 * id + 2, id, 3, entity(3, values.concept)],
      [4 * id + 3, id, 6, entity(6, frame)],
    );
  }
  if (integer) database.run("UPDATE DATAINTEGER SET Value = 0 WHERE StatementId = 5");
  put("STATEMENTS", [20, 2, 4, 0, 9, 3]);
  put("DATALONGTEXT", [1, 20, 5, "look at this again"]);
}

/** What a SQL query says of a .dna file, row by row. */
export async function askDna(bytes: Uint8Array, query: string): Promise<unknown[][]> {
  const { Database } = await initSqlJs();
  const database = new Database(bytes);
  try {
    return database.exec(query)[0]?.values ?? [];
  } finally {
    database.close();
  }
}
