import { z } from "zod";
import { entityTypes } from "../../model/words.ts";
import { slug, text } from "./fields.ts";
import { predicate } from "./vocabularyFile.ts";

/** What the cells of a column name. */
export const columnTypes = [...entityTypes, "Interest", "Event", "literal"] as const;
export type ColumnType = (typeof columnTypes)[number];

const columns = z.union([text, z.array(text).min(1)], {
  error: "the name of a column, or a list of names of which the first that is not empty counts",
});

const scale = z
  .record(z.string(), text)
  .meta({ description: "What each value of the column becomes; a value that is not listed is refused." });

const taken = z.strictObject({
  from: columns,
  values: scale.exactOptional(),
  otherwise: text.exactOptional().meta({ description: "What it is where the cell is empty." }),
  date: text.exactOptional().meta({
    description:
      "How the column writes dates, as in YYYY-MM-DD, DD.MM.YYYY or MM/DD/YYYY hh:mm; ISO and EDTF if left out.",
  }),
  split: text.exactOptional().meta({ description: "What parts several values in one cell, as in `|`." }),
});

const fixed = z.strictObject({
  value: text,
  type: z
    .enum(columnTypes)
    .exactOptional()
    .meta({ description: "What the value names, where it is a name and not `unspecified`." }),
});

/** Where a field's value comes from. */
export const field = z.union([columns, taken, fixed], {
  error: "a column, a list of columns, {from: column, values: …} or {value: …}",
});
export type Field = z.infer<typeof field>;

const attributeColumns = z
  .array(text)
  .default([])
  .meta({ description: "Columns that are kept as attributes under their own names." });

const articleFields = z.strictObject({
  id: field.exactOptional().meta({
    description: "What tells articles apart; if left out, outlet, title and date together do.",
  }),
  outlet: field,
  title: field.exactOptional(),
  published: field,
  authors: field.exactOptional(),
  url: field.exactOptional(),
  lang: field.default({ value: "und" }),
  translation: field.exactOptional(),
  attributes: attributeColumns,
});

const codingFields = z.strictObject({
  by: field.exactOptional(),
  on: field
    .exactOptional()
    .meta({ description: "When it was coded; if left out, some time after the article appeared." }),
  method: field.default({ value: "human" }),
  status: field.default({ value: "imported" }),
  apart: z.boolean().default(false).meta({
    description:
      "Whether each coder's statements become a coding of their own (`<article>@<coder>`), to be compared, rather than one that they share.",
  }),
});

const statementFields = z.strictObject({
  of: text.exactOptional().meta({ description: "The statement type that it is about (DNA files)." }),
  id: field
    .exactOptional()
    .meta({ description: "Unique within the article; if left out, the row's number." }),
  subject: field,
  speaker: field.exactOptional().meta({ description: "The outlet, if left out; `unspecified` where empty." }),
  via: field.exactOptional(),
  predicate: field,
  polarity: field.exactOptional(),
  object: field,
  form: field.default({ value: "indirect" }),
  said: field.exactOptional(),
  when: field.exactOptional(),
  place: field.exactOptional(),
  certainty: field.exactOptional(),
  modality: field.exactOptional(),
  ascription: field.exactOptional(),
  presupposed: field.exactOptional(),
  gloss: field.exactOptional().meta({
    description:
      "The coder's own words; if left out, speaker, subject, predicate and object are put together.",
  }),
  attributes: attributeColumns,
});
export type StatementFields = z.infer<typeof statementFields>;

const affiliation = z.strictObject({
  member: text,
  of: text,
  as: z.enum(["role", "organOf", "memberOf"]).default("role"),
  title: text.default("speaker").meta({ description: "Of the role." }),
});

export const mappingFile = z
  .strictObject({
    $schema: text.exactOptional(),
    format: z.literal("mapping/1"),
    corpus: slug
      .exactOptional()
      .meta({ description: "With what the ids of articles begin; the file's name, if left out." }),
    table: z
      .strictObject({
        encoding: text.exactOptional().meta({
          description:
            "utf-8, utf-16le, utf-16be, windows-1252 or another that the WHATWG names; detected, if left out.",
        }),
        delimiter: z
          .string()
          .regex(/^[^"\r\n]$/, { error: "one character, as in `;`" })
          .exactOptional(),
      })
      .default({}),
    entities: z
      .record(text, z.enum(columnTypes))
      .meta({ description: "What the cells of each column name: `person: Person`, `concept: Interest`." }),
    articles: articleFields,
    codings: codingFields.prefault({}),
    statements: z.array(statementFields).min(1),
    affiliations: z
      .array(affiliation)
      .default([])
      .meta({ description: "Columns of which one is said to speak for, or to belong to, the other." }),
    ignore: z
      .array(text)
      .default([])
      .meta({ description: "Columns that are left out on purpose; others that are not used are reported." }),
    predicates: z.array(predicate).default([]).meta({
      description: "Predicates that the shipped vocabulary lacks; they go into a vocabulary of their own.",
    }),
  })
  .meta({
    title: "Ascribe mapping",
    description: "How `ascribe import` reads a table or a DNA file: which column becomes which field.",
  });

export type Mapping = z.infer<typeof mappingFile>;
