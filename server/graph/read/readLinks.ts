import { z } from "zod";
import { linkTypes } from "../../model/words.ts";
import type { Reader } from "./Reader.ts";
import { statementNode } from "./StoredNode.ts";

const storedLink = z.object({ type: z.enum(linkTypes), statement: statementNode });
/** A coded reference to another statement. */
export type StoredLink = z.infer<typeof storedLink>;

const row = z.object({ key: z.string(), links: z.array(storedLink) });

/** What statements refer to, as far as it is loaded. */
export async function readLinks(
  reader: Reader,
  statements: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredLink[]>> {
  const rows = await reader.byKey("links", statements, {}, row);
  return new Map([...rows].map(([key, { links }]) => [key, links]));
}
