import { z } from "zod";
import { attributeRecord } from "../../model/attributeTexts.ts";
import { ascriptions, predicateKinds } from "../../model/words.ts";
import { codedStatement } from "../load/codedStatement.ts";
import { stanceSign } from "../read/StoredNode.ts";

const optional = <Value extends z.ZodType>(value: Value) =>
  value.nullish().transform((held) => held ?? undefined);
const text = optional(z.string());
const number = optional(z.number());
const attributes = z
  .array(z.string())
  .nullish()
  .transform((texts) => (texts === null || texts === undefined ? undefined : attributeRecord(texts)));

const article = z.object({
  id: z.string(),
  title: z.string(),
  url: text,
  authors: z.array(z.string()).default([]),
  published: z.string(),
  publishedMin: text,
  language: z.string(),
  translation: text,
  textSha256: text,
  textChars: number,
  bodyStart: number,
  bodyEnd: number,
  /** Of the coding of record; unknown to graphs that were loaded before these were kept. */
  coder: text,
  codedOn: text,
  codingMethod: text,
  codingStatus: text,
  attributes,
});
export type ExportedArticle = z.infer<typeof article>;

const span = z.object({ paragraph: number, sentence: number, start: number, end: number, sha256: text });

/** A statement with both halves, what its coder wrote and what is derived from that. */
const statement = codedStatement.extend({
  when: text,
  place: text,
  amountMin: number,
  amountMax: number,
  amountUnit: text,
  amountAbout: optional(z.boolean()),
  amountLabel: text,
  /** `TYPE id`. */
  links: z.array(z.string()).default([]),
  kind: z.enum(predicateKinds),
  sign: optional(stanceSign),
  subjectId: text,
  objectIds: z.array(z.string()).default([]),
  speakerId: text,
  chainIds: z.array(z.string()).default([]),
  depth: z.number(),
  ascription: z.enum(ascriptions),
  tripleKeys: z.array(z.string()).default([]),
  saidMin: text,
  saidMax: text,
  whenMin: text,
  whenMax: text,
  /** Of second codings alone. */
  codedOn: text,
  codingMethod: text,
  codingStatus: text,
  attributes,
});
export type ExportedStatement = z.infer<typeof statement>;

/** A row of cypher/export/statements.cypher: an article, and a statement of it, if it has any. */
export const statementRow = z.object({
  article,
  /** Slug, as coded. */
  outlet: z.string(),
  statement: statement.nullable(),
  spans: z.array(span),
});
export type StatementRow = z.infer<typeof statementRow>;

/** One that has a statement. */
export interface CodedRow extends StatementRow {
  readonly statement: ExportedStatement;
}
