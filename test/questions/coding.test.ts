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

const id = z.string().transform((local) => `sp-2021-09-10/${local}`);
const ids = z.array(id);
const expected = z
  .strictObject({
    "speakers-ranked": z.array(z.strictObject({ speaker: z.string(), claims: z.number(), questions: ids })),
    "uncertain-claims": ids,
    "most-discussed-interests": z.array(
      z.strictObject({ interest: z.string(), statements: ids, questions: ids }),
    ),
    contradictions: z.array(z.strictObject({ a: id, b: id, kind: z.string(), basis: z.array(z.string()) })),
    "corroborated-relations": z.array(
      z.strictObject({
        relation: z.string(),
        polarity: z.string(),
        voices: z.array(ids),
        joins: z.array(z.string()),
      }),
    ),
    "ascription-matrix": z.array(
      z.strictObject({
        speaker: z.string(),
        interest: z.string(),
        ascription: z.string(),
        stance: z.number(),
        statements: ids,
      }),
    ),
    "entity-card": z.array(z.strictObject({ what: z.string(), item: z.string(), statements: ids })),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, "expected-from-coding.yaml"), "utf8")));

const whys = z.array(
  z.strictObject({ a: z.string(), b: z.string(), reason: z.string(), through: z.string() }),
);

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

test("contradictions: pairs, with what speaks for them", async () => {
  const rows = await ask("contradictions");
  expect(rows.map(({ a, b, kind, basis }) => ({ a, b, kind, basis }))).toEqual(expected.contradictions);
  // The article gives no times to any of them, and its goals have no opposites.
  expect(rows.filter(({ overlap, viaOpposite }) => overlap !== "possible" || viaOpposite)).toEqual([]);
});

test("corroborated-relations, by voice", async () => {
  const rows = await ask("corroborated-relations");
  const found = rows.map(({ relation, polarity, voices, joins }) => ({
    relation,
    polarity,
    voices,
    joins: whys.parse(joins).map(({ a, b, reason, through }) => `${a} and ${b}: ${reason} ${through}`),
  }));
  const byRelation = (list: readonly { relation: unknown }[]) =>
    list.toSorted((a, b) => (String(a.relation) < String(b.relation) ? -1 : 1));
  expect(byRelation(found)).toEqual(byRelation(expected["corroborated-relations"]));
  expect(rows[0]?.relation).toBe("tajikistan:PART_OF:csto");
});

test("ascription-matrix of the United States", async () => {
  const rows = await ask("ascription-matrix", { holder: "usa" });
  const found = rows.map(({ speaker, interest, ascription, stance, statements }) => ({
    speaker,
    interest,
    ascription,
    stance,
    statements,
  }));
  const sorted = (list: readonly object[]) => list.map((row) => JSON.stringify(row)).sort();
  expect(sorted(found)).toEqual(sorted(expected["ascription-matrix"]));
});
