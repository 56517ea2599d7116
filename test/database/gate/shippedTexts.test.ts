import { readFileSync } from "node:fs";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Acquired } from "../../../server/database/acquireDatabase.ts";
import { checkPlan } from "../../../server/database/gate/checkPlan.ts";
import { checkText } from "../../../server/database/gate/checkText.ts";
import { prepareStore } from "../../../server/graph/load/prepareStore.ts";
import { acquireTestDatabase, wipe } from "../testDatabase.ts";
import { shippedTexts } from "./shippedTexts.ts";

let acquired: Acquired;
let driver: Driver;
let builtIns: ReadonlySet<string>;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
  await wipe(acquired.database);
  await prepareStore(acquired.database);
  const { uri, username = "", passwordFile } = acquired.connection;
  const password =
    passwordFile === undefined ? process.env.NEO4J_PASSWORD : readFileSync(passwordFile, "utf8").trim();
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password ?? ""));
  const rows = await acquired.database.read(
    "SHOW FUNCTIONS YIELD name, isBuiltIn WHERE isBuiltIn RETURN name",
  );
  builtIns = new Set(rows.map(({ name }) => String(name).toLowerCase()));
});
afterAll(async () => {
  await driver.close();
  await acquired.release();
});

test.each(shippedTexts())("$name passes the gate", async ({ text }) => {
  const sent = checkText(text, builtIns);
  const { summary } = await driver.executeQuery(`EXPLAIN\n${sent}`, {}, { routing: neo4j.routing.READ });
  checkPlan(summary, builtIns);
  expect(summary.queryType).toBe("r");
});
