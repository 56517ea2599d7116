import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Refusal } from "../model/Refusal.ts";
import { compareNeo4j, type Neo4jRelease } from "./neo4jRelease.ts";

const recordShape = z.object({
  /** The newest Neo4j that has opened the store. */
  neo4j: z.string().regex(/^\d+(\.\d+)+$/),
  /** Where Bolt listens; chosen once and kept. */
  port: z.int().min(1).max(65535),
  /** Whether the password has been accepted once, so that the store has taken it over. */
  initialised: z.boolean(),
});
export type DataRecord = z.infer<typeof recordShape>;

/** The folder of the local database: Neo4j's home, the password, and what is known of the store. */
export class DataFolder {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** Opens the folder, made where it is missing, readable by its owner alone. */
  static open(path: string): DataFolder {
    try {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      chmodSync(path, 0o700);
      return new DataFolder(realpathSync(path));
    } catch (cause) {
      throw new Refusal(
        "DATABASE_UNAVAILABLE",
        `The data folder ${path} cannot be made or owned.`,
        "Set ASCRIBE_DATA to a folder of yours.",
        { cause },
      );
    }
  }

  get home(): string {
    return join(this.root, "neo4j");
  }
  get passwordFile(): string {
    return join(this.root, "password");
  }
  get keeperLog(): string {
    return join(this.root, "keeper.log");
  }
  get javaProcessFile(): string {
    return join(this.root, "java.pid");
  }
  get #recordFile(): string {
    return join(this.root, "database.json");
  }
  get #storeFolder(): string {
    return join(this.home, "data/databases");
  }

  /** What is known of the store; undefined before the first start. */
  readRecord(): DataRecord | undefined {
    if (!existsSync(this.#recordFile)) return undefined;
    try {
      return recordShape.parse(JSON.parse(readFileSync(this.#recordFile, "utf8")));
    } catch (cause) {
      throw new Refusal("DATABASE_UNAVAILABLE", `${this.#recordFile} cannot be read.`, this.#startAnew, {
        cause,
      });
    }
  }

  writeRecord(record: DataRecord): void {
    replaceFile(this.#recordFile, `${JSON.stringify(record, null, 2)}\n`, 0o600);
  }

  /**
   * Refuses a store that the release cannot open, or of which nothing is known.
   * @returns the version that an upgrade starts from, where the release is of a newer line
   */
  admit(release: Neo4jRelease): string | undefined {
    const record = this.readRecord();
    if (record === undefined) {
      if (!existsSync(this.#storeFolder)) return undefined;
      throw new Refusal(
        "DATABASE_UNAVAILABLE",
        `${this.root} holds a database, but not the file that says which Neo4j wrote it.`,
        this.#startAnew,
      );
    }
    const stored = record.neo4j.split(".").slice(0, 2).join(".");
    const order = compareNeo4j(release.line, stored);
    if (order < 0) {
      throw new Refusal(
        "DATABASE_UNAVAILABLE",
        `The database in ${this.root} was last opened by Neo4j ${record.neo4j}; Neo4j ${release.version} cannot open it.`,
        `Set ASCRIBE_NEO4J=${stored} to go on with it, or ASCRIBE_DATA to another folder. ${this.#startAnew}`,
      );
    }
    return order > 0 ? record.neo4j : undefined;
  }

  /** The password; made on first use, in a file that only its owner can read. */
  readPassword(): string {
    if (existsSync(this.passwordFile)) return readFileSync(this.passwordFile, "utf8").trim();
    if (this.readRecord()?.initialised === true) {
      throw new Refusal(
        "DATABASE_UNAVAILABLE",
        `${this.passwordFile} is gone; the database in ${this.root} cannot be opened without it.`,
        this.#startAnew,
      );
    }
    const password = randomBytes(24).toString("base64url");
    replaceFile(this.passwordFile, `${password}\n`, 0o600);
    return password;
  }

  /**
   * Leaves the initial password where Neo4j takes it from on its first start, as `neo4j-admin dbms
   * set-initial-password` does, but without showing it in a command line: SHA-256 over salt and password, 1024 times.
   */
  writeInitialPassword(password: string): void {
    const salt = randomBytes(32);
    let hash = createHash("sha256").update(salt).update(password).digest();
    for (let round = 1; round < 1024; round++) hash = createHash("sha256").update(hash).digest();
    const folder = join(this.home, "data/dbms");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    replaceFile(
      join(folder, "auth.ini"),
      `neo4j:SHA-256,${hash.toString("hex")},${salt.toString("hex")},1024:\n`,
      0o600,
    );
  }

  get #startAnew(): string {
    return `Or remove ${this.root} and load again: the files are the source, the database is rebuilt from them.`;
  }
}

/** Writes a file so that it is seen whole or not at all. */
function replaceFile(file: string, text: string, mode: number): void {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, text, { mode });
  renameSync(part, file);
}
