import { z } from "zod";
import { entityTypes, mergeConfidences } from "../../model/words.ts";
import { attributes, date, slug, slugs, text } from "./fields.ts";

const role = z.strictObject({
  title: text,
  of: slug,
  from: date.exactOptional(),
  to: date.exactOptional(),
});

export const entity = z.strictObject({
  id: slug,
  type: z.enum(entityTypes),
  name: text,
  aliases: z.array(text).default([]),
  wikidata: z
    .string()
    .regex(/^Q[1-9][0-9]*$/, { error: "a Wikidata item, as in Q30" })
    .exactOptional()
    .meta({ description: "The Wikidata item, only where it is sure." }),
  organOf: slugs.default([]).meta({ description: "Is a body of, and speaks for it." }),
  memberOf: slugs.default([]).meta({ description: "Belongs to, without speaking for it." }),
  roles: z.array(role).default([]),
  attributes: attributes.exactOptional(),
});

export const interest = z.strictObject({
  id: slug,
  goal: text.meta({ description: "Worded neutrally, apart from who holds it." }),
  broader: slugs.default([]),
  opposite: slug.exactOptional(),
  attributes: attributes.exactOptional(),
});

export const event = z.strictObject({ id: slug, name: text, when: date.exactOptional() });

export const merge = z.strictObject({
  keep: slug,
  same: z.array(slug).min(1),
  by: text,
  on: date,
  why: text,
  confidence: z.enum(mergeConfidences).meta({ description: "Only `certain` merges." }),
});

export const registryFile = z
  .strictObject({
    $schema: text.exactOptional(),
    format: z.literal("registry/1"),
    entities: z.array(entity).default([]),
    interests: z.array(interest).default([]),
    events: z.array(event).default([]),
    merges: z.array(merge).default([]),
  })
  .meta({
    title: "Ascribe registry",
    description: "The entities, interests and events that fact files refer to.",
  });

export type EntityEntry = z.infer<typeof entity>;
export type InterestEntry = z.infer<typeof interest>;
export type EventEntry = z.infer<typeof event>;
export type MergeEntry = z.infer<typeof merge>;
