import { z } from "zod";
import { entityTypes, predicateKinds } from "../../model/words.ts";
import { predicateName, text } from "./fields.ts";

/** What may stand at a predicate's end: `any`, a group of types, or one type. */
export const endTypes = [
  "any",
  "Actor",
  "Entity",
  ...entityTypes,
  "Interest",
  "Event",
  "Statement",
  "literal",
] as const;
export type EndType = (typeof endTypes)[number];

const ends = z.array(z.enum(endTypes)).min(1);

export const predicate = z
  .strictObject({
    name: predicateName,
    kind: z.enum(predicateKinds),
    sign: z
      .union([z.literal(1), z.literal(0), z.literal(-1)], { error: "1, 0 or -1" })
      .exactOptional()
      .meta({ description: "Of a stance: for (1), indifferent (0), against (-1)." }),
    label: text,
    inverse: text.exactOptional().meta({ description: "The label read from the object." }),
    symmetric: z.boolean().default(false),
    subjects: ends,
    objects: ends,
    meaning: text,
  })
  .refine((it) => (it.kind === "stance") === (it.sign !== undefined), {
    error: "a `sign` (1, 0 or -1) on a stance, and on nothing else",
    params: { rule: "stance-sign" },
  });

export const vocabularyFile = z
  .strictObject({
    $schema: text.exactOptional(),
    format: z.literal("vocabulary/1"),
    predicates: z.array(predicate),
  })
  .meta({ title: "Ascribe vocabulary", description: "The predicates that statements may use." });

export type PredicateEntry = z.infer<typeof predicate>;
