import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { namedQuestion, questionNames } from "../../server/graph/questions/namedQuestions.ts";
import { acquireTestDatabase } from "../database/testDatabase.ts";
import { askQuestion } from "./askQuestion.ts";
import { loadMarn, marnFolder } from "./loadMarn.ts";

const answers = z
  .array(
    z.strictObject({
      question: z.string(),
      why: z.string(),
      params: z.record(z.string(), z.unknown()),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  )
  .parse(parse(readFileSync(join(marnFolder, "answers.yaml"), "utf8")));

let acquired: Acquired;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
  await loadMarn(acquired.database);
});
afterAll(async () => await acquired.release());

test("every question is worked by hand", () => {
  expect([...new Set(answers.map(({ question }) => question))].sort()).toEqual(questionNames());
});

describe.each(questionNames())("%s", (name) => {
  const cases = answers.filter(({ question }) => question === name);
  test.each(cases)("$params: $why", async ({ params, rows }) => {
    const found = await askQuestion(acquired.database, namedQuestion(name), params);
    // Of a row beyond those worked by hand, all is shown.
    const asked = found.map((row, at) => picked(row, Object.keys(rows[at] ?? row)));
    expect(asked).toEqual(rows);
  });
});

function picked(row: Readonly<Record<string, unknown>>, columns: readonly string[]) {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}
