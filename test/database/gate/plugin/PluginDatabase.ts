import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { BoltDatabase } from "../../../../server/database/BoltDatabase.ts";
import { choosePort } from "../../../../server/database/choosePort.ts";
import { DataFolder } from "../../../../server/database/DataFolder.ts";
import { findJava } from "../../../../server/database/findJava.ts";
import { Neo4jProcess } from "../../../../server/database/Neo4jProcess.ts";
import { neo4jRelease } from "../../../../server/database/neo4jRelease.ts";
import { resolveNeo4j } from "../../../../server/database/resolveNeo4j.ts";
import { readSettings } from "../../../../server/database/settings.ts";

export const hidingFunction = "apoc.cypher.runFirstColumnSingle";

/** A Neo4j like the local one, of the test project's line, with a plugin that it lets in: as a database of a user's own may be. */
export class PluginDatabase {
  readonly database: BoltDatabase;
  readonly #neo4j: Neo4jProcess;
  readonly #root: string;

  private constructor(database: BoltDatabase, neo4j: Neo4jProcess, root: string) {
    this.database = database;
    this.#neo4j = neo4j;
    this.#root = root;
  }

  /** Lets in the one function that hides a query; of the rest some would not start without more of APOC. */
  static async start(): Promise<PluginDatabase> {
    const root = mkdtempSync(join(tmpdir(), "ascribe-plugin-"));
    const folder = DataFolder.open(root);
    const plugins = join(folder.home, "plugins");
    mkdirSync(plugins, { recursive: true });
    const release = neo4jRelease(readSettings().neo4jLine);
    const java = findJava(release);
    const { signal } = new AbortController();
    const pom = fileURLToPath(new URL("pom.xml", import.meta.url));
    const goal = ["dependency:copy-dependencies", `-Djars=${plugins}`];
    await promisify(execFile)("mvn", ["--batch-mode", "--quiet", "--file", pom, ...goal], {
      env: { ...process.env, JAVA_HOME: java.home },
    });
    const settings = { ...release.settings, "dbms.security.procedures.allowlist": hidingFunction };
    const jars = await resolveNeo4j(release, java, signal, () => undefined);
    const port = await choosePort(root, undefined, 1);
    const password = folder.readPassword();
    const neo4j = await Neo4jProcess.start({
      release: { ...release, settings },
      java,
      jars,
      folder,
      port,
      password,
      signal,
    });
    const target = { uri: `bolt://127.0.0.1:${port}`, credentials: { username: "neo4j", password } };
    const limits = { databaseName: undefined, queryTimeoutMs: 60_000, databaseTimeoutMs: 30_000 };
    return new PluginDatabase(new BoltDatabase(target, limits), neo4j, root);
  }

  async stop(): Promise<void> {
    await this.database.close();
    await this.#neo4j.stop();
    rmSync(this.#root, { recursive: true, force: true });
  }
}
