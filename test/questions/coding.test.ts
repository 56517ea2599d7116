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

const ids = z.array(z.string().transform((id) => `sp-2021-09-10/${id}`));
const expected = z
  .strictObject({
    "speakers-ranked": z.array(z.strictObject({ speaker: z.string(), claims: z.number(), questions: ids })),
    "uncertain-claims": ids,
    "most-discussed-interests": z.array(
      z.strictObject({ interest: z.string(), statements: ids, questions: ids }),
    ),
    "entity-card": z.array(z.strictObject({ what: z.string(), item: z.string(), statements: ids })),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, "expected-from-coding.yaml"), "utf8")));

let acquired: Acquired;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
  await empty(acquired.database);
  await loadFolder(acquired.database, join(import.meta.dirname, "../../facts"));
});
afterAll(async () => await acquired.release());

const ask = (name: keyof typeof expected, params = {}) =>
  askQuestion(acquired.database, namedQuestion(name), params);

test("speakers-ranked", async () => {
  const rows = await ask("speakers-ranked");
  expect(rows.map(({ speaker, claims, questions }) => ({ speaker, claims, questions }))).toEqual(
    expected["speakers-ranked"],
  );
});

test("uncertain-claims", async () => {
  const rows = await ask("uncertain-claims");
  expect(rows.map(({ statement }) => statement).sort()).toEqual(expected["uncertain-claims"]);
});

test("most-discussed-interests", async () => {
  const rows = await ask("most-discussed-interests");
  const most = rows.filter(({ claims }) => Number(claims) >= 3);
  expect(most.map(({ interest, statements, questions }) => ({ interest, statements, questions }))).toEqual(
    expected["most-discussed-interests"],
  );
});

test("entity-card", async () => {
  const rows = await ask("entity-card", { entity: "taliban" });
  const said = rows.filter(({ count }) => Number(count) > 0);
  expect(said.map(({ what, item, statements }) => ({ what, item, statements }))).toEqual(
    expected["entity-card"],
  );
});
