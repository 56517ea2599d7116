import type { TimeAxis, TimeUnit } from "../generated/operations.ts";
import { parseLens } from "./parseLens.ts";
import { readFlag, readInteger, readList, readRecord, readText, readWord } from "./readJson.ts";
import {
  type CompareChoice,
  comparisons,
  emptyQuery,
  emptyView,
  type MatrixChoice,
  type PathsChoice,
  type QueryChoice,
  type ReadingChoice,
  resultForms,
  type SentencePlace,
  type TimelineChoice,
  type View,
} from "./View.ts";

export const timeAxes: readonly TimeAxis[] = ["SAID", "WHEN"];
export const timeUnits: readonly TimeUnit[] = ["DAY", "WEEK", "MONTH", "YEAR"];

/** What a view's panes are set to, as its document has it; what is as at the start is left out. */
export function toChoices({ matrix, timeline, reading, paths, compare, query }: View) {
  const { holder, rollUp } = matrix;
  const { axis, by } = timeline;
  const asAtStart = axis === emptyView.timeline.axis && by === emptyView.timeline.by;
  return {
    ...(holder === undefined && !rollUp
      ? {}
      : { matrix: holder === undefined ? { rollUp } : { holder, rollUp } }),
    ...(asAtStart ? {} : { timeline: by === undefined ? { axis } : { axis, by } }),
    ...(reading === undefined ? {} : { reading: toReading(reading) }),
    ...(paths === undefined ? {} : { paths }),
    ...(compare === undefined ? {} : { compare }),
    ...(query === undefined ? {} : { query: toQuery(query) }),
  };
}

/** A query as a view's document has it: what is as the library has it is left out. */
export interface QueryDocument {
  readonly question?: string;
  readonly text?: string;
  /** Pairs of a name and what was typed for it. */
  readonly parameters?: readonly (readonly [string, string])[];
  readonly form?: QueryChoice["form"];
}

function toQuery({ question, text, parameters, form }: QueryChoice): QueryDocument {
  return {
    ...(question === undefined ? {} : { question }),
    ...(text === undefined ? {} : { text }),
    ...(parameters.size === 0 ? {} : { parameters: [...parameters] }),
    ...(form === emptyQuery.form ? {} : { form }),
  };
}

export function readMatrix(value: unknown): MatrixChoice {
  const { holder, rollUp } = readRecord(value);
  return { holder: holder === undefined ? undefined : readText(holder), rollUp: readFlag(rollUp) };
}

export function readTimeline(value: unknown): TimelineChoice {
  const { axis, by } = readRecord(value);
  return { axis: readWord(axis, timeAxes), by: by === undefined ? undefined : readWord(by, timeUnits) };
}

function toReading({ article, at }: ReadingChoice) {
  if (at === undefined) return { article };
  const { paragraph, sentence } = at;
  return { article, at: sentence === undefined ? { paragraph } : { paragraph, sentence } };
}

export function readReading(value: unknown): ReadingChoice {
  const { article, at } = readRecord(value);
  return { article: readText(article), at: at === undefined ? undefined : readPlace(at) };
}

function readPlace(value: unknown): SentencePlace {
  const { paragraph, sentence } = readRecord(value);
  return {
    paragraph: readInteger(paragraph),
    sentence: sentence === undefined ? undefined : readInteger(sentence),
  };
}

export function readPaths(value: unknown): PathsChoice {
  const { from, to, chosen } = readRecord(value);
  return { from: readText(from), to: readText(to), chosen: readList(chosen, readText) };
}

export function readCompare(value: unknown): CompareChoice {
  const { lens, as } = readRecord(value);
  return { lens: parseLens(lens), as: readWord(as, comparisons) };
}

export function readQuery(value: unknown): QueryChoice {
  const { question, text, parameters, form, ...more } = readRecord(value);
  const [strange] = Object.keys(more);
  if (strange !== undefined) throw new RangeError(`a query has no ${strange}`);
  return {
    question: question === undefined ? undefined : readText(question),
    text: text === undefined ? undefined : readText(text),
    parameters: new Map(readList(parameters ?? [], readPair)),
    form: form === undefined ? emptyQuery.form : readWord(form, resultForms),
  };
}

function readPair(value: unknown): [string, string] {
  const [name, typed, ...more] = readList(value, readText);
  if (name === undefined || typed === undefined || more.length > 0)
    throw new RangeError("a parameter is its name and what was typed for it");
  return [name, typed];
}
