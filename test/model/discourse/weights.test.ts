import { describe, expect, test } from "vitest";
import { type DiscourseRequest, discourseNetwork } from "../../../server/model/discourse/discourseNetwork.ts";
import type { StanceRow } from "../../../server/model/discourse/StanceRow.ts";
import { counted, request, stances } from "./stances.ts";

/** Weights by `from to`. */
function weights(rows: readonly StanceRow[], changes: Partial<DiscourseRequest>): Record<string, number> {
  const { edges } = discourseNetwork(rows, request(changes));
  return Object.fromEntries(edges.map(({ from, to, weight }) => [`${from} ${to}`, weight]));
}

const divided = (ties: Readonly<Record<string, number>>, by: number) =>
  Object.fromEntries(Object.entries(ties).map(([tie, weight]) => [tie, weight / by]));

// n(a,c,q):      p          q          n(a)
//   ann       2+ 1-      1+             4
//   bob       1+         3-             4
//   cyd                  1+ 1-          2
// n(c)        4          6
const boolean = counted("ann p 2+ 1-", "ann q 1+", "bob p 1+", "bob q 3-", "cyd q 1+ 1-");

describe("two-mode, boolean", () => {
  const two = (changes: Partial<DiscourseRequest>) => weights(boolean, { mode: "two", ...changes });

  test("ignore is n(a,c)", () => {
    expect(two({})).toEqual({ "ann p": 3, "ann q": 1, "bob p": 1, "bob q": 3, "cyd q": 2 });
  });

  test("combine is 1 for, 2 against, 3 both, whatever the counts", () => {
    expect(two({ aggregation: "combine" })).toEqual({
      "ann p": 3,
      "ann q": 1,
      "bob p": 1,
      "bob q": 2,
      "cyd q": 3,
    });
  });

  test("subtract is n(a,c,1) - n(a,c,0); where that is 0 there is no tie", () => {
    // ann p: 2 - 1; cyd q: 1 - 1.
    expect(two({ aggregation: "subtract" })).toEqual({ "ann p": 1, "ann q": 1, "bob p": 1, "bob q": -3 });
  });

  test("activity divides by n(a), statements and not the sum of weights", () => {
    expect(two({ normalization: "activity" })).toEqual({
      "ann p": 3 / 4,
      "ann q": 1 / 4,
      "bob p": 1 / 4,
      "bob q": 3 / 4,
      "cyd q": 1,
    });
    expect(two({ aggregation: "subtract", normalization: "activity" })).toEqual({
      "ann p": 1 / 4,
      "ann q": 1 / 4,
      "bob p": 1 / 4,
      "bob q": -3 / 4,
    });
  });

  test("prominence divides by n(c)", () => {
    expect(two({ normalization: "prominence" })).toEqual({
      "ann p": 3 / 4,
      "ann q": 1 / 6,
      "bob p": 1 / 4,
      "bob q": 3 / 6,
      "cyd q": 2 / 6,
    });
    expect(two({ aggregation: "subtract", normalization: "prominence" })["bob q"]).toBe(-3 / 6);
  });
});

describe("one-mode, boolean", () => {
  const one = (changes: Partial<DiscourseRequest>) => weights(boolean, changes);

  test("ignore sums products of n(a,c) n(b,c)", () => {
    // ann bob: 3*1 + 1*3; ann cyd: 1*2; bob cyd: 3*2.
    expect(one({})).toEqual({ "ann bob": 6, "ann cyd": 2, "bob cyd": 6 });
  });

  test("congruence sums n(a,c,q) n(b,c,q)", () => {
    // ann bob: p+ 2*1, q nothing; ann cyd: q+ 1*1; bob cyd: q- 3*1.
    expect(one({ aggregation: "congruence" })).toEqual({ "ann bob": 2, "ann cyd": 1, "bob cyd": 3 });
  });

  test("conflict sums n(a,c,0) n(b,c,1) + n(a,c,1) n(b,c,0)", () => {
    // ann bob: p 1*1, q 1*3; ann cyd: 1*1; bob cyd: 3*1.
    expect(one({ aggregation: "conflict" })).toEqual({ "ann bob": 4, "ann cyd": 1, "bob cyd": 3 });
  });

  test("subtract is congruence minus conflict; where that is 0 there is no tie", () => {
    expect(one({ aggregation: "subtract" })).toEqual({ "ann bob": -2 });
  });

  test("onto interests, ties are among them, over the actors that they share", () => {
    // p q: ann 3*1 + bob 1*3; congruence: ann 2*1 (for both), bob nothing.
    expect(one({ onto: "interests" })).toEqual({ "p q": 6 });
    expect(one({ onto: "interests", aggregation: "congruence" })).toEqual({ "p q": 2 });
    // Conflict: ann 1*1, bob 1*3.
    expect(one({ onto: "interests", aggregation: "conflict" })).toEqual({ "p q": 4 });
    expect(one({ onto: "interests", aggregation: "subtract" })).toEqual({ "p q": -2 });
  });

  test("onto interests, they are divided by what the interests have", () => {
    const by = (normalization: DiscourseRequest["normalization"]) =>
      one({ onto: "interests", normalization });
    expect(by("average")).toEqual({ "p q": 6 / 5 });
    expect(by("cosine")).toEqual({ "p q": 6 / 24 });
    // p: ann+2 ann-1 bob+1, q: ann+1 bob-3 cyd+1 cyd-1. A = 1 + 1, B = 3 + 1 + 1, AB = 2*1.
    expect(by("jaccard")).toEqual({ "p q": 6 / 9 });
    // |p|² = 9 + 1, |q|² = 1 + 9 + 4.
    expect(by("cosine-of-rows")).toEqual({ "p q": 6 / Math.sqrt(10 * 14) });
  });

  test("average divides by (n(a) + n(b)) / 2, and can exceed 1", () => {
    expect(one({ normalization: "average" })).toEqual({
      "ann bob": 6 / 4,
      "ann cyd": 2 / 3,
      "bob cyd": 6 / 3,
    });
    expect(one({ aggregation: "subtract", normalization: "average" })).toEqual({ "ann bob": -2 / 4 });
  });

  test("cosine divides by n(a) n(b), which no textbook does", () => {
    expect(one({ normalization: "cosine" })).toEqual({
      "ann bob": 6 / 16,
      "ann cyd": 2 / 8,
      "bob cyd": 6 / 8,
    });
  });

  test("jaccard divides by A + B + AB over cells parted by qualifier, also under ignore", () => {
    // ann: p+2 p-1 q+1, bob: p+1 q-3, cyd: q+1 q-1.
    // ann bob: A = 1 + 1, B = 3, AB = 2*1; ann cyd: A = 2 + 1, B = 1, AB = 1*1; bob cyd: A = 1, B = 1, AB = 3*1.
    const divisors = { "ann bob": 7, "ann cyd": 5, "bob cyd": 5 };
    expect(one({ normalization: "jaccard" })).toEqual({
      "ann bob": 6 / divisors["ann bob"],
      "ann cyd": 2 / divisors["ann cyd"],
      "bob cyd": 6 / divisors["bob cyd"],
    });
    expect(one({ aggregation: "conflict", normalization: "jaccard" })).toEqual({
      "ann bob": 4 / divisors["ann bob"],
      "ann cyd": 1 / divisors["ann cyd"],
      "bob cyd": 3 / divisors["bob cyd"],
    });
  });

  test("cosine of rows divides by the Euclidean lengths", () => {
    // Under ignore over interests: |ann|² = 9 + 1, |bob|² = 1 + 9, |cyd|² = 4.
    expect(one({ normalization: "cosine-of-rows" })).toEqual({
      "ann bob": 6 / Math.sqrt(10 * 10),
      "ann cyd": 2 / Math.sqrt(10 * 4),
      "bob cyd": 6 / Math.sqrt(10 * 4),
    });
    // Otherwise over cells: |ann|² = 4 + 1 + 1, |bob|² = 1 + 9, |cyd|² = 1 + 1.
    expect(one({ aggregation: "congruence", normalization: "cosine-of-rows" })).toEqual({
      "ann bob": 2 / Math.sqrt(6 * 10),
      "ann cyd": 1 / Math.sqrt(6 * 2),
      "bob cyd": 3 / Math.sqrt(10 * 2),
    });
    expect(one({ aggregation: "subtract", normalization: "cosine-of-rows" })).toEqual({
      "ann bob": -2 / Math.sqrt(6 * 10),
    });
  });
});

// n(a,c,q), with some indifferent, so the qualifier is an integer of range 2:
//   ann       p: 2+ 1=
//   bob       p: 1+ 1-     q: 1=
//   cyd       p: 1=        q: 2-
const integer = counted("ann p 2+ 1=", "bob p 1+ 1-", "bob q 1=", "cyd p 1=", "cyd q 2-");

describe("an integer qualifier", () => {
  test("two-mode subtract sums q n(a,c,q)", () => {
    expect(weights(integer, { mode: "two", aggregation: "subtract" })).toEqual({ "ann p": 2, "cyd q": -2 });
  });

  test("two-mode combine has a bit for each level that occurs, the lowest level the highest", () => {
    // -1 is 4, 0 is 2, 1 is 1.
    expect(weights(integer, { mode: "two", aggregation: "combine" })).toEqual({
      "ann p": 3,
      "bob p": 5,
      "bob q": 2,
      "cyd p": 2,
      "cyd q": 4,
    });
    // No +1 anywhere: -1 is 2, 0 is 1.
    const negative = counted("ann p 1= 1-", "bob p 2=");
    expect(weights(negative, { mode: "two", aggregation: "combine" })).toEqual({ "ann p": 3, "bob p": 1 });
  });

  test("every pair of rows adds its distance to conflict and the rest to congruence", () => {
    // ann bob, p: (+,+) 2 alike; (+,-) 2 apart by 1; (=,+) 1 by 1/2; (=,-) 1 by 1/2.
    // ann cyd, p: (+,=) 2 by 1/2; (=,=) 1 alike. bob cyd: p (+,=) 1 by 1/2, (-,=) 1 by 1/2; q (=,-) 2 by 1/2.
    expect(weights(integer, { aggregation: "congruence" })).toEqual({
      "ann bob": 2 + 0.5 + 0.5,
      "ann cyd": 1 + 1,
      "bob cyd": 0.5 + 0.5 + 1,
    });
    expect(weights(integer, { aggregation: "conflict" })).toEqual({
      "ann bob": 2 + 0.5 + 0.5,
      "ann cyd": 1,
      "bob cyd": 0.5 + 0.5 + 1,
    });
    expect(weights(integer, { aggregation: "subtract" })).toEqual({ "ann cyd": 1 });
  });

  // n(a) is 3 for each; n(p) is 6, n(q) 3.
  test("two-mode, rows are divided by n(a), columns by n(c)", () => {
    const two = (changes: Partial<DiscourseRequest>) => weights(integer, { mode: "two", ...changes });
    expect(two({ normalization: "activity" })).toEqual({
      "ann p": 3 / 3,
      "bob p": 2 / 3,
      "bob q": 1 / 3,
      "cyd p": 1 / 3,
      "cyd q": 2 / 3,
    });
    expect(two({ normalization: "prominence" })).toEqual({
      "ann p": 3 / 6,
      "bob p": 2 / 6,
      "bob q": 1 / 3,
      "cyd p": 1 / 6,
      "cyd q": 2 / 3,
    });
    expect(two({ aggregation: "subtract", normalization: "activity" })).toEqual({
      "ann p": 2 / 3,
      "cyd q": -2 / 3,
    });
    expect(two({ aggregation: "subtract", normalization: "prominence" })).toEqual({
      "ann p": 2 / 6,
      "cyd q": -2 / 3,
    });
  });

  test("one-mode, average and cosine divide by statements, not by stances", () => {
    // ann bob: 3*2; ann cyd: 3*1; bob cyd: 2*1 + 1*2.
    const ignored = { "ann bob": 6, "ann cyd": 3, "bob cyd": 4 };
    expect(weights(integer, {})).toEqual(ignored);
    expect(weights(integer, { normalization: "average" })).toEqual(divided(ignored, 3));
    expect(weights(integer, { normalization: "cosine" })).toEqual(divided(ignored, 9));
    expect(weights(integer, { aggregation: "subtract", normalization: "average" })).toEqual({
      "ann cyd": 1 / 3,
    });
    expect(weights(integer, { aggregation: "subtract", normalization: "cosine" })).toEqual({
      "ann cyd": 1 / 9,
    });
  });

  test("one-mode, jaccard parts cells by all three qualifiers", () => {
    // ann: p+2 p=1, bob: p+1 p-1 q=1, cyd: p=1 q-2.
    // ann bob: A = 1, B = 1 + 1, AB = 2*1; ann cyd: A = 2, B = 2, AB = 1*1; bob cyd: A = 1 + 1 + 1, B = 1 + 2, AB = 0.
    const jaccard = (aggregation: DiscourseRequest["aggregation"]) =>
      weights(integer, { aggregation, normalization: "jaccard" });
    expect(jaccard("ignore")).toEqual({ "ann bob": 6 / 5, "ann cyd": 3 / 5, "bob cyd": 4 / 6 });
    expect(jaccard("congruence")).toEqual({ "ann bob": 3 / 5, "ann cyd": 2 / 5, "bob cyd": 2 / 6 });
    expect(jaccard("conflict")).toEqual({ "ann bob": 3 / 5, "ann cyd": 1 / 5, "bob cyd": 2 / 6 });
    expect(jaccard("subtract")).toEqual({ "ann cyd": 1 / 5 });
  });

  test("the range is that of all rows, counted or not", () => {
    const narrow = counted("ann p 1+", "bob p 1=");
    expect(weights(narrow, { aggregation: "conflict" })).toEqual({ "ann bob": 1 });
    const wide = stances([...narrow, { actor: "cyd", interest: "q", qualifier: -1, passes: false }]);
    expect(weights(wide, { aggregation: "conflict" })).toEqual({ "ann bob": 0.5 });
  });

  test("where all are indifferent, nothing is apart", () => {
    const same = counted("ann p 2=", "bob p 3=");
    expect(weights(same, { aggregation: "congruence" })).toEqual({ "ann bob": 6 });
    expect(weights(same, { aggregation: "conflict" })).toEqual({});
  });

  test("cosine of rows divides by what each row weighs with itself", () => {
    // ann: 4 + 1 + 2 pairs (+,=) and (=,+) of 2 rows by 1/2 = 7; cyd: p 1, q 4.
    expect(weights(integer, { aggregation: "congruence", normalization: "cosine-of-rows" })["ann cyd"]).toBe(
      2 / Math.sqrt(7 * 5),
    );
  });
});
