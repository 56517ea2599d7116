import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "../model/Refusal.ts";
import { choosePort } from "./choosePort.ts";
import type { DataFolder } from "./DataFolder.ts";
import { findJava, type Java } from "./findJava.ts";
import { Gate } from "./Gate.ts";
import { type Ask, askShape, type KeeperStatus, type Reply, receive, send } from "./messages.ts";
import { endOrphan, Neo4jProcess, PortTaken } from "./Neo4jProcess.ts";
import type { Neo4jLine } from "./neo4jLines.ts";
import { type Neo4jRelease, neo4jRelease } from "./neo4jRelease.ts";
import { resolveNeo4j } from "./resolveNeo4j.ts";

/** How long the database waits for the next user once the last has left, in milliseconds. */
const lingerMs = 2_000;
/** How long a keeper waits for its first user: the one that started it may have been killed meanwhile. */
const firstUserMs = 10_000;

/**
 * Owns the local database of one data folder and runs it for as long as it is used: each user holds a connection to the
 * keeper's gate, which the system closes however the user ends. A JVM that dies under its users is started again.
 */
export class Keeper {
  readonly #folder: DataFolder;
  readonly #release: Neo4jRelease;
  readonly #users = new Map<Socket, number>();
  readonly #waiting = new Set<Socket>();
  readonly #abort = new AbortController();
  #gate: Gate | undefined;
  #neo4j: Neo4jProcess | undefined;
  #starting: Promise<Neo4jProcess> | undefined;
  /** Where the database is, once it answers. */
  #uri: string | undefined;
  /** What was told since the database last answered: who comes late hears it too. */
  #said: string[] = [];
  /** Once there will be no database: tells why. */
  #refusal: ((socket: Socket) => void) | undefined;
  #kept = false;
  #linger: NodeJS.Timeout | undefined;
  #stopping: Promise<void> | undefined;

  constructor(folder: DataFolder, line: Neo4jLine) {
    this.#folder = folder;
    this.#release = neo4jRelease(line);
  }

  /** Runs until nobody uses the database; returns at once where another keeper has the folder. */
  async run(): Promise<void> {
    this.#gate = await Gate.open(this.#folder.root, (socket) => this.#welcome(socket));
    if (this.#gate === undefined) return;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void this.stop());
    this.#stopAfter(firstUserMs);
    try {
      await this.#live();
    } catch (error) {
      if (this.#stopping === undefined) await this.#refuse(error);
    }
    await this.stop();
  }

  /** Ends the database in order, then the gate: who waits for the gate to close finds the folder free. */
  stop(): Promise<void> {
    this.#stopping ??= (async () => {
      clearTimeout(this.#linger);
      this.#uri = undefined;
      this.#abort.abort();
      await this.#starting?.catch(() => undefined);
      await this.#neo4j?.stop();
      await this.#gate?.close();
    })();
    return this.#stopping;
  }

  async #live(): Promise<void> {
    const upgrade = this.#folder.admit(this.#release);
    const java = findJava(this.#release);
    const jars = await resolveNeo4j(this.#release, java, this.#abort.signal, (text) => this.#progress(text));
    if (upgrade !== undefined) {
      this.#progress(
        `Upgrading the database: Neo4j ${upgrade} will not open it after ${this.#release.version}`,
      );
    }
    let crashes = 0;
    for (;;) {
      const began = Date.now();
      this.#starting = this.#start(java, jars);
      this.#neo4j = await this.#starting;
      await this.#neo4j.end;
      if (this.#stopping !== undefined) return;
      this.#uri = undefined;
      crashes = Date.now() - began > 60_000 ? 1 : crashes + 1;
      if (crashes > 5) {
        const advice = `Its logs are in ${this.#folder.home}/logs.`;
        throw new Refusal("DATABASE_UNAVAILABLE", "The local database ends again and again.", advice);
      }
      this.#progress("The local database ended unexpectedly; starting it again");
      await sleep((crashes - 1) * 1_000, undefined, { signal: this.#abort.signal });
    }
  }

  async #start(java: Java, jars: string): Promise<Neo4jProcess> {
    const { signal } = this.#abort;
    const folder = this.#folder;
    const release = this.#release;
    await endOrphan(folder);
    for (let attempt = 0; ; attempt++) {
      const record = folder.readRecord();
      const port = await choosePort(folder.root, record?.port, attempt);
      if (record !== undefined && record.port !== port) {
        this.#progress(`Port ${record.port} is taken; the database is on ${port} from now on`);
      }
      const password = folder.readPassword();
      const initialised = record?.initialised ?? false;
      folder.writeRecord({ neo4j: release.version, port, initialised });
      this.#progress(`Starting Neo4j ${release.version} on port ${port}`);
      try {
        const neo4j = await Neo4jProcess.start({ release, java, jars, folder, port, password, signal });
        if (!initialised) folder.writeRecord({ neo4j: release.version, port, initialised: true });
        this.#answer(`bolt://127.0.0.1:${port}`);
        return neo4j;
      } catch (error) {
        if (!(error instanceof PortTaken) || attempt === 4) throw error;
      }
    }
  }

  #answer(uri: string): void {
    this.#uri = uri;
    this.#said = [];
    for (const socket of this.#listeners()) send(socket, { say: "ready", uri, neo4j: this.#release.version });
    this.#waiting.clear();
    this.#stopWhenUnused();
  }

  #progress(text: string): void {
    console.error(text);
    this.#said.push(text);
    for (const socket of this.#listeners()) send(socket, { say: "progress", text });
  }

  /** Tells why there is no database to all who wait, or to the first who asks: it may not have come to that yet. */
  async #refuse(error: unknown): Promise<void> {
    console.error(error);
    const own = error instanceof Refusal;
    const message = own ? error.message : `The local database could not be started: ${String(error)}`;
    const advice = (own && error.advice) || `See ${this.#folder.keeperLog}.`;
    const refusal: Reply = { say: "refused", message, advice };
    clearTimeout(this.#linger);
    const heard = new Promise<void>((done) => {
      this.#refusal = (socket) => {
        send(socket, refusal);
        done();
      };
    });
    for (const socket of this.#listeners()) this.#refusal?.(socket);
    await Promise.race([heard, sleep(firstUserMs)]);
  }

  #listeners(): Set<Socket> {
    return new Set([...this.#users.keys(), ...this.#waiting]);
  }

  #welcome(socket: Socket): void {
    receive(socket, askShape, (ask) => this.#serve(socket, ask));
    socket.on("close", () => {
      this.#waiting.delete(socket);
      if (this.#users.delete(socket)) this.#stopWhenUnused();
    });
  }

  #serve(socket: Socket, ask: Ask): void {
    switch (ask.ask) {
      case "lease":
      case "keep": {
        // Who comes while the database ends asks again once the gate has closed.
        if (this.#stopping !== undefined) {
          send(socket, { say: "progress", text: "Waiting for the local database to end, to start it again" });
          return;
        }
        if (this.#refusal !== undefined) {
          this.#refusal(socket);
          return;
        }
        if (ask.line !== this.#release.line) {
          const message = `The database in ${this.#folder.root} is in use under Neo4j ${this.#release.version}.`;
          const advice = `End that use first (ascribe db stop), or set ASCRIBE_NEO4J=${this.#release.line}.`;
          send(socket, { say: "refused", message, advice });
          return;
        }
        if (ask.ask === "keep") this.#kept = true;
        else this.#users.set(socket, ask.pid);
        clearTimeout(this.#linger);
        if (this.#uri !== undefined) {
          send(socket, { say: "ready", uri: this.#uri, neo4j: this.#release.version });
          return;
        }
        this.#waiting.add(socket);
        for (const text of this.#said) send(socket, { say: "progress", text });
        return;
      }
      case "status":
        send(socket, this.#status());
        return;
      case "stop":
        this.#kept = false;
        send(socket, this.#status());
        if (ask.force) void this.stop();
        else this.#stopWhenUnused(false);
        return;
      case "leave":
        this.#users.delete(socket);
        this.#stopWhenUnused(ask.linger);
        send(socket, { say: "left", stopping: this.#stopping !== undefined });
        return;
    }
  }

  #status(): KeeperStatus {
    return {
      say: "status",
      state: this.#stopping !== undefined ? "stopping" : this.#uri === undefined ? "starting" : "ready",
      uri: this.#uri,
      neo4j: this.#release.version,
      kept: this.#kept,
      users: [...this.#users.values()],
      keeper: process.pid,
      java: this.#neo4j?.pid,
      watchdog: this.#neo4j?.watchdogPid,
    };
  }

  #stopWhenUnused(linger = true): void {
    if (this.#users.size > 0 || this.#kept) return;
    if (linger) this.#stopAfter(lingerMs);
    else void this.stop();
  }

  #stopAfter(milliseconds: number): void {
    clearTimeout(this.#linger);
    this.#linger = setTimeout(() => void this.stop(), milliseconds);
  }
}
