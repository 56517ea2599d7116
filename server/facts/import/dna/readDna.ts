import { type ImportProblem, ImportRefusal, refuse } from "../ImportProblem.ts";
import type { DnaDocument, DnaEntity, DnaFile, DnaStatement, StatementType, Variable } from "./DnaFile.ts";
import { openSqlite, type SqliteFile, type SqliteRow } from "./openSqlite.ts";

/** The tables and columns of DNA 3 that are read (schema of 3.0.7). Passwords are not among them. */
const needed: Readonly<Record<string, readonly string[]>> = {
  SETTINGS: ["Property", "Value"],
  CODERS: ["ID", "Name"],
  DOCUMENTS: ["ID", "Title", "Text", "Coder", "Author", "Source", "Section", "Notes", "Type", "Date"],
  STATEMENTTYPES: ["ID", "Label"],
  VARIABLES: ["ID", "Variable", "DataType", "StatementTypeId"],
  STATEMENTS: ["ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"],
  DATABOOLEAN: ["StatementId", "VariableId", "Value"],
  DATAINTEGER: ["StatementId", "VariableId", "Value"],
  DATASHORTTEXT: ["StatementId", "VariableId", "Entity"],
  DATALONGTEXT: ["StatementId", "VariableId", "Value"],
  ENTITIES: ["ID", "VariableId", "Value"],
  ATTRIBUTEVARIABLES: ["ID", "VariableId", "AttributeVariable"],
  ATTRIBUTEVALUES: ["EntityId", "AttributeVariableId", "AttributeValue"],
};

/** Tables that DNA 2 has and DNA 3 has not. */
const ofDna2 = ["ATTRIBUTES", "CODERPERMISSIONS", "STATEMENTLINKS", "STATEMENTS_OLD"];

/**
 * Reads a database of Discourse Network Analyzer 3 (a .dna file), whole.
 * @throws ImportRefusal where it is none, or is damaged, with all that is wrong
 */
export async function readDna(path: string): Promise<DnaFile> {
  const file = await openSqlite(path);
  try {
    refuseOtherSchemas(file);
    return new DnaReader(file).read();
  } finally {
    file.close();
  }
}

function refuseOtherSchemas(file: SqliteFile): void {
  const tables = file.tables();
  const isDna2 =
    !tables.has("ENTITIES") && (tables.has("STATEMENTS") || ofDna2.some((table) => tables.has(table)));
  if (isDna2) {
    refuse(
      "dna-2",
      file.path,
      "found a database of DNA 2, expected one of DNA 3: make a new database in DNA 3, import this file into it, and name the file that DNA 3 saves",
    );
  }
  const missing: ImportProblem[] = Object.entries(needed).flatMap(([table, columns]): ImportProblem[] => {
    const found = tables.get(table);
    if (found === undefined)
      return [
        {
          rule: "missing-table",
          place: file.path,
          message: `the table ${table} is missing, which every database of DNA 3 has`,
        },
      ];
    return columns
      .filter((column) => !found.includes(column))
      .map((column) => ({
        rule: "missing-column",
        place: `${file.path}: ${table}`,
        message: `the column ${column} is missing, which every database of DNA 3 has`,
      }));
  });
  if (missing.length === Object.keys(needed).length)
    refuse(
      "missing-table",
      file.path,
      "found a SQLite file without any table of DNA, expected a database of DNA 3",
    );
  if (missing.length > 0) throw new ImportRefusal(missing);
}

class DnaReader {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  read(): DnaFile {
    const coders = new Map(
      this.#rows("SELECT ID, CAST(Name AS BLOB) AS Name FROM CODERS ORDER BY ID", "coder").map(
        ({ row, place, id }) => [id, this.#text(row, "Name", place)],
      ),
    );
    const labels = this.#rows(
      "SELECT ID, CAST(Label AS BLOB) AS Label FROM STATEMENTTYPES ORDER BY ID",
      "statement type",
    );
    const variables = this.#variables();
    const types = new Map<number, StatementType>(
      labels.map(({ id, row, place }) => [
        id,
        {
          label: this.#text(row, "Label", place),
          variables: variables.filter(({ type }) => type === id).map(({ variable }) => variable),
        },
      ]),
    );
    const documents = this.#documents(coders);
    const entities = this.#entities(types);
    return {
      version: this.#version(),
      coders,
      types,
      documents,
      statements: this.#statements(
        types,
        documents,
        coders,
        new Map(entities.map((it) => [it.id, it.value])),
      ),
      entities,
      regexes: this.#count("REGEXES"),
      variableLinks: this.#count("VARIABLELINKS"),
      coderRelations: this.#count("CODERRELATIONS"),
    };
  }

  #version(): string {
    for (const row of this.#file.rows(
      "SELECT CAST(Value AS BLOB) AS Value FROM SETTINGS WHERE Property = 'version'",
    ))
      return this.#file.text(row.Value, `${this.#file.path}: SETTINGS`);
    return "";
  }

  #variables(): { variable: Variable; type: number }[] {
    return this.#rows(
      "SELECT ID, CAST(Variable AS BLOB) AS Variable, DataType, StatementTypeId FROM VARIABLES ORDER BY ID",
      "variable",
    ).map(({ id, row, place }) => {
      const kind = kinds.find((it) => it === row.DataType);
      if (kind === undefined)
        refuse(
          "bad-value",
          place,
          `found the data type ${JSON.stringify(row.DataType)}, expected one of ${kinds.join(", ")}`,
        );
      return {
        type: this.#number(row, "StatementTypeId", place),
        variable: { id, kind, name: this.#text(row, "Variable", place) },
      };
    });
  }

  #documents(coders: ReadonlyMap<number, string>): ReadonlyMap<number, DnaDocument> {
    const texts = ["Title", "Text", "Author", "Source", "Section", "Notes", "Type"] as const;
    const columns = texts.map((column) => `CAST(${column} AS BLOB) AS ${column}`).join(", ");
    const found = this.#rows(
      `SELECT ID, ${columns}, Coder, Date FROM DOCUMENTS ORDER BY Date, ID`,
      "document",
    );
    return new Map(
      found.map(({ id, row, place }) => {
        const [title = "", text = "", author = "", source = "", section = "", notes = "", type = ""] =
          texts.map((column) => this.#text(row, column, place));
        const time = timeOf(this.#number(row, "Date", place));
        if (time === null)
          refuse(
            "bad-date",
            place,
            `found the date ${String(row.Date)}, expected seconds since 1970 within the years 0 to 9999; DNA 2 kept milliseconds`,
          );
        return [
          id,
          {
            id,
            title,
            text,
            author,
            source,
            section,
            notes,
            type,
            time,
            coder: this.#coder(row, coders, place),
          },
        ];
      }),
    );
  }

  #entities(types: ReadonlyMap<number, StatementType>): DnaEntity[] {
    const variables = new Map(
      [...types.values()].flatMap((type) =>
        type.variables.map((variable) => [variable.id, { variable, type }] as const),
      ),
    );
    const attributes = new Map<number, Record<string, string>>();
    const values = this.#file.rows(
      `SELECT a.EntityId AS EntityId, CAST(v.AttributeVariable AS BLOB) AS Name, CAST(a.AttributeValue AS BLOB) AS Value
       FROM ATTRIBUTEVALUES a JOIN ATTRIBUTEVARIABLES v ON v.ID = a.AttributeVariableId WHERE a.AttributeValue <> '' ORDER BY v.ID`,
    );
    for (const row of values) {
      const place = `${this.#file.path}: attributes of entity ${String(row.EntityId)}`;
      const id = this.#number(row, "EntityId", place);
      const known = attributes.get(id) ?? {};
      attributes.set(id, { ...known, [this.#text(row, "Name", place)]: this.#text(row, "Value", place) });
    }
    const columns = new Set(this.#file.tables().get("ENTITIES"));
    const extra = [
      columns.has("ChildOf") ? "ChildOf" : "NULL AS ChildOf",
      columns.has("Red") ? "Red + Green + Blue AS Color" : "0 AS Color",
    ];
    const rows = this.#rows(
      `SELECT ID, VariableId, CAST(Value AS BLOB) AS Value, ${extra.join(", ")} FROM ENTITIES ORDER BY ID`,
      "entity",
    );
    const names = new Map(rows.map(({ id, row, place }) => [id, this.#text(row, "Value", place)]));
    return rows.flatMap(({ id, row, place }): DnaEntity[] => {
      const of = variables.get(this.#number(row, "VariableId", place));
      if (of === undefined) return [];
      const parent = typeof row.ChildOf === "number" ? names.get(row.ChildOf) : undefined;
      return [
        {
          id,
          ...of,
          value: names.get(id) ?? "",
          attributes: attributes.get(id) ?? {},
          ...(parent === undefined ? {} : { childOf: parent }),
          isColored: typeof row.Color === "number" && row.Color > 0,
        },
      ];
    });
  }

  #statements(
    types: ReadonlyMap<number, StatementType>,
    documents: ReadonlyMap<number, DnaDocument>,
    coders: ReadonlyMap<number, string>,
    entities: ReadonlyMap<number, string>,
  ): DnaStatement[] {
    const values = this.#values(types, entities);
    const rows = this.#rows(
      `SELECT s.ID AS ID, s.StatementTypeId AS StatementTypeId, s.DocumentId AS DocumentId, s.Start AS Start, s.Stop AS Stop, s.Coder AS Coder
       FROM STATEMENTS s LEFT JOIN DOCUMENTS d ON d.ID = s.DocumentId ORDER BY d.Date, d.ID, s.Start, s.Stop, s.ID`,
      "statement",
    );
    return rows.map(({ id, row, place }) => {
      const [type, document] = [
        this.#number(row, "StatementTypeId", place),
        this.#number(row, "DocumentId", place),
      ];
      if (!types.has(type))
        refuse("bad-value", place, `it is of statement type ${type}, which the file does not have`);
      if (!documents.has(document))
        refuse("bad-value", place, `it stands in document ${document}, which the file does not have`);
      return {
        id,
        type,
        document,
        start: this.#number(row, "Start", place),
        stop: this.#number(row, "Stop", place),
        coder: this.#coder(row, coders, place),
        values: values.get(id) ?? new Map(),
      };
    });
  }

  /** Statement -> variable -> value. */
  #values(
    types: ReadonlyMap<number, StatementType>,
    entities: ReadonlyMap<number, string>,
  ): Map<number, Map<string, string>> {
    const names = new Map(
      [...types.values()].flatMap(({ variables }) => variables.map(({ id, name }) => [id, name] as const)),
    );
    const values = new Map<number, Map<string, string>>();
    const take = (query: string, read: (row: SqliteRow, place: string) => string): void => {
      for (const row of this.#file.rows(query)) {
        const place = `${this.#file.path}: statement ${String(row.StatementId)}`;
        const name = names.get(this.#number(row, "VariableId", place));
        if (name === undefined)
          refuse(
            "bad-value",
            place,
            `it has a value of variable ${String(row.VariableId)}, which the file does not have`,
          );
        const id = this.#number(row, "StatementId", place);
        const known = values.get(id) ?? new Map<string, string>();
        values.set(id, known.set(name, read(row, place)));
      }
    };
    const number = (row: SqliteRow, place: string): string => String(this.#number(row, "Value", place));
    take("SELECT StatementId, VariableId, Value FROM DATABOOLEAN", number);
    take("SELECT StatementId, VariableId, Value FROM DATAINTEGER", number);
    take("SELECT StatementId, VariableId, Entity FROM DATASHORTTEXT", (row, place) => {
      const value = entities.get(this.#number(row, "Entity", place));
      if (value === undefined)
        refuse("bad-value", place, `it names entity ${String(row.Entity)}, which the file does not have`);
      return value;
    });
    take("SELECT StatementId, VariableId, CAST(Value AS BLOB) AS Value FROM DATALONGTEXT", (row, place) =>
      this.#text(row, "Value", place),
    );
    return values;
  }

  #rows(query: string, what: string): { id: number; row: SqliteRow; place: string }[] {
    return [...this.#file.rows(query)].map((row) => {
      const place = `${this.#file.path}: ${what} ${String(row.ID)}`;
      return { id: this.#number(row, "ID", place), row, place };
    });
  }

  #count(table: string): number {
    if (!this.#file.tables().has(table)) return 0;
    for (const row of this.#file.rows(`SELECT count(*) AS n FROM ${table}`))
      return this.#number(row, "n", table);
    return 0;
  }

  #text(row: SqliteRow, column: string, place: string): string {
    return this.#file.text(row[column], place);
  }

  #number(row: SqliteRow, column: string, place: string): number {
    const value = row[column];
    if (typeof value !== "number" || !Number.isSafeInteger(value))
      refuse("bad-value", place, `found ${JSON.stringify(value)} as ${column}, expected a whole number`);
    return value;
  }

  #coder(row: SqliteRow, coders: ReadonlyMap<number, string>, place: string): string {
    if (row.Coder === null) return "";
    const id = this.#number(row, "Coder", place);
    const name = coders.get(id);
    if (name === undefined) refuse("bad-value", place, `it is of coder ${id}, whom the file does not have`);
    return name;
  }
}

const kinds = ["short text", "long text", "boolean", "integer"] as const;

/** Seconds since 1970, in UTC, as DNA keeps and shows them; null out of the years that can be compared. */
function timeOf(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  return Number.isNaN(year) || year < 0 || year > 9999
    ? null
    : date.toISOString().slice(0, 19).replace("T", " ");
}
