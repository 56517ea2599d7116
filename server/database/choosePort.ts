import { createHash } from "node:crypto";
import { createServer } from "node:net";

/**
 * The port of the local database: the one it had; at first Neo4j's usual 7687; where that is taken, the first free one
 * from a place that follows from its folder, so that several databases of a machine seldom meet.
 */
export async function choosePort(folder: string, kept: number | undefined, attempt: number): Promise<number> {
  const first = kept ?? 7687;
  if (attempt === 0 && (await isFree(first))) return first;
  const offset = createHash("sha256").update(folder).digest().readUInt16BE() % 2000;
  for (let step = attempt * 7; step < 2000; step++) {
    const port = 7700 + ((offset + step) % 2000);
    if (port !== kept && (await isFree(port))) return port;
  }
  throw new Error("No port is free between 7700 and 9700");
}

/** Whether nobody listens on a port of 127.0.0.1. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return await new Promise((done) => {
    server.once("error", () => done(false));
    server.listen(port, "127.0.0.1", () => server.close(() => done(true)));
  });
}
