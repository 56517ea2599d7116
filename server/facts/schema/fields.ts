import { z } from "zod";
import { edtfRange } from "../../model/edtfRange.ts";
import { predicatePattern, slugPattern } from "../../model/slug.ts";
import { reservedTypes } from "../../model/words.ts";

/** Patterns that stand for a rule of their own: what the text fails at decides the problem's code. */
export const statementIdPattern = /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/;
export const statementRefPattern =
  /^([a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9]+(-[a-z0-9]+)*)?\/)?[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/;
export const codingIdPattern = /^[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9]+(-[a-z0-9]+)*)?$/;

export const text = z.string().regex(/\S/, { error: "some text" });

export const slug = z.string().regex(slugPattern, {
  error: "an id: lower-case letters, digits and single hyphens, as in `us-state-dept`",
});

export const predicateName = z
  .string()
  .regex(predicatePattern, {
    error:
      "a predicate name: a capital letter, then capitals, digits and underscores, 63 at most, as in `WANTS`",
  })
  .refine((name) => !reservedTypes.includes(name), {
    error: "a name that the graph itself does not use",
    params: { rule: "reserved-predicate" },
  });

export const statementId = z.string().regex(statementIdPattern, {
  error: "a statement's id within its file: letters, digits, and single . _ - between them, as in `s016`",
});

export const statementRef = z.string().regex(statementRefPattern, {
  error: "a statement: `s016` of this file, or `other-article/s016`",
});

/** EDTF level 1; a bare year may stand without quotes. */
export const date = z
  .union([z.string(), z.int().min(0).max(9999)], {
    error: "a date in EDTF, as in 2021-09-10, 2021-09~ or 2020/2021",
  })
  .transform((value) => (typeof value === "number" ? String(value).padStart(4, "0") : value))
  .refine((value) => edtfRange(value) !== null, {
    error: "a possible date in EDTF level 1, as in 2021-09-10, 2021-09~, ../2021-07 or 2020/2021",
    params: { rule: "bad-date" },
  })
  .meta({
    description:
      "A date in EDTF level 1: 2021-09-10, 2021-09, 2021-09~ (about), ../2021-07 (until), 2020/2021.",
  });

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: "a SHA-256: 64 hexadecimal digits in lower case" });

export const spanSha256 = z
  .string()
  .regex(/^[0-9a-f]{16,64}$/, { error: "the first 16 to 64 hexadecimal digits of a SHA-256, in lower case" });

export const url = z.url({
  protocol: /^https?$/,
  error: "a web address that begins with http:// or https://",
});

export const language = z.string().refine(isLanguageTag, {
  error: "a language tag, as in en, ru or pt-BR",
  params: { rule: "bad-language" },
});

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A name in `attributes`: the graph keeps "name: value" in one text, so a name holds no colon. */
export const attributeNamePattern = /^[^\s:]([^:\r\n]*[^\s:])?$/;

/** What a source keeps beside the fields that there are: `{section: Opinion}`. */
export const attributes = z
  .record(z.string().regex(attributeNamePattern, { error: "a name without a colon, as in `section`" }), text)
  .meta({ description: "What the source of the data keeps besides: any names, each with a text." });

/** One or several: `usa` or `[usa, russia]`. */
export const slugs = z
  .union([slug, z.array(slug).min(1)], { error: "an id, or a list of ids" })
  .transform((value) => (Array.isArray(value) ? value : [value]));
