import { z } from "zod";
import { independentVoices } from "../../model/independentVoices.ts";
import type { Lens } from "../../model/Lens.ts";
import { relationStatus } from "../../model/relationStatus.ts";
import { type Ascription, ascriptions, entityTypes, type RelationStatus } from "../../model/words.ts";
import { type Page, type PageRequest, pageColumns, pageOf, pageParameters } from "./Page.ts";
import type { Reader } from "./Reader.ts";
import { voicedClaim, worldColumns, worldOf } from "./voicedClaims.ts";

const relationRow = z.object({ key: z.string(), relation: z.string().nullable() });

/** Keys of relations after merges, by the keys asked for; those that no statement claims are left out. */
export async function readRelationKeys(
  reader: Reader,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.byKey("relation", keys, {}, relationRow);
  const found = new Map<string, string>();
  for (const [key, { relation }] of rows) if (relation !== null) found.set(key, relation);
  return found;
}

const listColumns = pageColumns(z.string()).extend({ key: z.string() });

/** A page of each node's relations, as keys, most-stated first. */
export async function readRelationLists(
  reader: Reader,
  nodes: readonly string[],
  lens: Lens,
  page: PageRequest,
): Promise<ReadonlyMap<string, Page<string>>> {
  const rows = await reader.byKey("relations", nodes, { lens, ...pageParameters(page) }, listColumns);
  return new Map([...rows].map(([key, row]) => [key, pageOf(page, row, (relation) => relation)]));
}

/** A relation as its statements under a lens make it (cypher/load/recount.cypher has the same rules). */
export interface RelationCounts {
  readonly status: RelationStatus;
  readonly statements: number;
  readonly positive: number;
  readonly negative: number;
  readonly questions: number;
  /** Ids of those who make the claims that count, those with most claims first. */
  readonly speakers: readonly string[];
  readonly articles: number;
  readonly ascriptions: readonly Ascription[];
  readonly saidMin: string | null;
  readonly saidMax: string | null;
}

const countsRow = z
  .object({
    key: z.string(),
    statements: z.number(),
    questions: z.number(),
    positive: z.number(),
    negative: z.number(),
    real: z.number(),
    affirming: z.array(z.string()),
    denying: z.array(z.string()),
    articles: z.number(),
    ascriptions: z.array(z.enum(ascriptions)),
    saidMin: z.string().nullable(),
    saidMax: z.string().nullable(),
  })
  .transform(({ affirming, denying, real, ...row }): RelationCounts & { key: string } => {
    const { positive, negative } = row;
    const speakersDiffer = affirming.some((speaker) => denying.some((other) => other !== speaker));
    return {
      ...row,
      status: relationStatus({ positive, negative, real, speakersDiffer }),
      speakers: mostFrequentFirst([...affirming, ...denying]),
      ascriptions: ascriptions.filter((ascription) => row.ascriptions.includes(ascription)),
    };
  });

function mostFrequentFirst(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
}

/** Relations counted anew under a lens, by key. */
export function readRelationCounts(
  reader: Reader,
  keys: readonly string[],
  lens: Lens,
): Promise<ReadonlyMap<string, RelationCounts>> {
  return reader.byKey("relationCounts", keys, { lens }, countsRow);
}

const voicesRow = z.object({
  ...worldColumns,
  relations: z.array(z.object({ key: z.string(), claims: z.array(voicedClaim) })),
});

/** How many independent voices claim each relation under a lens. */
export async function readIndependentVoices(
  reader: Reader,
  keys: readonly string[],
  lens: Lens,
): Promise<ReadonlyMap<string, number>> {
  const { relations, ...registry } = await reader.row("relationVoices", { keys, lens }, voicesRow);
  const world = worldOf(registry);
  return new Map(relations.map(({ key, claims }) => [key, independentVoices(claims, world).length]));
}

const countedNeighbors = z.object({
  predicate: z.string(),
  outgoing: z.boolean(),
  type: z.enum([...entityTypes, "Interest", "Event"]),
  neighbors: z.number(),
  statements: z.number(),
});
/** How much is around a node, by predicate, direction and type of neighbour. */
export type CountedNeighbors = z.infer<typeof countedNeighbors>;

const neighborsRow = z.object({ key: z.string(), counts: z.array(countedNeighbors) });

export async function readNeighborCounts(
  reader: Reader,
  nodes: readonly string[],
  lens: Lens,
): Promise<ReadonlyMap<string, readonly CountedNeighbors[]>> {
  const rows = await reader.byKey("neighborCounts", nodes, { lens }, neighborsRow);
  return new Map([...rows].map(([key, { counts }]) => [key, counts]));
}
