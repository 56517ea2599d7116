import { z } from "zod";
import type { Transaction } from "../../database/Database.ts";
import type { Source } from "../../model/Corpus.ts";
import { Refusal } from "../../model/Refusal.ts";
import { cypherText } from "../cypherText.ts";

const mergeRow = z.object({
  same: z.string(),
  keep: z.string(),
  by: z.string(),
  on: z.string(),
  why: z.string(),
  confidence: z.string(),
  sources: z.array(z.string()),
});
/** One entry said to be the same as another, and the files that say so. */
export type MergeRow = z.infer<typeof mergeRow>;

export async function heldMerges(transaction: Transaction): Promise<MergeRow[]> {
  const rows = await transaction.run(cypherText("load/merges"));
  return rows.map((row) => mergeRow.parse(row));
}

export function mergeName({ same, keep }: Pick<MergeRow, "same" | "keep">): string {
  return `${same} into ${keep}`;
}

/** Everything about a merge that a person wrote. */
export function mergeText({ sources: _, ...row }: MergeRow): string {
  return JSON.stringify([row.same, row.keep, row.by, row.on, row.why, row.confidence]);
}

/**
 * The merges after this load: those of other files as they are, and those of this load's files.
 * @throws Refusal where the two together make a chain, or send one entry to two places
 */
export function mergesAfter(
  held: readonly MergeRow[],
  sources: readonly Source[],
  owned: ReadonlySet<string>,
): MergeRow[] {
  const after = new Map<string, MergeRow>();
  for (const row of held) {
    const others = row.sources.filter((source) => !owned.has(source));
    if (others.length > 0) after.set(mergeName(row), { ...row, sources: others });
  }
  for (const { path, content } of sources) {
    if (content.kind !== "registry") continue;
    for (const { same, ...merge } of content.merges) {
      for (const slug of same) {
        const row = { ...merge, same: slug, sources: [path] };
        const other = after.get(mergeName(row));
        if (other && mergeText(other) !== mergeText(row)) throw chained(row, other);
        after.set(mergeName(row), other ? { ...other, sources: [...other.sources, path] } : row);
      }
    }
  }
  refuseChains([...after.values()]);
  return [...after.values()];
}

function refuseChains(rows: readonly MergeRow[]): void {
  const certain = rows.filter((row) => row.confidence === "certain");
  const bySame = new Map<string, MergeRow>();
  for (const row of certain) {
    const other = bySame.get(row.same);
    if (other && other.keep !== row.keep) throw chained(row, other);
    bySame.set(row.same, row);
  }
  for (const row of certain) {
    const next = bySame.get(row.keep);
    if (next) throw chained(row, next);
  }
}

function chained(a: MergeRow, b: MergeRow): Refusal {
  return new Refusal(
    "DATABASE_REFUSED",
    `Two merges do not go together: ${mergeName(a)} (${a.sources.join(", ")}) and ${mergeName(b)} (${b.sources.join(", ")}).`,
    "Name one entry to keep, and merge all others straight into it.",
  );
}
