import { z } from "zod";
import type { Database } from "../../database/Database.ts";
import { Refusal } from "../../model/Refusal.ts";
import { cypherText } from "../cypherText.ts";
import { foldingFingerprint, refold } from "./refold.ts";
import { schemaStatements } from "./schemaStatements.ts";

/** The layout of the graph that this version reads and writes. */
export const storeFormat = 2;

const state = z.object({
  nodes: z.number(),
  ours: z.number(),
  format: z.number().nullable(),
  folding: z.string().nullable(),
  hash: z.string().nullable(),
  /** Whether an exported Cypher script made it, which brings no files. */
  script: z.boolean(),
});
/** What a database holds: all nodes, Ascribe's, and the mark (format, folding, hash of all sources; null without one). */
export type StoreState = z.infer<typeof state>;

export async function readStoreState(database: Database): Promise<StoreState> {
  const [row] = await database.read(cypherText("load/store-state"));
  return state.parse(row);
}

/**
 * Refuses a database that is not ours to write to; writes nothing.
 * @throws Refusal DATABASE_REFUSED for one with nodes and no mark (unless adopted), or of a newer format.
 */
export async function examineStore(database: Database, adopt: boolean): Promise<StoreState> {
  const store = await readStoreState(database);
  const { nodes, ours, format } = store;
  refuseNewer(database, format);
  if (format === null && nodes > 0 && !adopt) {
    const foreign = nodes - ours;
    throw new Refusal(
      "DATABASE_REFUSED",
      `The database at ${database.uri} holds ${foreign.toLocaleString("en")} nodes that are not Ascribe's.`,
      "Give --adopt to load beside them (they are never touched), or name another database in NEO4J_DATABASE.",
    );
  }
  return store;
}

/**
 * Refuses to load beside what a script made: no file defines it, so that nothing would tell it from what files bring.
 * @throws Refusal DATABASE_REFUSED
 */
export function refuseScripted(database: Database, { script }: StoreState): void {
  if (!script) return;
  throw new Refusal(
    "DATABASE_REFUSED",
    `The graph at ${database.uri} was made by an exported script, without the files behind it.`,
    "Give --rebuild, which forgets it and loads the files in its place, or name another database in NEO4J_DATABASE.",
  );
}

/**
 * Refuses a database that this version cannot answer from; one without a mark is let pass, since it holds no facts yet.
 * @throws Refusal DATABASE_REFUSED for one of a newer format, and of an older one that no load has brought up to date
 */
export async function examineServed(database: Database): Promise<void> {
  const { format } = await readStoreState(database);
  refuseNewer(database, format);
  if (format === null || format === storeFormat) return;
  throw new Refusal(
    "DATABASE_REFUSED",
    `The database at ${database.uri} was loaded by an older Ascribe (format ${format}; this one reads ${storeFormat}).`,
    "Load its files again: ascribe load PATH brings it up to date.",
  );
}

function refuseNewer(database: Database, format: number | null): void {
  if (format === null || format <= storeFormat) return;
  throw new Refusal(
    "DATABASE_REFUSED",
    `The database at ${database.uri} was written by a newer Ascribe (format ${format}; this one knows ${storeFormat}).`,
    "Use that newer version, or load into another database.",
  );
}

/**
 * Sees to constraints, indexes and the mark, and folds anew what an earlier version folded otherwise; a second time
 * changes nothing.
 */
export async function prepareStore(database: Database): Promise<void> {
  for (const statement of schemaStatements()) await untilAgreed(() => database.schema(statement));
  await untilAgreed(() =>
    database.write((transaction) => transaction.run(cypherText("load/mark-store"), { format: storeFormat })),
  );
  await database.schema(cypherText("load/await-indexes"));
  const { format, folding } = await readStoreState(database);
  const current = { format: storeFormat, folding: foldingFingerprint() };
  if (format === current.format && folding === current.folding) return;
  await refold(database);
  await database.write((transaction) => transaction.run(cypherText("load/mark-current"), current));
}

/** Two first loads at once may both create a constraint or the mark: who loses the race finds it there and goes on. */
async function untilAgreed(work: () => Promise<unknown>): Promise<void> {
  const tries = 5;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === tries || !(error instanceof Refusal) || error.code === "DATABASE_UNAVAILABLE")
        throw error;
    }
  }
}
