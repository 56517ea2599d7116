import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** Passes connections on to a port of this machine, until it is cut: what a database that goes away looks like from outside. */
export class TcpRelay {
  readonly #to: number;
  readonly #open = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  constructor(to: number) {
    this.#to = to;
  }

  /** Where it listens; 0 before it was joined for the first time. */
  get port(): number {
    return this.#port;
  }

  /** Listens, on the same port each time. */
  async join(): Promise<void> {
    const server = createServer((from) => {
      const onward = connect(this.#to, "127.0.0.1");
      for (const socket of [from, onward]) {
        this.#open.add(socket);
        socket.on("close", () => this.#open.delete(socket));
        // Either end may be cut at any time: that is what this is for.
        socket.on("error", () => socket.destroy());
      }
      from.pipe(onward).pipe(from);
    });
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.#port, "127.0.0.1", resolve);
    });
    this.#port = portOf(server.address());
  }

  /** Breaks every connection and refuses new ones. */
  async cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server?.close(() => resolve()) ?? resolve());
    for (const socket of this.#open) socket.destroy();
    await closed;
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the relay listens on no port");
  return address.port;
}
