import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DiscourseRequest, discourseNetwork } from "../../../server/model/discourse/discourseNetwork.ts";
import type { StanceRow } from "../../../server/model/discourse/StanceRow.ts";
import { selectStances } from "../../../server/model/discourse/selectStances.ts";
import { type Normalization, normalizations } from "../../../server/model/words.ts";
import { plainNetwork } from "./plainNetwork.ts";
import { anyLegal, anyRows, request } from "./stances.ts";

const runs = { numRuns: 400 };
const holds = (property: (rows: readonly StanceRow[], asked: DiscourseRequest) => void) =>
  fc.assert(fc.property(anyRows, anyLegal, property), runs);

/** Every cell, zeros included, `row column`. */
function matrix(rows: readonly StanceRow[], asked: DiscourseRequest): ReadonlyMap<string, number> {
  const network = discourseNetwork(rows, asked);
  const cells = new Map(
    network.rows.flatMap((a) => network.columns.map((b): [string, number] => [`${a} ${b}`, 0])),
  );
  for (const { from, to, weight } of network.edges) {
    expect(cells.get(`${from} ${to}`), "one tie a pair, between labels that are there").toBe(0);
    cells.set(`${from} ${to}`, weight);
    if (asked.mode === "one") cells.set(`${to} ${from}`, weight);
  }
  return cells;
}

const withTies = (cells: ReadonlyMap<string, number>) =>
  Object.fromEntries([...cells].filter(([, weight]) => weight !== 0));

test("any network is what the formulas say, cell by cell", () => {
  let tied = 0;
  holds((rows, asked) => {
    const plain = plainNetwork(rows, asked);
    if (Object.keys(withTies(plain)).length > 0) tied += 1;
    const cells = matrix(rows, asked);
    for (const [cell, weight] of plain) expect(cells.get(cell), cell).toBeCloseTo(weight, 12);
    for (const [cell, weight] of cells) if (!plain.has(cell)) expect(weight).toBe(0);
  });
  expect(tied).toBeGreaterThan(runs.numRuns / 3);
});

test("a one-mode network is symmetric and has no diagonal", () => {
  holds((rows, asked) => {
    if (asked.mode === "two") return;
    const plain = plainNetwork(rows, asked);
    for (const { from, to, weight } of discourseNetwork(rows, asked).edges) {
      expect(from < to).toBe(true);
      // Each pair is there once and stands for both ways, which the formula reckons apart.
      expect(plain.get(`${to} ${from}`)).toBeCloseTo(weight, 12);
    }
  });
});

test("the network of some actors is what lies among them in the network of all", () => {
  holds((rows, asked) => {
    if (asked.mode === "two" || asked.onto === "interests") return;
    const all = discourseNetwork(rows, asked);
    const actors = new Set(all.rows.filter((_, index) => index % 2 === 0));
    const some = discourseNetwork(rows, { ...asked, actors });
    expect(some.rows).toEqual([...actors]);
    expect(some.edges).toEqual(all.edges.filter(({ from, to }) => actors.has(from) && actors.has(to)));
    expect(discourseNetwork(rows, { ...asked, actors: new Set(all.rows) })).toEqual(all);
    expect(discourseNetwork(rows, { ...asked, actors: new Set() })).toMatchObject({
      rows: [],
      statements: 0,
    });
  });
});

test("subtract is congruence minus conflict, also divided", () => {
  const oneMode = normalizations.filter((one) => one !== "activity" && one !== "prominence");
  fc.assert(
    fc.property(anyRows, fc.constantFrom<Normalization>(...oneMode), (rows, normalization) => {
      const of = (aggregation: DiscourseRequest["aggregation"]) =>
        matrix(rows, request({ aggregation, normalization }));
      const [congruence, conflict, subtract] = [of("congruence"), of("conflict"), of("subtract")];
      for (const [cell, weight] of subtract) {
        expect(weight).toBeCloseTo((congruence.get(cell) ?? 0) - (conflict.get(cell) ?? 0), 12);
      }
    }),
    runs,
  );
});

test("cosines of rows lie in -1 to 1, activity too", () => {
  holds((rows, asked) => {
    if (asked.normalization !== "cosine-of-rows" && asked.normalization !== "activity") return;
    for (const { weight } of discourseNetwork(rows, asked).edges)
      expect(Math.abs(weight)).toBeLessThan(1 + 1e-12);
  });
});

test("the order in which rows come changes nothing", () => {
  fc.assert(
    fc.property(
      anyRows.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
      ),
      anyLegal,
      ([rows, shuffled], asked) => {
        expect(discourseNetwork(shuffled, asked)).toEqual(discourseNetwork(rows, asked));
      },
    ),
    runs,
  );
});

test("other names change nothing but the names", () => {
  // The order of the names turns round.
  const renamed = (name: string) =>
    name === "" ? "" : `${String.fromCharCode(200 - name.charCodeAt(0))}${name}`;
  holds((rows, asked) => {
    const others = rows.map((row) => ({
      ...row,
      actor: renamed(row.actor),
      interest: renamed(row.interest),
    }));
    const expected = [...matrix(rows, asked)].map(([cell, weight]) => [
      cell.split(" ").map(renamed).join(" "),
      weight,
    ]);
    const got = matrix(others, asked);
    expect(got.size).toBe(expected.length);
    for (const [cell, weight] of expected) expect(got.get(String(cell))).toBe(weight);
  });
});

test("dropping duplicates twice is dropping them once, and of each only the first stays", () => {
  holds((rows, asked) => {
    const once = selectStances(rows, asked);
    expect(selectStances(once, asked)).toEqual(once);
    expect(selectStances(rows, { ...asked, duplicates: "include" })).toEqual(
      expect.arrayContaining([...once]),
    );
  });
});

test("isolates add labels without ties, and take nothing", () => {
  holds((rows, asked) => {
    const [without, within] = [false, true].map((isolates) => discourseNetwork(rows, { ...asked, isolates }));
    expect(within?.edges).toEqual(without?.edges);
    expect(within?.statements).toBe(without?.statements);
    expect(within?.rows).toEqual(expect.arrayContaining([...(without?.rows ?? [])]));
    expect(within?.columns).toEqual(expect.arrayContaining([...(without?.columns ?? [])]));
  });
});

describe("windows", () => {
  const anyWindows = fc
    .record({ days: fc.integer({ min: 2, max: 900 }), part: fc.integer({ min: 2, max: 900 }) })
    .map(({ days, part }) => ({ days, step: Math.min(days, part) }));

  test("are the networks of what is counted within their days; one that covers all is the whole", () => {
    fc.assert(
      fc.property(anyRows, anyLegal, anyWindows, (rows, asked, windows) => {
        const { windows: cut, ...whole } = discourseNetwork(rows, { ...asked, windows });
        const counted = selectStances(rows, asked);
        for (const { from, to, ...network } of cut) {
          const within = counted.filter(({ day }) => from <= day && day <= to);
          expect(network.statements).toBe(new Set(within.map(({ statement }) => statement)).size);
          if (within.length === counted.length) expect(network).toEqual(whole);
        }
        const days = rows.map(({ day }) => day).sort();
        for (const day of days) expect(cut.some(({ from, to }) => from <= day && day <= to)).toBe(true);
        expect(cut.at(0)?.from).toBe(days.at(0));
        expect(cut.filter(({ to }) => to >= (days.at(-1) ?? ""))).toHaveLength(days.length > 0 ? 1 : 0);
      }),
      runs,
    );
  });
});
