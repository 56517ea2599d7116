import { z } from "zod";
import type { Reader } from "./Reader.ts";

const number = z
  .number()
  .nullish()
  .transform((held) => held ?? null);
const text = z
  .string()
  .nullish()
  .transform((held) => held ?? null);

const storedSpan = z.object({
  /** Id of the article. */
  article: z.string(),
  /** Identity of the article's whole text, where a file gives it. */
  textSha256: text,
  paragraph: number,
  sentence: number,
  start: number,
  end: number,
  sha256: text,
});
/** Where a statement's words stand. */
export type StoredSpan = z.infer<typeof storedSpan>;

const row = z.object({ key: z.string(), spans: z.array(storedSpan) });

/** Spans of statements, in the order of their files. */
export async function readEvidence(
  reader: Reader,
  statements: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredSpan[]>> {
  const rows = await reader.byKey("evidence", statements, {}, row);
  return new Map([...rows].map(([key, { spans }]) => [key, spans]));
}
