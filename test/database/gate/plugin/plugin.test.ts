import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hidingFunction, PluginDatabase } from "./PluginDatabase.ts";

const hidden = `RETURN ${hidingFunction}('MATCH (n) RETURN count(n)', {}) AS found`;
const refused = {
  code: "CYPHER_REFUSED",
  rule: "FUNCTION",
  message: expect.stringMatching(/apoc.*not one of the database's own functions/s),
};

describe("a database with a function that runs a query of its own", () => {
  let plugin: PluginDatabase;
  beforeAll(async () => {
    plugin = await PluginDatabase.start();
  });
  afterAll(async () => await plugin?.stop());

  test("has it, and calls it a read: the gate has something to refuse", async () => {
    expect(await plugin.database.read(hidden)).toEqual([{ found: 0 }]);
  });

  test.each([
    hidden,
    `RETURN [x IN [1] | COLLECT { UNWIND [1] AS y RETURN ${hidingFunction}('RETURN 1', {}) }] AS found`,
    "RETURN `apoc`.cypher /* (1) */ .\n`runFirstColumnSingle` ('RETURN 1', {}) AS found",
    `MATCH (n) WHERE n.x = ${hidingFunction}('RETURN 1', {}) RETURN n`,
    `UNWIND [1] AS x WITH x ORDER BY ${hidingFunction}('RETURN 1', {}) RETURN x`,
  ])("and the gate refuses it: %s", async (text) => {
    await expect(plugin.database.ask(text)).rejects.toMatchObject(refused);
  });

  test("what looks like a call and is none is let through", async () => {
    const text = `RETURN '${hidingFunction}(1)' AS text // ${hidingFunction}(1)`;
    expect((await plugin.database.ask(text)).rows).toEqual([[`${hidingFunction}(1)`]]);
  });
});
