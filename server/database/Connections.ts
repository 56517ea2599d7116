import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { Socket } from "node:net";

const opener = new AsyncLocalStorage<Connections>();

/**
 * The connections that a piece of work opens, so that their bytes can be counted and they can be cut: neo4j-driver
 * reads a row whole, however long it is, and closes no connection before the database is done with it. Connections with
 * TLS escape (Node tells of none): those are cut by closing their driver.
 */
export class Connections {
  readonly #sockets = new Set<Socket>();
  readonly #hear = (message: unknown) => {
    if (opener.getStore() !== this || typeof message !== "object" || message === null) return;
    if ("socket" in message && message.socket instanceof Socket) this.#sockets.add(message.socket);
  };

  constructor() {
    subscribe("net.client.socket", this.#hear);
  }

  /** Runs work; what it connects to, then or later, is held here. */
  during<Result>(work: () => Result): Result {
    return opener.run(this, work);
  }

  /** Bytes received so far. */
  get received(): number {
    return [...this.#sockets].reduce((sum, socket) => sum + socket.bytesRead, 0);
  }

  /** Ends all of them at once, for good; a transaction that the database runs for one is ended with it. */
  cut(): void {
    unsubscribe("net.client.socket", this.#hear);
    // With an error, since the driver takes no notice of an end without.
    for (const socket of this.#sockets) socket.destroy(new Error("cut"));
  }
}
