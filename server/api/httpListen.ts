import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Refusal } from "../model/Refusal.ts";

/**
 * Listens, and says in a sentence why it cannot.
 *
 * @returns the address and the port, which the system chose where 0 was asked for
 */
export async function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ host, port }, () => {
        server.off("error", reject);
        resolve();
      });
    });
  } catch (error) {
    throw await explained(error, host, port);
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address;
}

async function explained(error: unknown, host: string, port: number): Promise<unknown> {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const another = "Choose another one with --port (0 takes any that is free)";
  switch (code) {
    case "EADDRINUSE":
      return (await isAscribe(host, port))
        ? new Refusal(
            "BAD_SETTING",
            `Ascribe already runs at http://${host}:${port}.`,
            `Use that one or stop it first. ${another}.`,
            { cause: error },
          )
        : new Refusal(
            "BAD_SETTING",
            `Port ${port} of ${host} is taken by another program.`,
            `${another}, or stop that program.`,
            { cause: error },
          );
    case "EACCES":
      return new Refusal("BAD_SETTING", `This user may not listen on port ${port}.`, `${another}.`, {
        cause: error,
      });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new Refusal(
        "BAD_SETTING",
        `The host "${host}" is no address of this machine.`,
        "Set --host or HOST to one of its addresses: 127.0.0.1 for this machine alone, 0.0.0.0 for all its networks.",
        { cause: error },
      );
    default:
      return error;
  }
}

async function isAscribe(host: string, port: number): Promise<boolean> {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  const patience = new AbortController();
  // A timer of its own: that of AbortSignal.timeout would let the process end while it waits.
  const timer = setTimeout(() => patience.abort(), 1_000);
  try {
    const answer = await fetch(`http://${name}:${port}/healthz`, { signal: patience.signal });
    return (await answer.text()).startsWith("ascribe");
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
