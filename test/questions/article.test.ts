import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { namedQuestion } from "../../server/graph/questions/namedQuestions.ts";
import { acquireTestDatabase, empty } from "../database/testDatabase.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { askQuestion } from "./askQuestion.ts";

// What the shipped coding has to answer was written down from reading the article, before any query was run.
const ids = z.array(z.string());
const byWord = z.record(z.string(), ids);
const params = z.record(z.string(), z.unknown());
const question = <Shape extends z.ZodType>(shape: Shape) => z.strictObject({ params, expected: shape });
const expected = z
  .strictObject({
    "what-does-x-want": question(byWord),
    "self-claims-denied": question(z.array(z.strictObject({ claim: z.string(), denial: z.string() }))),
    "attribution-chains": question(z.array(z.strictObject({ statement: z.string(), chain: ids }))),
    "outlet-own-voice": question(ids),
    "disputed-relations": question(
      z.array(z.strictObject({ relation: z.string(), positive: ids, negative: ids })),
    ),
    "money-by-donor-and-year": question(
      z.array(
        z.strictObject({
          statement: z.string(),
          donor: z.string(),
          recipient: z.string(),
          year: z.number(),
          amount: z.number(),
          unit: z.string(),
        }),
      ),
    ),
    duplicates: question(ids),
    "who-serves-which-goal": question(ids),
    "stances-to-interest": question(byWord),
    "questions-asked": question(ids),
    "expert-predictions": question(ids),
    "relation-integrity": question(ids),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, "expected.yaml"), "utf8")));

let acquired: Acquired;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
  await empty(acquired.database);
  await loadFolder(acquired.database, join(import.meta.dirname, "../../facts"));
});
afterAll(async () => await acquired.release());

async function ask<Row extends z.ZodType>(name: keyof typeof expected, row: Row): Promise<z.infer<Row>[]> {
  const rows = await askQuestion(acquired.database, namedQuestion(name), expected[name].params);
  return rows.map((found) => row.parse(found));
}

const oneStatement = z.object({ statement: z.string() });

test.each(["outlet-own-voice", "who-serves-which-goal", "questions-asked", "expert-predictions"] as const)(
  "%s",
  async (name) => {
    const statements = (await ask(name, oneStatement)).map(({ statement }) => statement);
    expect([...new Set(statements)].sort()).toEqual([...expected[name].expected].sort());
  },
);

test.each(["duplicates", "relation-integrity"] as const)("%s: nothing", async (name) => {
  expect(expected[name].expected).toEqual([]);
  expect(await ask(name, z.unknown())).toEqual([]);
});

test("what-does-x-want, by whose word", async () => {
  const rows = await ask("what-does-x-want", oneStatement.extend({ ascription: z.string() }));
  expect(grouped(rows, ({ ascription }) => ascription)).toEqual(
    withoutEmpty(expected["what-does-x-want"].expected),
  );
});

test("stances-to-interest, by holder", async () => {
  const rows = await ask("stances-to-interest", oneStatement.extend({ holder: z.string() }));
  expect(grouped(rows, ({ holder }) => holder)).toEqual(
    withoutEmpty(expected["stances-to-interest"].expected),
  );
});

test("self-claims-denied: pairs", async () => {
  const rows = await ask("self-claims-denied", z.object({ claim: z.string(), denial: z.string() }));
  expect(rows).toEqual(expected["self-claims-denied"].expected);
});

test("attribution-chains, statement by statement", async () => {
  const rows = await ask("attribution-chains", z.object({ chain: ids, statements: ids, questions: ids }));
  const found = rows.flatMap(({ chain, statements, questions }) =>
    [...statements, ...questions].map((statement) => ({ statement, chain })),
  );
  expect(found).toEqual(expected["attribution-chains"].expected);
});

test("disputed-relations, both sides", async () => {
  const row = z.object({ relation: z.string(), affirming: ids, denying: ids });
  const found = (await ask("disputed-relations", row)).map(({ relation, affirming, denying }) => ({
    relation,
    positive: affirming,
    negative: denying,
  }));
  expect(found).toEqual(expected["disputed-relations"].expected);
});

test("money-by-donor-and-year", async () => {
  const row = z.object({
    donor: z.string(),
    year: z.string(),
    currency: z.string(),
    atLeast: z.number(),
    atMost: z.number(),
    receivers: ids,
    statements: ids,
  });
  const found = (await ask("money-by-donor-and-year", row)).map((sum) => {
    expect(sum.atMost).toBe(sum.atLeast);
    return {
      statement: sum.statements.join(),
      donor: sum.donor,
      recipient: sum.receivers.join(),
      year: Number(sum.year),
      amount: sum.atLeast,
      unit: `currency:${sum.currency}`,
    };
  });
  expect(found).toEqual(expected["money-by-donor-and-year"].expected);
});

function grouped<Row extends { readonly statement: string }>(rows: readonly Row[], by: (row: Row) => string) {
  const groups: Record<string, string[]> = {};
  for (const row of rows) groups[by(row)] = [...(groups[by(row)] ?? []), row.statement];
  return Object.fromEntries(
    Object.entries(groups).map(([word, group]) => [word, [...new Set(group)].sort()]),
  );
}

function withoutEmpty(groups: Readonly<Record<string, readonly string[]>>) {
  return Object.fromEntries(
    Object.entries(groups)
      .filter(([, group]) => group.length > 0)
      .map(([word, group]) => [word, [...group].sort()]),
  );
}
