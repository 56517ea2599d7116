import { z } from "zod";
import { readPredicates, type StoredPredicate } from "../read/readPredicates.ts";
import { type RelationCounts, readIndependentVoices, readRelationCounts } from "../read/readRelations.ts";
import type { ExportReading } from "./ExportReading.ts";
import { inLots } from "./inLots.ts";

const range = z.tuple([z.string().nullable(), z.string().nullable()]);

const relationRow = z.object({
  key: z.string(),
  predicate: z.string(),
  subject: z.string(),
  subjectLabel: z.string(),
  object: z.string(),
  objectLabel: z.string(),
  /** Everybody in the chains of the claims that count. */
  voices: z.number(),
  claims: z.array(z.object({ id: z.string(), said: range, when: range })),
});

/** A relation as its claims under the lens make it. */
export interface ExportedRelation extends Omit<z.infer<typeof relationRow>, "predicate"> {
  readonly predicate: StoredPredicate;
  readonly counts: RelationCounts;
  readonly independentVoices: number;
}

/** Relations of so many claims are counted in one query. */
const lotSize = 500;

/** All relations with a claim under the lens, counted as the API counts them. */
export async function* readExportedRelations(reading: ExportReading): AsyncGenerator<ExportedRelation> {
  const { lens, reader } = reading;
  const predicates = new Map((await readPredicates(reader)).map((predicate) => [predicate.name, predicate]));
  const rows = reading.rows("relations", { lens }, relationRow);
  for await (const lot of inLots(rows, lotSize, ({ claims }) => claims.length)) {
    const keys = lot.map(({ key }) => key);
    const counts = await readRelationCounts(reader, keys, lens);
    const voices = await readIndependentVoices(reader, keys, lens);
    for (const { predicate: name, ...relation } of lot) {
      const predicate = predicates.get(name);
      const counted = counts.get(relation.key);
      if (predicate === undefined || counted === undefined)
        throw new Error(`the relation ${relation.key} went away while it was read`);
      yield { ...relation, predicate, counts: counted, independentVoices: voices.get(relation.key) ?? 0 };
    }
  }
}
