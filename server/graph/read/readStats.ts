import { z } from "zod";
import type { Lens } from "../../model/Lens.ts";
import { entityTypes } from "../../model/words.ts";
import type { Reader } from "./Reader.ts";

const row = z.object({
  store: z.string(),
  articles: z.number(),
  statements: z.number(),
  stances: z.number(),
  speakers: z.number(),
  interests: z.number(),
  events: z.number(),
  relations: z.number(),
  entities: z.number(),
  entitiesByType: z.array(z.object({ type: z.enum(entityTypes), count: z.number() })),
  pendingLinks: z.number(),
  withoutSpan: z.number(),
});
/** How much passes a lens. */
export type Stats = z.infer<typeof row>;

export function readStats(reader: Reader, lens: Lens): Promise<Stats> {
  return reader.row("stats", { lens }, row);
}

const storeRow = z.object({ store: z.string() });

/** The hash of all loaded sources, where nothing else has been read that brought it along. */
export async function readStore(reader: Reader): Promise<string> {
  return (await reader.row("store", {}, storeRow)).store;
}
