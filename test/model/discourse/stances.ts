import fc from "fast-check";
import type { DiscourseRequest } from "../../../server/model/discourse/discourseNetwork.ts";
import { legalNetworks } from "../../../server/model/discourse/legalNetworks.ts";
import type { Qualifier, StanceRow } from "../../../server/model/discourse/StanceRow.ts";
import { duplicates } from "../../../server/model/words.ts";

/** What of a row a test says; the rest is as with one statement a row, all in one document. */
type Said = Partial<StanceRow> & Pick<StanceRow, "actor" | "interest" | "qualifier">;

/** Rows in the order of the text. */
export function stances(said: readonly Said[]): readonly StanceRow[] {
  return said.map((row, order) => ({
    statement: `x/s${order}`,
    day: "2021-03-01",
    article: "x",
    order,
    passes: true,
    ...row,
  }));
}

/** `"ann p 3+ 1-"`: of ann to p three rows for, one against, none indifferent (`2=` would be two). */
export function counted(...lines: readonly string[]): readonly StanceRow[] {
  const signs: Readonly<Record<string, Qualifier>> = { "+": 1, "-": -1, "=": 0 };
  return stances(
    lines.flatMap((line) => {
      const [actor = "", interest = "", ...counts] = line.split(" ");
      return counts.flatMap((count) => {
        const qualifier = signs[count.slice(-1)] ?? 0;
        return Array.from({ length: Number(count.slice(0, -1)) }, () => ({ actor, interest, qualifier }));
      });
    }),
  );
}

/** A one-mode network of actors, nothing normalised, everything counted, but for what is said. */
export function request(changes: Partial<DiscourseRequest> = {}): DiscourseRequest {
  return {
    actor: "holder",
    mode: "one",
    onto: "actors",
    aggregation: "ignore",
    normalization: "no",
    duplicates: "include",
    isolates: false,
    ...changes,
  };
}

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2019, 11, 1 + days)).toISOString().slice(0, 10));

/** Any rows: few labels, so that they meet; some left open, some shut out; boolean or not. */
export const anyRows = fc.boolean().chain((boolean) =>
  fc
    .array(
      fc.record(
        {
          actor: fc.constantFrom("ann", "bob", "cyd", "Dan", "eve", ""),
          interest: fc.constantFrom("p", "q", "r", "S", ""),
          qualifier: fc.constantFrom<Qualifier>(...(boolean ? ([-1, 1] as const) : ([-1, 0, 1] as const))),
          article: fc.constantFrom("x", "y", "z"),
          day,
          start: fc.nat(5),
          passes: fc.constantFrom(true, true, true, false),
        },
        { requiredKeys: ["actor", "interest", "qualifier", "article", "day", "passes"] },
      ),
      { maxLength: 40 },
    )
    .map(stances),
);

/** Any request that is legal, without windows. */
export const anyLegal = fc.constantFrom(...legalNetworks).chain((row) =>
  fc.record({
    actor: fc.constant("holder" as const),
    mode: fc.constant(row.mode),
    onto: fc.constantFrom(...row.ontos),
    aggregation: fc.constantFrom(...row.aggregations),
    normalization: fc.constantFrom(...row.normalizations),
    duplicates: fc.constantFrom(...duplicates),
    isolates: fc.boolean(),
  }),
);
