import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { namedQuestion } from "../../server/graph/questions/namedQuestions.ts";
import { acquireTestDatabase, empty } from "../database/testDatabase.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { askQuestion } from "./askQuestion.ts";
import { plainAnswers } from "./plainAnswers.ts";
import { type RandomWorld, randomWorld, worldFiles } from "./randomWorld.ts";

let acquired: Acquired;
let folder: string;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "ascribe-derived-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await acquired.release();
});

const ids = z.array(z.string());
const rows = {
  "self-claims-denied": z.object({
    claim: z.string(),
    denial: z.string(),
    interest: z.string(),
    viaOpposite: z.boolean(),
    overlap: z.string(),
  }),
  "disputed-relations": z.object({
    relation: z.string(),
    status: z.string(),
    affirming: ids,
    denying: ids,
    questions: ids,
  }),
  "stances-to-interest": z.object({
    statement: z.string(),
    allows: z.array(z.number()),
    viaOpposite: z.boolean(),
  }),
  "speakers-ranked": z.object({ speaker: z.string(), claims: z.number(), statements: ids, questions: ids }),
  "attribution-chains": z.object({ chain: ids, statements: ids, questions: ids }),
} as const;

const params = {
  "self-claims-denied": { holder: null },
  "disputed-relations": { statuses: ["disputed", "mixed", "denied", "hypothetical", "questioned"] },
  "stances-to-interest": { interest: "g-ferry" },
  "speakers-ranked": {},
  "attribution-chains": { voice: "salters" },
} as const;

async function answers(world: RandomWorld) {
  for (const [path, text] of worldFiles(world)) await writeFile(join(folder, path), text);
  await loadFolder(acquired.database, folder);
  const entries = await Promise.all(
    Object.entries(rows).map(async ([name, row]) => {
      const found = await askQuestion(
        acquired.database,
        namedQuestion(name),
        { ...params }[name as keyof typeof params],
      );
      return [name, found.map((it) => row.parse(it))] as const;
    }),
  );
  expect(await askQuestion(acquired.database, namedQuestion("relation-integrity"))).toEqual([]);
  return Object.fromEntries(entries);
}

test("derived questions answer what a plain reading of the statements gives", async () => {
  await empty(acquired.database);
  await fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      expect(await answers(world)).toEqual(plainAnswers(world, params));
    }),
    { numRuns: 15 },
  );
}, 600_000);

// A question that finds nothing in most worlds would prove little. Always the same worlds: chance decides nothing here.
test("the worlds give every derived question something to find, in a third of them or more", () => {
  const worlds = fc.sample(randomWorld, { numRuns: 300, seed: 1 });
  const found = new Map(Object.keys(rows).map((name) => [name, 0]));
  for (const world of worlds) {
    for (const [name, list] of Object.entries(plainAnswers(world, params))) {
      if (list.length > 0) found.set(name, (found.get(name) ?? 0) + 1);
    }
  }
  for (const [name, times] of found) expect([name, times]).toSatisfy(() => times >= worlds.length / 3);
});
