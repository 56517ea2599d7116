import type { z } from "zod";
import { describeValue } from "./describeValue.ts";
import { nearMiss } from "./nearMiss.ts";
import type { Path } from "./Places.ts";
import type { Entry, Origin, Reading } from "./Reading.ts";
import type { Report } from "./Report.ts";
import { article, coding, statement, uncoded } from "./schema/factFile.ts";
import { type Format, formats, isFormat, keysAt } from "./schema/jsonSchema.ts";
import { entity, event, interest, merge } from "./schema/registryFile.ts";
import { predicate } from "./schema/vocabularyFile.ts";
import { schemaProblems } from "./schemaProblems.ts";

/**
 * Holds one document to the schema of its format, and keeps what is valid.
 * @param silent the syntax was broken: keep the ids that can be told, report nothing more
 * @returns null where it is no document of ours
 */
export function readDocument(
  value: unknown,
  origin: Origin,
  report: Report,
  silent: boolean,
): Reading | null {
  const named = formatOf(value, origin, report, silent);
  if (!isRecord(value)) return null;
  const format = named ?? likelyFormat(value);
  if (format === null) return null;
  // Of a format to come nothing can be told but what it defines.
  const onlyIds = silent || (named === null && Object.hasOwn(value, "format"));

  const parsed = formats[format].safeParse({ ...value, format });
  const findings = parsed.success
    ? []
    : schemaProblems(parsed.error.issues, value, (path) => keysAt(format, path));
  const broken = new Set<string>();
  for (const { path, atKey, ...finding } of onlyIds ? [] : findings) {
    broken.add(`${path[0]}/${path[1]}`);
    if (atKey) report.atKey(origin, path, finding);
    else report.at(origin, path, finding);
  }

  const list = <T>(key: string, schema: z.ZodType<T>): Entry<T>[] => {
    const items = value[key];
    if (onlyIds || !Array.isArray(items)) return [];
    return items.flatMap((item: unknown, index) => {
      if (broken.has(`${key}/${index}`)) return [];
      const entry = schema.safeParse(item);
      const path: Path = [key, index];
      return entry.success ? [{ value: entry.data, path, origin }] : [];
    });
  };
  const claimed = (...keys: string[]) => new Set(keys.flatMap((key) => idsOf(value[key])));

  switch (format) {
    case "factfile/1": {
      const head = article.safeParse(value.article);
      const code = coding.safeParse(value.coding);
      const id = isRecord(value.article) ? value.article.id : undefined;
      return {
        kind: "facts",
        origin,
        ...(head.success && !onlyIds ? { article: head.data } : {}),
        ...(code.success && !onlyIds ? { coding: code.data } : {}),
        ...(typeof id === "string" ? { claimedArticle: id } : {}),
        statements: list("statements", statement),
        uncoded: list("uncoded", uncoded),
        claimed: claimed("statements"),
      };
    }
    case "registry/1":
      return {
        kind: "registry",
        origin,
        entities: list("entities", entity),
        interests: list("interests", interest),
        events: list("events", event),
        merges: list("merges", merge),
        claimed: claimed("entities", "interests", "events"),
      };
    case "vocabulary/1":
      return {
        kind: "vocabulary",
        origin,
        predicates: list("predicates", predicate),
        claimed: claimed("predicates"),
      };
  }
}

function formatOf(value: unknown, origin: Origin, report: Report, silent: boolean): Format | null {
  const known = Object.keys(formats);
  const expected = `one of ${known.join(", ")}`;
  if (!isRecord(value)) {
    if (!silent) {
      const message = `found ${describeValue(value)}, expected a map of keys that begins with \`format:\` and ${expected}`;
      report.at(origin, [], { code: "wrong-type", message });
    }
    return null;
  }
  const format = value.format;
  if (isFormat(format)) return format;
  if (silent) return null;
  if (!Object.hasOwn(value, "format")) {
    const near = nearMiss("format", Object.keys(value).slice(0, 20));
    const hint = near === undefined ? "" : `, did you mean it by \`${near}\`?`;
    report.at(origin, [], {
      code: "missing-key",
      message: `the key \`format\` is missing, expected ${expected}${hint}`,
    });
  } else {
    const suggestion = typeof format === "string" ? nearMiss(format, known) : undefined;
    const hint = suggestion === undefined ? "" : `, did you mean \`${suggestion}\`?`;
    report.at(origin, ["format"], {
      code: "unknown-format",
      message: `unknown format ${describeValue(format)}, expected ${expected}${hint}`,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  return null;
}

/** What a document without a format of ours looks like: what it defines is not to be missed elsewhere too. */
function likelyFormat(value: Readonly<Record<string, unknown>>): Format | null {
  if (Array.isArray(value.statements)) return "factfile/1";
  if (Array.isArray(value.predicates)) return "vocabulary/1";
  return [value.entities, value.interests, value.events].some(Array.isArray) ? "registry/1" : null;
}

function idsOf(items: unknown): string[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    const id = isRecord(item) ? (item.id ?? item.name) : undefined;
    return typeof id === "string" ? [id] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
