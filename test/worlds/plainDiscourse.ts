import type { DiscourseRequest } from "../../server/model/discourse/discourseNetwork.ts";
import type { Qualifier, StanceRow } from "../../server/model/discourse/StanceRow.ts";
import type { Windowing } from "../../server/model/discourse/timeWindows.ts";
import type { DiscourseActor } from "../../server/model/words.ts";
import { plainNetwork, plainSelection } from "../model/discourse/plainNetwork.ts";
import { type PlainStatement, plainCodings } from "./PlainStatement.ts";
import { passes } from "./plainLens.ts";
import { sideOf } from "./plainStances.ts";
import { plusDays } from "./plainTimeline.ts";
import type { ViewOfWorld } from "./ViewOfWorld.ts";

/** The rows of a discourse network: a stance and one of its goals each. Documents, codings and times of the lens are what leaves none. */
export function plainStanceRows(
  { world, lens }: Pick<ViewOfWorld, "world" | "lens">,
  actor: DiscourseActor,
): readonly StanceRow[] {
  const { articles, outlets, coders, saidFrom, saidTo } = lens;
  const documents = Object.fromEntries(
    Object.entries({ articles, outlets, coders, saidFrom, saidTo }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  return plainCodings(world)
    .filter((told) => told.sign !== undefined && !told.asks && passes(documents, told, world))
    .flatMap((told) =>
      told.goals.map(
        (interest): StanceRow => ({
          statement: told.id,
          actor: (actor === "holder" ? told.holder : told.voice) ?? "",
          interest,
          qualifier: qualifierOf(told),
          day: told.day,
          article: told.article,
          order: told.order,
          passes: passes(lens, told, world),
        }),
      ),
    );
}

export interface PlainNetwork {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly statements: number;
  /** `from to weight`, sorted. */
  readonly ties: readonly string[];
}

/** A discourse network of a view, each cell from the formulas. */
export function plainDiscourse(view: ViewOfWorld, asked: DiscourseRequest): PlainNetwork {
  const rows = plainStanceRows(view, asked.actor);
  return networkOf(rows, plainCounted(rows, asked), asked);
}

/** The networks of its windows, stretch by stretch until one reaches the last article. */
export function plainWindows(
  view: ViewOfWorld,
  asked: DiscourseRequest,
  windowing: Windowing,
): readonly (PlainNetwork & { readonly from: string; readonly to: string })[] {
  const rows = plainStanceRows(view, asked.actor);
  return plainStretches(rows, asked, windowing).map(({ from, to, within }) => ({
    from,
    to,
    ...networkOf(rows, within, asked),
  }));
}

/** What is counted, of the actors who are to take part. */
export function plainCounted(rows: readonly StanceRow[], asked: DiscourseRequest): readonly StanceRow[] {
  return plainSelection(rows, asked).filter((row) => takesPart(row, asked));
}

function takesPart({ actor }: StanceRow, { actors }: DiscourseRequest): boolean {
  return actors === undefined || [...actors].includes(actor);
}

/** Days and what is counted of them. */
interface PlainStretch {
  readonly from: string;
  readonly to: string;
  readonly within: readonly StanceRow[];
}

export function plainStretches(
  rows: readonly StanceRow[],
  asked: DiscourseRequest,
  { days, step }: Windowing,
): readonly PlainStretch[] {
  const counted = plainCounted(rows, asked);
  const dates = rows.map(({ day }) => day).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const stretches: PlainStretch[] = [];
  if (first === undefined || last === undefined) return stretches;
  for (let from = first; ; from = plusDays(from, step)) {
    const to = plusDays(from, days - 1);
    stretches.push({ from, to, within: counted.filter(({ day }) => from <= day && day <= to) });
    if (to >= last) return stretches;
  }
}

export function networkOf(
  rows: readonly StanceRow[],
  counted: readonly StanceRow[],
  asked: DiscourseRequest,
): PlainNetwork {
  const shown = asked.isolates ? rows.filter((row) => takesPart(row, asked)) : counted;
  const labels = (what: "actor" | "interest") =>
    [...new Set(shown.map((row) => row[what]))].filter((label) => label !== "").sort();
  const sides = labels(asked.onto === "actors" ? "actor" : "interest");
  return {
    rows: sides,
    columns: asked.mode === "two" ? labels("interest") : sides,
    statements: new Set(counted.map(({ statement }) => statement)).size,
    ties: [...plainNetwork(rows, asked, counted)]
      .filter(([cell, weight]) => {
        const [from = "", to = ""] = cell.split(" ");
        return Math.abs(weight) > 1e-9 && (asked.mode === "two" || from < to);
      })
      .map(([cell, weight]) => `${cell} ${weight.toFixed(9)}`)
      .sort(),
  };
}

function qualifierOf(told: PlainStatement): Qualifier {
  const side = sideOf(told);
  return side === undefined || side === 0 ? 0 : side > 0 ? 1 : -1;
}
