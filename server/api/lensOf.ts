import { edtfRange } from "../model/edtfRange.ts";
import type { Lens } from "../model/Lens.ts";
import { Refusal } from "../model/Refusal.ts";
import { predicatePattern, slugPattern } from "../model/slug.ts";
import type { Lens as LensInput } from "./generated/resolverTypes.ts";

/** Fields that name things by slug. */
const slugFields = ["speakers", "voices", "notSpeakers", "articles", "outlets"] as const;
/** Dates, and which day of a month or year they mean. */
const dayFields = { saidFrom: "min", saidTo: "max", whenFrom: "min", whenTo: "max" } as const;
const longestList = 1000;

/**
 * The lens of a request, checked: fields that are null are left out, months and years become days.
 * @throws Refusal BAD_USER_INPUT for what can be no slug, predicate, depth or date; what is merely not loaded passes
 */
export function lensOf(input: LensInput | null | undefined): Lens {
  const lens: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(input ?? {})) {
    if (value === null || value === undefined) continue;
    if (Array.isArray(value) && value.length > longestList) {
      throw refused(field, `lists ${value.length} values`, `it takes at most ${longestList}`);
    }
    lens[field] = value;
  }
  for (const field of slugFields)
    checkEach(field, input?.[field], slugPattern, "an id such as svobodnaya-pressa");
  checkEach("predicates", input?.predicates, predicatePattern, "a predicate's name such as WANTS");
  for (const field of ["minDepth", "maxDepth"] as const) {
    const depth = input?.[field];
    if (depth !== null && depth !== undefined && depth < 0)
      throw refused(field, `is ${depth}`, "it is 0 or more");
  }
  for (const [field, end] of Object.entries(dayFields)) {
    const date = lens[field];
    if (typeof date === "string") lens[field] = dayOf(field, date, end);
  }
  return lens;
}

function checkEach(
  field: string,
  values: readonly string[] | null | undefined,
  pattern: RegExp,
  wanted: string,
): void {
  const wrong = values?.find((value) => !pattern.test(value));
  if (wrong !== undefined) throw refused(field, `holds "${wrong}"`, `that is not ${wanted}`);
}

function dayOf(field: string, date: string, end: "min" | "max"): string {
  const day = /^\d{4}(-\d\d){0,2}$/.test(date) ? edtfRange(date)?.[end] : undefined;
  if (day === undefined)
    throw refused(
      field,
      `is "${date}"`,
      "it takes a day, a month or a year, such as 2021-09-10, 2021-09 or 2021",
    );
  return day;
}

function refused(field: string, found: string, wanted: string): Refusal {
  return new Refusal("BAD_USER_INPUT", `The lens's \`${field}\` ${found}; ${wanted}.`);
}
