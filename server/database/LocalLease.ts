import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "../model/Refusal.ts";
import type { DataFolder } from "./DataFolder.ts";
import { Gate } from "./Gate.ts";
import { silent } from "./localControl.ts";
import { type Ask, receive, replyShape, send } from "./messages.ts";
import type { Neo4jLine } from "./neo4jLines.ts";
import { spawnKeeper } from "./spawnKeeper.ts";

/** How long a keeper may take to say anything at all, in milliseconds. */
const silenceMs = 15_000;

/** A use of the local database: it runs while one lease is held, and is started again if it is lost meanwhile. */
export class LocalLease {
  readonly #folder: DataFolder;
  readonly #line: Neo4jLine;
  readonly #onReady: (uri: string) => void;
  #socket: Socket | undefined;
  #onLeft: ((stopping: boolean) => void) | undefined;
  #released = false;

  private constructor(folder: DataFolder, line: Neo4jLine, onReady: (uri: string) => void) {
    this.#folder = folder;
    this.#line = line;
    this.#onReady = onReady;
  }

  /**
   * Joins the database of a folder, starting it where it does not run; resolves when it answers.
   * @param onReady called with its address then, and each time it is back after a loss
   * @throws Refusal DATABASE_UNAVAILABLE
   */
  static async take(
    folder: DataFolder,
    line: Neo4jLine,
    progress: (text: string) => void,
    onReady: (uri: string) => void,
  ): Promise<LocalLease> {
    const lease = new LocalLease(folder, line, onReady);
    await lease.#join(progress, { ask: "lease", line, pid: process.pid });
    return lease;
  }

  /** Has the database run until it is told to stop; resolves when it answers. */
  static async keep(folder: DataFolder, line: Neo4jLine, progress: (text: string) => void): Promise<void> {
    const lease = new LocalLease(folder, line, () => undefined);
    await lease.#join(progress, { ask: "keep", line });
    lease.#released = true;
    lease.#socket?.destroy();
  }

  /**
   * Ends the use. The last one ends the database: with `linger` a moment later and unwaited for, so that the next
   * command finds it running; without, now, and waited for.
   */
  async release(linger: boolean): Promise<void> {
    this.#released = true;
    const socket = this.#socket;
    if (socket === undefined || socket.destroyed) return;
    socket.ref();
    const closed = new Promise<void>((done) => socket.once("close", () => done()));
    const left = new Promise<boolean>((done) => {
      this.#onLeft = done;
      void closed.then(() => done(false));
    });
    send(socket, { ask: "leave", linger });
    const stopping = await Promise.race([left, sleep(silenceMs, false, { ref: false })]);
    if (stopping) await Promise.race([closed, sleep(30_000, undefined, { ref: false })]);
    socket.destroy();
  }

  async #join(progress: (text: string) => void, ask: Ask): Promise<void> {
    let failure: unknown;
    let spawned = false;
    while (!this.#released) {
      const socket = await Gate.knock(this.#folder.root);
      if (socket !== undefined) {
        if (await this.#ask(socket, ask, progress)) return;
      } else if (!spawned) {
        spawned = true;
        spawnKeeper(this.#folder, this.#line).then(
          () => {
            spawned = false;
          },
          (error: unknown) => {
            failure = error;
          },
        );
      }
      if (failure !== undefined) throw failure;
      await sleep(30);
    }
  }

  /** Asks a keeper; false where it ended meanwhile. */
  async #ask(socket: Socket, ask: Ask, progress: (text: string) => void): Promise<boolean> {
    const ready = await new Promise<boolean>((done, fail) => {
      const silence = setTimeout(() => fail(silent(this.#folder)), silenceMs);
      socket.on("close", () => {
        clearTimeout(silence);
        done(false);
      });
      receive(socket, replyShape, (reply) => {
        clearTimeout(silence);
        if (reply.say === "progress") progress(reply.text);
        if (reply.say === "left") this.#onLeft?.(reply.stopping);
        if (reply.say === "refused") fail(new Refusal("DATABASE_UNAVAILABLE", reply.message, reply.advice));
        if (reply.say === "ready") {
          this.#onReady(reply.uri);
          done(true);
        }
      });
      send(socket, ask);
    }).catch((error: unknown) => {
      socket.destroy();
      throw error;
    });
    if (!ready) return false;
    if (this.#released) {
      socket.destroy();
      return true;
    }
    // A lease must not keep a process alive that is done.
    socket.unref();
    this.#socket = socket;
    socket.on("close", () => void this.#rejoin());
    if (socket.destroyed) void this.#rejoin();
    return true;
  }

  /** The keeper is gone under a user: another one is started, again and again with growing pauses. */
  async #rejoin(): Promise<void> {
    for (let pause = 100; !this.#released; pause = Math.min(pause * 2, 15_000)) {
      try {
        await this.#join(() => undefined, { ask: "lease", line: this.#line, pid: process.pid });
        return;
      } catch {
        await sleep(pause, undefined, { ref: false });
      }
    }
  }
}
