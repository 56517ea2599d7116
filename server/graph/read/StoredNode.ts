import { z } from "zod";
import { attributesOf } from "../../model/attributeTexts.ts";
import {
  ascriptions,
  certainties,
  entityTypes,
  forms,
  modalities,
  polarities,
  predicateKinds,
} from "../../model/words.ts";

/** What an optional property of a node is: Cypher leaves out what is not set. */
const optional = <Value extends z.ZodType>(value: Value) => value.nullish().transform((held) => held ?? null);
const text = optional(z.string());
const attributes = z.array(z.string()).nullish().transform(attributesOf);

/** For an interest, indifferent to it, or against it. */
export const stanceSign = z.union([z.literal(1), z.literal(0), z.literal(-1)]);

export const entityNode = z.object({
  kind: z.literal("entity").default("entity"),
  id: z.string(),
  type: z.enum(entityTypes),
  name: z.string(),
  wikidata: text,
  attributes,
});
export type EntityNode = z.infer<typeof entityNode>;

export const interestNode = z.object({
  kind: z.literal("interest").default("interest"),
  id: z.string(),
  goal: z.string(),
  attributes,
});
export type InterestNode = z.infer<typeof interestNode>;

export const eventNode = z.object({
  kind: z.literal("event").default("event"),
  id: z.string(),
  name: z.string(),
  when: text,
});
export type EventNode = z.infer<typeof eventNode>;

export const articleNode = z.object({
  kind: z.literal("article").default("article"),
  id: z.string(),
  /** Slug of the outlet, as coded. */
  outlet: z.string(),
  title: text,
  url: text,
  authors: z.array(z.string()).default([]),
  published: z.string(),
  language: z.string(),
  translation: text,
  textSha256: text,
  /** Where the body begins and ends in the text, in code points. */
  bodyStart: optional(z.number()),
  bodyEnd: optional(z.number()),
  attributes,
});
export type ArticleNode = z.infer<typeof articleNode>;

/** A statement's own properties; references are encoded (model/Ref.ts) and as coded. */
export const statementNode = z.object({
  /** The node's own `kind` is that of its predicate. */
  kind: z.enum(predicateKinds).transform((): "statement" => "statement"),
  id: z.string(),
  subject: z.string(),
  predicate: z.string(),
  objects: z.array(z.string()),
  speaker: z.string(),
  via: z.array(z.string()).default([]),
  outletId: z.string(),
  depth: z.number(),
  ascription: z.enum(ascriptions),
  polarity: z.enum(polarities),
  certainty: z.enum(certainties),
  modality: z.enum(modalities),
  presupposed: z.boolean(),
  form: z.enum(forms),
  gloss: z.string(),
  said: z.string(),
  when: text,
  place: text,
  amountMin: optional(z.number()),
  amountMax: optional(z.number()),
  amountUnit: text,
  amountAbout: optional(z.boolean()),
  amountLabel: text,
  articleId: z.string(),
  coder: z.string(),
  tripleKeys: z.array(z.string()).default([]),
  attributes,
});
export type StatementNode = z.infer<typeof statementNode>;

/** Anything with an id in the graph. */
export type StoredNode = EntityNode | InterestNode | EventNode | ArticleNode | StatementNode;

/** What such a thing can be. */
export const storedKinds = ["entity", "interest", "event", "statement", "article"] as const;
export type StoredKind = (typeof storedKinds)[number];

/** A node as cypher/read texts return it beside its kind; `outlet` is of an article. */
export const storedNode = z
  .object({
    node: z.record(z.string(), z.unknown()).nullable(),
    kind: z.enum(storedKinds).nullable(),
    outlet: text,
  })
  .transform(({ node, kind, outlet }): StoredNode | null => {
    switch (kind) {
      case "entity":
        return entityNode.parse({ ...node, kind });
      case "interest":
        return interestNode.parse({ ...node, kind });
      case "event":
        return eventNode.parse({ ...node, kind });
      case "article":
        return articleNode.parse({ ...node, kind, outlet });
      case "statement":
        return statementNode.parse(node);
      case null:
        return null;
    }
  });
