import { z } from "zod";
import { ascriptions, certainties, forms, linkTypes, modalities, polarities } from "../../model/words.ts";
import {
  attributes,
  codingIdPattern,
  date,
  language,
  predicateName,
  sha256,
  slug,
  spanSha256,
  statementId,
  statementRef,
  text,
  url,
} from "./fields.ts";

const offsets = z.tuple([z.int().min(0), z.int().min(0)]);

const articleText = z.strictObject({
  sha256: sha256.meta({ description: "SHA-256 of the normalised text: UTF-8 without BOM, LF, NFC." }),
  chars: z.int().min(0).meta({ description: "Length of the normalised text in code points." }),
  body: offsets.meta({ description: "Code points where the body begins and ends (exclusive)." }),
});

export const article = z.strictObject({
  id: slug,
  outlet: slug.meta({ description: "The organization that published the article, from the registry." }),
  title: text,
  url: url.exactOptional(),
  authors: z.array(text).default([]),
  published: date,
  lang: language.meta({ description: "The language of the text that was coded, as BCP 47 tag." }),
  translation: text
    .exactOptional()
    .meta({ description: "How the text was translated, if it was: machine, a name." }),
  text: articleText
    .exactOptional()
    .meta({ description: "Identity of the coded text; `ascribe anchor` fills it in." }),
  attributes: attributes.exactOptional(),
});

export const coding = z.strictObject({
  id: z
    .string()
    .regex(codingIdPattern, { error: "`<article>` for the coding of record, or `<article>@<coder>`" })
    .exactOptional()
    .meta({ description: "`<article>` (the coding of record, and the default) or `<article>@<coder>`." }),
  by: slug.meta({ description: "Who coded." }),
  on: date,
  method: text.default("human"),
  status: text.default("draft"),
});

const reference = z.union(
  [slug, z.strictObject({ statement: statementRef }), z.strictObject({ literal: text })],
  { error: "an id, `unspecified`, {statement: ...} or {literal: ...}" },
);

const references = z
  .union(
    [
      slug,
      z.array(reference).min(1),
      z.strictObject({ statement: statementRef }),
      z.strictObject({ literal: text }),
    ],
    { error: "an id, `unspecified`, a list of them, {statement: ...} or {literal: ...}" },
  )
  .transform((value) => (Array.isArray(value) ? value : [value]));

const finite = z.number();

const amount = z
  .strictObject({
    value: finite.exactOptional(),
    min: finite.exactOptional(),
    max: finite.exactOptional(),
    unit: text.exactOptional().meta({ description: "As in people, km, currency:USD." }),
    about: z.boolean().default(false),
    comparator: z.enum([">", ">=", "<", "<=", "="]).exactOptional(),
  })
  .refine((it) => (it.value !== undefined) !== (it.min !== undefined || it.max !== undefined), {
    error: "either `value`, or `min` and `max` or one of them",
    params: { rule: "bad-amount" },
  })
  .refine((it) => it.comparator === undefined || it.value !== undefined, {
    error: "a `value` beside `comparator`",
    params: { rule: "bad-amount" },
  })
  .refine((it) => it.min === undefined || it.max === undefined || it.min <= it.max, {
    error: "a `min` that is not above `max`",
    params: { rule: "bad-amount" },
  });

const paragraph = z
  .int()
  .min(-1)
  .meta({ description: "1 is the body's first block; 0 is all before the body, -1 all after it." });

const sentence = z.int().min(1);

export const span = z.strictObject({
  paragraph: paragraph.exactOptional(),
  sentence: sentence.exactOptional(),
  chars: offsets.exactOptional().meta({ description: "Code points of the normalised text, end exclusive." }),
  sha256: spanSha256
    .exactOptional()
    .meta({ description: "Of these characters, 16 hexadecimal digits or more." }),
  quote: text.exactOptional().meta({
    description:
      "The words themselves, for `ascribe anchor` to replace by offsets; refused by `ascribe check`.",
  }),
});

const link = z.strictObject({ type: z.enum(linkTypes), to: statementRef });

export const statement = z.strictObject({
  id: statementId,
  speaker: slug
    .exactOptional()
    .meta({ description: "The innermost who says it; the outlet if left out; or `unspecified`." }),
  via: z.array(slug).default([]).meta({
    description: "Voices between the outlet and the speaker, outermost first.",
  }),
  form: z.enum(forms),
  said: date.exactOptional().meta({ description: "When it was said; the article's date if left out." }),
  subject: reference,
  predicate: predicateName,
  object: references,
  polarity: z.enum(polarities).default("positive"),
  certainty: z.enum(certainties).default("certain"),
  modality: z.enum(modalities).default("actual"),
  presupposed: z.boolean().default(false),
  ascription: z
    .enum(ascriptions)
    .exactOptional()
    .meta({ description: "Whose word it is; derived if left out." }),
  when: date.exactOptional().meta({ description: "When it is said to hold." }),
  place: slug.exactOptional(),
  amount: amount.exactOptional(),
  gloss: text.meta({ description: "The coder's own words, never the article's." }),
  at: z.array(span).meta({ description: "Where it stands; `[]` where the source of the data does not say." }),
  links: z.array(link).default([]),
  by: slug
    .exactOptional()
    .meta({ description: "Who coded this statement, where it was not who coded the rest." }),
  attributes: attributes.exactOptional(),
});

export const uncoded = z.strictObject({
  paragraph,
  sentence: sentence
    .exactOptional()
    .meta({ description: "Left out: all sentences of the paragraph that are not coded." }),
  why: text,
});

export const factFile = z
  .strictObject({
    $schema: text.exactOptional(),
    format: z.literal("factfile/1"),
    article,
    coding,
    statements: z.array(statement).default([]),
    uncoded: z.array(uncoded).default([]),
  })
  .meta({
    title: "Ascribe fact file",
    description: "The coding of one article: who says that who wants what.",
  });

export type ArticleEntry = z.infer<typeof article>;
export type CodingEntry = z.infer<typeof coding>;
export type StatementEntry = z.infer<typeof statement>;
export type ReferenceEntry = z.infer<typeof reference>;
export type AmountEntry = z.infer<typeof amount>;
export type SpanEntry = z.infer<typeof span>;
export type UncodedEntry = z.infer<typeof uncoded>;
