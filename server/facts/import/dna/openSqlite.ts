import { stat } from "node:fs/promises";
import initSqlJs, { type Database } from "sql.js";
import { bytesOf } from "../bytesOf.ts";
import { ImportRefusal, refuse } from "../ImportProblem.ts";

/** Larger files do not fit the memory that SQLite has here. */
const dnaFile = { what: "a .dna file", maxBytes: 512 * 1024 * 1024, advice: "split it in DNA" };

/** A row as column -> value; texts come as the bytes that the file holds. */
export type SqliteRow = Readonly<Record<string, number | string | Uint8Array | null>>;

/**
 * Opens a SQLite file for reading alone: SQLite runs on a copy in memory, within WebAssembly, and has no way to the file
 * system. The file is held to SQLite's own integrity check before anything is read.
 * @throws ImportRefusal where it is no SQLite file, or a damaged one
 */
export async function openSqlite(path: string): Promise<SqliteFile> {
  const bytes = await bytesOf(path, dnaFile);
  refuseOthers(bytes, path);
  // A database in use may have its newest rows in a file beside.
  for (const [suffix, what] of [
    ["-wal", "write-ahead log"],
    ["-journal", "journal"],
  ] as const) {
    const beside = await stat(path + suffix).catch(() => undefined);
    if (beside !== undefined && beside.size > 0)
      refuse(
        "unfinished",
        path,
        `the ${what} ${path}${suffix} lies beside it, so the file alone is not whole: close it in DNA, and try again`,
      );
  }
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  const pages = bytes.readUInt32BE(28);
  if (pages * pageSize > bytes.length)
    refuse(
      "damaged",
      path,
      `found ${bytes.length} bytes of ${pages * pageSize}: the file is cut off; copy it again from where it came`,
    );
  // Read without the log that it would be kept with: there is none, or it was refused above.
  if (bytes[18] === 2) bytes.fill(1, 18, 20);
  const sqlite = await initSqlJs();
  const database = new sqlite.Database(bytes);
  try {
    // Nothing that the file itself defines is run: no function in a view, no condition of a table.
    database.run(
      "PRAGMA trusted_schema = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA cell_size_check = ON; PRAGMA query_only = ON;",
    );
    const [check] = database.exec("PRAGMA integrity_check(1)");
    const verdict = check?.values[0]?.[0];
    if (verdict !== "ok")
      refuse(
        "damaged",
        path,
        `SQLite finds it damaged (${String(verdict)}): copy it again from where it came`,
      );
    return new SqliteFile(database, path);
  } catch (error) {
    database.close();
    if (error instanceof ImportRefusal) throw error;
    refuse("damaged", path, `SQLite cannot read it (${messageOf(error)}): copy it again from where it came`);
  }
}

function refuseOthers(bytes: Buffer, path: string): void {
  if (bytes.length === 0) refuse("empty-file", path, "found an empty file, expected a database of DNA 3");
  const head = bytes.toString("latin1", 0, 64);
  if (head.startsWith("SQLite format 3\0") && bytes.length >= 100) return;
  if (head.startsWith("SQLite format 3\0"))
    refuse(
      "damaged",
      path,
      "found the beginning of a SQLite file and no more: copy it again from where it came",
    );
  if (["PK\x03", "PK\x05", "\x1f\x8b", "7z\xbc\xaf"].some((magic) => head.startsWith(magic)))
    refuse(
      "archive",
      path,
      "found an archive, expected a database of DNA 3: unpack it, and name the .dna file in it",
    );
  if (/^\s*(<\?xml|<dna)/i.test(head))
    refuse(
      "dna-2",
      path,
      "found XML, as DNA 1 wrote it, expected a database of DNA 3: import it into DNA 3, and name the file that DNA 3 saves",
    );
  refuse(
    "not-sqlite",
    path,
    "found no SQLite file, expected a database of DNA 3: for a server database, save it as a .dna file in DNA first",
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A SQLite file in memory. */
export class SqliteFile {
  readonly path: string;
  readonly #database: Database;
  readonly #decoder: TextDecoder;

  constructor(database: Database, path: string) {
    this.#database = database;
    this.path = path;
    const encoding = String(database.exec("PRAGMA encoding")[0]?.values[0]?.[0] ?? "UTF-8").toLowerCase();
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  }

  /** Table -> its columns; plain tables alone, no views and nothing virtual. */
  tables(): ReadonlyMap<string, readonly string[]> {
    const names = this.#database.exec(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    );
    return new Map(
      (names[0]?.values ?? []).map(([name]) => {
        const columns = this.#database.exec("SELECT name FROM pragma_table_info(?)", [String(name)]);
        return [String(name), (columns[0]?.values ?? []).map(([column]) => String(column))];
      }),
    );
  }

  /** Rows of a fixed query, one at a time. @throws ImportRefusal where the file turns out damaged on the way */
  *rows(query: string): Generator<SqliteRow> {
    const statement = this.#database.prepare(query);
    try {
      for (;;) {
        let row: SqliteRow;
        try {
          if (!statement.step()) return;
          row = statement.getAsObject();
        } catch (error) {
          refuse(
            "damaged",
            this.path,
            `SQLite cannot read all of it (${messageOf(error)}): copy it again from where it came`,
          );
        }
        yield row;
      }
    } finally {
      statement.free();
    }
  }

  /** A text whose bytes were asked for. @throws ImportRefusal where they are none, or hold a NUL */
  text(value: SqliteRow[string] | undefined, place: string): string {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return String(value);
    let text: string;
    try {
      text = typeof value === "string" ? value : this.#decoder.decode(value);
    } catch {
      refuse("bad-encoding", place, `found bytes that are not ${this.#decoder.encoding}, expected text`);
    }
    if (text.includes("\0"))
      refuse("nul", place, "found the character NUL in a text, expected text alone: take it out in DNA");
    return text;
  }

  close(): void {
    this.#database.close();
  }
}
