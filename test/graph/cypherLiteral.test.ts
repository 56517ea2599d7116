import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { writeCypherLiteral } from "../../server/graph/cypherLiteral.ts";
import { acquireTestDatabase } from "../database/testDatabase.ts";
import { cypherValue } from "./cypherValue.ts";

let acquired: Acquired;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
});
afterAll(() => acquired?.release());

// Always the same values, all in one query: each text would be planned anew.
test("the database reads a literal as the value that it was written for, as it would come as a parameter", async () => {
  const values = fc.sample(cypherValue, { numRuns: 150, seed: 1 });
  const { database } = acquired;
  const [row] = await database.read(`RETURN ${writeCypherLiteral(values)} AS value`);
  expect(row?.value).toEqual(values);
  const [asLiteral] = await database.read(typesOf(writeCypherLiteral(values)));
  expect(asLiteral).toEqual((await database.read(typesOf("$values"), { values }))[0]);
});

const typesOf = (list: string) => `RETURN [value IN ${list} | valueType(value)] AS types`;
