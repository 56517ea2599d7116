import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "../model/Refusal.ts";
import { BoltDatabase } from "./BoltDatabase.ts";
import { isFree } from "./choosePort.ts";
import type { DataFolder } from "./DataFolder.ts";
import type { Java } from "./findJava.ts";
import type { Neo4jRelease } from "./neo4jRelease.ts";
import { endJavaOf } from "./processes.ts";

/** What a start needs. */
export interface Neo4jPlan {
  readonly release: Neo4jRelease;
  readonly java: Java;
  /** The folder with the jars. */
  readonly jars: string;
  readonly folder: DataFolder;
  readonly port: number;
  readonly password: string;
  /** Gives the start up. */
  readonly signal: AbortSignal;
}

/** How long a start may take in milliseconds; a store that was killed in the middle of a large load recovers first. */
const startLimitMs = 300_000;

/**
 * One running Neo4j on loopback, which ends with the process that started it: beside it runs a watchdog, a shell whose
 * standard input is a pipe from us; when that closes, because we ended however, it ends the JVM.
 */
export class Neo4jProcess {
  readonly pid: number;
  readonly #child: ChildProcess;
  #watchdog: ChildProcess | undefined;
  #ended = false;
  /** Resolves when the JVM has ended, whyever. */
  readonly end: Promise<void>;

  private constructor(child: ChildProcess, pid: number, folder: DataFolder) {
    this.#child = child;
    this.pid = pid;
    this.end = new Promise((done) => {
      child.on("exit", () => {
        this.#ended = true;
        this.#watchdog?.stdin?.end();
        rmSync(folder.javaProcessFile, { force: true });
        done();
      });
    });
    this.#watch();
  }

  get watchdogPid(): number | undefined {
    return this.#watchdog?.pid;
  }

  /**
   * Starts Neo4j and waits until it answers with the password.
   * @throws PortTaken when something else listens on the port
   * @throws Refusal DATABASE_UNAVAILABLE with the last words of the log when it ends before
   */
  static async start(plan: Neo4jPlan): Promise<Neo4jProcess> {
    const { folder, port } = plan;
    if (!(await isFree(port))) throw new PortTaken(port);
    writeConfiguration(plan);
    if (folder.readRecord()?.initialised !== true) folder.writeInitialPassword(plan.password);
    const log = openSync(join(folder.home, "logs/console.log"), "w", 0o600);
    const child = spawn(join(plan.java.home, "bin/java"), javaArguments(plan), {
      cwd: folder.home,
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    const pid = await new Promise<number>((done, fail) => {
      child.once("error", fail).once("spawn", () => done(child.pid ?? 0));
    });
    writeFileSync(folder.javaProcessFile, `${pid}\n`, { mode: 0o600 });
    const neo4j = new Neo4jProcess(child, pid, folder);
    try {
      await neo4j.#answer(plan);
    } catch (error) {
      await neo4j.stop();
      throw error;
    }
    return neo4j;
  }

  /** Ends Neo4j in order, so that the next start need not recover; by force after 20 seconds. */
  async stop(): Promise<void> {
    if (this.#ended) return;
    this.#child.kill("SIGTERM");
    const force = setTimeout(() => this.#child.kill("SIGKILL"), 20_000);
    await this.end;
    clearTimeout(force);
  }

  async #answer(plan: Neo4jPlan): Promise<void> {
    const uri = `bolt://127.0.0.1:${plan.port}`;
    const credentials = { username: "neo4j", password: plan.password };
    const limits = { databaseName: undefined, queryTimeoutMs: 5_000, databaseTimeoutMs: 5_000 };
    const database = new BoltDatabase({ uri, credentials }, limits);
    const deadline = Date.now() + startLimitMs;
    try {
      for (;;) {
        plan.signal.throwIfAborted();
        if (this.#ended) throw endedEarly(plan);
        try {
          await database.ping();
          return;
        } catch (error) {
          if (!(error instanceof Refusal) || Date.now() > deadline) throw error;
          if (error.message.includes("credentials")) {
            // Another database took the port after we looked and answers in the place of ours, which ends for it.
            await Promise.race([this.end, sleep(30_000, undefined, { signal: plan.signal, ref: false })]);
            if (!this.#ended) throw error;
          }
        }
        await sleep(50);
      }
    } finally {
      await database.close();
    }
  }

  /** Starts the watchdog, and another one when somebody ends it. */
  #watch(): void {
    if (this.#ended) return;
    const script = `trap '' INT TERM HUP; cat >/dev/null
      kill -TERM $1 2>/dev/null; n=0
      while kill -0 $1 2>/dev/null; do n=$((n+1)); [ $n -eq 150 ] && kill -KILL $1; [ $n -gt 160 ] && exit; sleep 0.1; done`;
    const watchdog = spawn("/bin/sh", ["-c", script, "ascribe-watchdog", String(this.pid)], {
      stdio: ["pipe", "ignore", "ignore"],
    });
    watchdog.stdin.on("error", () => undefined);
    watchdog.on("error", () => undefined).on("exit", () => this.#watch());
    this.#watchdog = watchdog;
  }
}

/** Something else listens on the port. */
export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is taken`);
    this.port = port;
  }
}

/** A JVM whose keeper and watchdog were killed at one blow is still there: it goes before a new one comes. */
export async function endOrphan(folder: DataFolder): Promise<void> {
  let pid = 0;
  try {
    pid = Number(readFileSync(folder.javaProcessFile, "utf8"));
  } catch {
    return;
  }
  await endJavaOf(pid, folder.home, 20_000);
  rmSync(folder.javaProcessFile, { force: true });
}

function endedEarly(plan: Neo4jPlan): Error {
  const files = ["logs/neo4j.log", "logs/console.log"].map((name) => join(plan.folder.home, name));
  const said = files.map((file) => readFileSync(file, { encoding: "utf8", flag: "a+" })).join("\n");
  const recent = said.split("\n").slice(-60);
  if (recent.some((line) => line.includes("Address already in use"))) return new PortTaken(plan.port);
  const errors = recent.filter((line) => /ERROR|Caused by|Exception|Error:/.test(line)).slice(0, 3);
  return new Refusal(
    "DATABASE_UNAVAILABLE",
    `Neo4j ${plan.release.version} ended while starting${errors.length > 0 ? `:\n${errors.join("\n")}` : "."}`,
    `Its logs are in ${join(plan.folder.home, "logs")}.`,
  );
}

function javaArguments(plan: Neo4jPlan): string[] {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
  return [
    "-Xms512m",
    "-Xmx1g",
    "-XX:+UseParallelGC",
    "-Dfile.encoding=UTF-8",
    "-Djava.awt.headless=true",
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...(plan.java.version >= 22 ? ["--enable-native-access=ALL-UNNAMED"] : []),
    ...(plan.java.version >= 23 ? ["--sun-misc-unsafe-memory-access=allow"] : []),
    "-cp",
    join(plan.jars, "*"),
    plan.release.mainClass,
    `--home-dir=${plan.folder.home}`,
    `--config-dir=${join(plan.folder.home, "conf")}`,
  ];
}

function writeConfiguration(plan: Neo4jPlan): void {
  const { home } = plan.folder;
  for (const name of ["conf", "data", "logs", "run", "plugins", "import", "licenses", "certificates"]) {
    mkdirSync(join(home, name), { recursive: true, mode: 0o700 });
  }
  const settings: Readonly<Record<string, string>> = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.enabled": "true",
    "server.bolt.listen_address": `127.0.0.1:${plan.port}`,
    "server.bolt.advertised_address": `127.0.0.1:${plan.port}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "dbms.security.auth_enabled": "true",
    // A wall behind the one that stands before researchers' queries (askReadOnly.ts): no file, no address, no plugin.
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    "dbms.security.procedures.allowlist": "none",
    "dbms.security.procedures.unrestricted": "",
    // What runs away ends by itself, and leaves room for others.
    "db.transaction.timeout": "10m",
    "db.memory.transaction.max": "256m",
    "server.memory.pagecache.size": "512m",
    "db.tx_log.rotation.retention_policy": "100M size",
    "db.transaction.monitor.check.interval": "500ms",
    // Without this, Neo4j idles for ten seconds at its end, after the stores are closed.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    ...plan.release.settings,
  };
  const lines = ["# Written by Ascribe at every start; changes are lost."];
  lines.push(...Object.entries(settings).map(([name, value]) => `${name}=${value}`));
  writeFileSync(join(home, "conf/neo4j.conf"), `${lines.join("\n")}\n`, { mode: 0o600 });
}
