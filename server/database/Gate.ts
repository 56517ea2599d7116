import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "../model/Refusal.ts";

/**
 * A folder that one process at a time holds, and through which others talk to the holder.
 *
 * The holder listens on a Unix domain socket in it. The system closes the socket however the process ends, so a gate
 * is held exactly while somebody answers: no lock file can outlive its owner. Names are never used twice, so that
 * removing the socket of a dead process cannot hit a living one; a socket gets its name only once it answers. Whoever
 * opens a gate and finds another one answering steps back: of two, at least the later sees the other.
 */
export class Gate {
  readonly #server: Server;
  readonly #file: string;
  readonly #sockets: Set<Socket>;

  private constructor(server: Server, file: string, sockets: Set<Socket>) {
    this.#server = server;
    this.#file = file;
    this.#sockets = sockets;
  }

  /** Holds `folder`, telling each connection to `onConnection`; undefined where another process holds it. */
  static async open(folder: string, onConnection: (socket: Socket) => void): Promise<Gate | undefined> {
    const place = socketFolder(folder);
    for (let attempt = 0; attempt < 5; attempt++) {
      // Two that step back for each other must not meet again and again.
      if (attempt > 0) await sleep(10 + Math.random() * 100);
      const gate = await Gate.#listen(place);
      const rival = await findAnswering(place, gate.#file);
      if (rival === undefined) {
        for (const socket of gate.#sockets) onConnection(socket);
        gate.#server.on("connection", onConnection);
        return gate;
      }
      rival.destroy();
      await gate.close();
    }
    return undefined;
  }

  /** Connects to the process that holds `folder`; undefined where none does. */
  static async knock(folder: string): Promise<Socket | undefined> {
    return await findAnswering(socketFolder(folder), undefined);
  }

  /** Runs `work` while no other process runs work with the same folder; waits for its turn. */
  static async alone<Result>(
    folder: string,
    onWait: () => void,
    work: () => Promise<Result>,
  ): Promise<Result> {
    let told = false;
    for (;;) {
      const gate = await Gate.open(folder, () => undefined);
      if (gate !== undefined) {
        try {
          return await work();
        } finally {
          await gate.close();
        }
      }
      if (!told) onWait();
      told = true;
      const holder = await Gate.knock(folder);
      // The holder says nothing; the connection ends with its work, or with the process.
      if (holder !== undefined) await new Promise((done) => holder.on("close", done).resume());
    }
  }

  /** Leaves the folder to others, and ends every connection once what was written to it is sent. */
  async close(): Promise<void> {
    rmSync(this.#file, { force: true });
    const closed = new Promise<void>((done) => this.#server.close(() => done()));
    for (const socket of this.#sockets) socket.destroySoon();
    await closed;
  }

  static async #listen(place: string): Promise<Gate> {
    const name = `${process.pid}-${randomBytes(4).toString("hex")}`;
    const file = join(place, `${name}.gate`);
    const early = join(place, `${name}.new`);
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    });
    await new Promise<void>((done, fail) => server.once("error", fail).listen(early, done));
    renameSync(early, file);
    return new Gate(server, file, sockets);
  }
}

/** A socket's path has room for about 100 bytes (104 on macOS, 108 on Linux), and its name takes 25 of them. */
function socketFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const real = realpathSync(folder);
  const within = join(real, "run");
  if (Buffer.byteLength(within) <= 75) {
    mkdirSync(within, { recursive: true, mode: 0o700 });
    return within;
  }
  const uid = process.getuid?.() ?? 0;
  const parent = `/tmp/ascribe-${uid}`;
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const stats = lstatSync(parent);
  if (!stats.isDirectory() || stats.uid !== uid) {
    throw new Refusal(
      "DATABASE_UNAVAILABLE",
      `${parent} belongs to somebody else.`,
      "Set ASCRIBE_DATA to a folder with a shorter path.",
    );
  }
  chmodSync(parent, 0o700);
  const short = join(parent, createHash("sha256").update(real).digest("hex").slice(0, 16));
  mkdirSync(short, { recursive: true, mode: 0o700 });
  return short;
}

async function findAnswering(sockets: string, own: string | undefined): Promise<Socket | undefined> {
  for (const name of readdirSync(sockets).sort()) {
    const file = join(sockets, name);
    if (!name.endsWith(".gate") || file === own) continue;
    const socket = await answering(file);
    if (socket !== undefined) return socket;
  }
  return undefined;
}

async function answering(file: string): Promise<Socket | undefined> {
  for (;;) {
    const socket = connect(file);
    const error = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      socket.once("connect", () => done(undefined)).once("error", done);
    });
    // A listener of its own is the caller's business; without any, a reset would end the process.
    if (error === undefined) return socket.on("error", () => undefined);
    // A full queue: somebody is there.
    if (error.code === "EAGAIN") {
      await sleep(20);
      continue;
    }
    if (error.code === "ECONNREFUSED" && existsSync(file)) rmSync(file, { force: true });
    return undefined;
  }
}
