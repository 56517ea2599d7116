import { parse } from "yaml";
import { z } from "zod";
import type { FoundPath, PathRequest, PathStep } from "../../server/model/paths/findPaths.ts";

/** Ways to be wrong, which a comparison with the API has to notice. */
export const mistakes = ["merge", "question", "time", "polarity", "lens after the limit", "lens"] as const;
export type Mistake = (typeof mistakes)[number];

/** As much of a lens as the plain reading knows. */
export interface PlainLens {
  readonly saidFrom?: string;
  readonly saidTo?: string;
  readonly articles?: readonly string[];
  readonly notSpeakers?: readonly string[];
}

const ref = z.union([z.string(), z.looseObject({})]);
const file = z.object({
  article: z.object({ id: z.string(), outlet: z.string(), published: z.string() }),
  statements: z.array(
    z.object({
      id: z.string(),
      subject: ref,
      predicate: z.string(),
      object: z.union([z.array(ref), ref]),
      speaker: z.string().optional(),
      form: z.string(),
      polarity: z.string().default("positive"),
      said: z.string().optional(),
      when: z.string().optional(),
    }),
  ),
});

interface PlainStatement {
  readonly article: string;
  readonly subject: string | null;
  readonly objects: readonly (string | null)[];
  readonly keys: readonly string[];
  readonly speaker: string | null;
  readonly counts: boolean;
  readonly positive: boolean;
  readonly sign: number | undefined;
  readonly said: Days;
  readonly when: Days;
}
type Days = readonly [from: string | null, to: string | null];

/** The dates that fictional corpora have, and the days that they cover. */
const ranges: Readonly<Record<string, Days>> = {
  "2021-02~": ["2021-02-01", "2021-02-28"],
  "2020/2021": ["2020-01-01", "2021-12-31"],
  "2019": ["2019-01-01", "2019-12-31"],
  "../2021-07": [null, "2021-07-31"],
  "2020-05-06/2020-06": ["2020-05-06", "2020-06-30"],
};
const signs: Readonly<Record<string, number>> = { WANTS: 1, OPPOSES: -1, INDIFFERENT_TO: 0 };

/** A fictional corpus read statement by statement, with nothing stored and nothing clever; right unless a mistake is asked for. */
export class PlainWorld {
  readonly #statements: readonly PlainStatement[];
  readonly #mistake: Mistake | undefined;

  constructor(files: ReadonlyMap<string, string>, mistake?: Mistake) {
    this.#mistake = mistake;
    this.#statements = [...files]
      .filter(([path]) => path.endsWith(".facts.yaml"))
      .flatMap(([, text]) => {
        const { article, statements } = file.parse(parse(text));
        return statements.map((it): PlainStatement => {
          const subject = this.#node(it.subject);
          const objects = (Array.isArray(it.object) ? it.object : [it.object]).map((one) => this.#node(one));
          const speaker = this.#node(it.speaker ?? article.outlet);
          return {
            article: article.id,
            subject,
            objects,
            keys: [...new Set(objects.flatMap((object) => keyOf(subject, it.predicate, object)))],
            speaker,
            counts: mistake === "question" || !["question", "rhetorical"].includes(it.form),
            positive: (it.polarity === "positive") !== (mistake === "polarity"),
            sign: signs[it.predicate],
            said: daysOf(it.said ?? article.published),
            when: it.when === undefined ? [null, null] : daysOf(it.when),
          };
        });
      });
  }

  nodes(): ReadonlySet<string> {
    return new Set(this.relations().flatMap((key) => key.split(":").filter((_, part) => part !== 1)));
  }

  relations(): readonly string[] {
    return [...new Set(this.#statements.flatMap(({ keys }) => keys))].sort();
  }

  paths(
    from: string,
    to: string,
    lens: PlainLens,
    voices: ReadonlyMap<string, number>,
    {
      limit,
      search,
    }: { limit: number; search: (s: readonly PathStep[], r: PathRequest) => readonly FoundPath[] },
  ): readonly FoundPath[] {
    const affirmed = (under: PlainLens) =>
      this.relations().filter((key) => this.#claims(key, under).some(({ positive }) => positive));
    const late = this.#mistake === "lens after the limit";
    const steps = affirmed(late ? {} : lens).map((key) => ({ key, independentVoices: voices.get(key) ?? 0 }));
    const found = search(steps, { from: this.#kept(from), to: this.#kept(to), maxLength: 3, limit });
    const allowed = new Set(affirmed(lens));
    return late ? found.filter(({ relations }) => relations.every((key) => allowed.has(key))) : found;
  }

  /** A lens beside all that actor-2 does not say. */
  compare(lens: PlainLens, limit: number) {
    const other = { notSpeakers: ["actor-2"] };
    const passing = (key: string) =>
      this.#statements.filter(
        (it) => it.keys.includes(key) && (this.#passes(it, lens) || this.#passes(it, other)),
      ).length;
    const parts: Record<"onlyA" | "onlyB" | "agreed" | "conflict", string[]> = {
      onlyA: [],
      onlyB: [],
      agreed: [],
      conflict: [],
    };
    const order = this.relations().toSorted((a, b) => passing(b) - passing(a) || (a < b ? -1 : 1));
    for (const key of order) {
      const [a, b] = [lens, other].map((under) => new Set(this.#claims(key, under).map((it) => it.positive)));
      if (a === undefined || b === undefined || a.size + b.size === 0) continue;
      if (b.size === 0) parts.onlyA.push(key);
      else if (a.size === 0) parts.onlyB.push(key);
      else parts[[...a].some((sense) => b.has(sense)) ? "agreed" : "conflict"].push(key);
    }
    const entries = Object.entries(parts);
    return {
      ...Object.fromEntries(entries.map(([part, keys]) => [part, keys.slice(0, limit)])),
      totals: Object.fromEntries(entries.map(([part, keys]) => [part, keys.length])),
    };
  }

  timeline(
    of: { subject?: string; interest?: string },
    axis: "said" | "when",
    unit: "week" | "month",
    lens: PlainLens,
  ) {
    const dated = this.#about(of, lens).flatMap((it) => {
      const [min, max] = it[this.#mistake === "time" ? "said" : axis];
      return min === null ? [] : [{ ...it, min, max }];
    });
    const days = dated.map(({ min }) => min).sort();
    const buckets: object[] = [];
    for (let from = startOf(days[0] ?? "", unit); from !== "" && from <= (days.at(-1) ?? ""); ) {
      const next = startOf(plusDays(from, unit === "week" ? 7 : 31), unit);
      const here = dated.filter(({ min }) => min >= from && min < next);
      const counting = here.filter(({ counts }) => counts);
      const side = (wanted: number) =>
        counting.filter(({ sign, positive }) => sign !== undefined && (positive ? sign : -sign) === wanted)
          .length;
      const speakers = counting.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
      const times = (id: string) => speakers.filter((one) => one === id).length;
      buckets.push({
        from,
        statements: here.length,
        positive: counting.filter(({ positive }) => positive).length,
        negative: counting.filter(({ positive }) => !positive).length,
        inFavor: side(1),
        against: side(-1),
        spanning: here.filter(({ max }) => max === null || max >= next).length,
        speakers: [...new Set(speakers)].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1)),
      });
      from = next;
    }
    return buckets;
  }

  undated(of: { subject?: string; interest?: string }, lens: PlainLens): number {
    return this.#about(of, lens).filter(({ when: [min] }) => min === null).length;
  }

  #about({ subject, interest }: { subject?: string; interest?: string }, lens: PlainLens) {
    return this.#statements.filter(
      (it) =>
        this.#passes(it, lens) &&
        (subject === undefined || it.subject === this.#kept(subject)) &&
        (interest === undefined || it.objects.includes(interest)),
    );
  }

  #claims(key: string, lens: PlainLens): readonly PlainStatement[] {
    return this.#statements.filter((it) => it.counts && it.keys.includes(key) && this.#passes(it, lens));
  }

  #passes({ said: [min, max], article, speaker }: PlainStatement, lens: PlainLens): boolean {
    if (this.#mistake === "lens") return true;
    const { saidFrom, saidTo, articles, notSpeakers } = lens;
    const inTime =
      this.#mistake === "time" ||
      ((saidFrom === undefined || max === null || max >= saidFrom) &&
        (saidTo === undefined || min === null || min <= saidTo));
    return (
      inTime &&
      (articles === undefined || articles.includes(article)) &&
      (notSpeakers === undefined || speaker === null || !notSpeakers.includes(speaker))
    );
  }

  #kept(id: string): string {
    return id === "actor-1-double" && this.#mistake !== "merge" ? "actor-1" : id;
  }

  /** Null for what is no node of a relation: statements, literals, and what is left open. */
  #node(coded: unknown): string | null {
    return typeof coded === "string" && coded !== "unspecified" ? this.#kept(coded) : null;
  }
}

function keyOf(subject: string | null, predicate: string, object: string | null): readonly string[] {
  if (subject === null || object === null) return [];
  const swapped = predicate === "ALLIED_WITH" && object < subject;
  return [swapped ? `${object}:${predicate}:${subject}` : `${subject}:${predicate}:${object}`];
}

function daysOf(date: string): Days {
  return ranges[date] ?? [date, date];
}

/** The Monday of a day's week, or the first of its month. */
function startOf(day: string, unit: "week" | "month"): string {
  if (day === "") return "";
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  let monday = day;
  while (new Date(`${monday}T00:00:00Z`).getUTCDay() !== 1) monday = plusDays(monday, -1);
  return monday;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
