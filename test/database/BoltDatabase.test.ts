import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { acquireTestDatabase, wipe } from "./testDatabase.ts";

let acquired: Acquired;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
});
afterAll(async () => await acquired.release());
beforeEach(async () => await wipe(acquired.database));

const countAll = "CYPHER 5 MATCH (n) RETURN count(n) AS nodes";

describe("values", () => {
  test("whole numbers are INTEGER, others FLOAT, undefined null, at any depth", async () => {
    const rows = await acquired.database.read("UNWIND $list AS x RETURN x, valueType(x) AS type", {
      list: [1, 2.5, "a", true, undefined, [1, 2]],
    });
    expect(rows.map(({ x }) => x)).toEqual([1, 2.5, "a", true, null, [1, 2]]);
    expect(rows.map(({ type }) => String(type).replaceAll(" NOT NULL", ""))).toEqual([
      "INTEGER",
      "FLOAT",
      "STRING",
      "BOOLEAN",
      "NULL",
      "LIST<INTEGER>",
    ]);
    const limited = await acquired.database.read("UNWIND range(1, 9) AS n RETURN n LIMIT $limit", {
      limit: 2,
    });
    expect(limited).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test("maps and rows in lists keep their shape", async () => {
    const given = { rows: [{ id: "a", more: { n: 3, none: null } }] };
    expect(await acquired.database.read("UNWIND $rows AS row RETURN row", given)).toEqual([
      { row: given.rows[0] },
    ]);
  });
});

describe("transactions", () => {
  test("a write that throws leaves nothing; its error comes out as thrown", async () => {
    const failure = new Error("the caller's own");
    const work = acquired.database.write(async (transaction) => {
      await transaction.run("CREATE (:Thing)");
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await acquired.database.read(countAll)).toEqual([{ nodes: 0 }]);
  });

  test("a write sees what it wrote and is there afterwards", async () => {
    const seen = await acquired.database.write(async (transaction) => {
      await transaction.run("UNWIND $ids AS id CREATE (:Thing {id: id})", { ids: [1, 2, 3] });
      return await transaction.run(countAll);
    });
    expect(seen).toEqual([{ nodes: 3 }]);
    expect(await acquired.database.read(countAll)).toEqual([{ nodes: 3 }]);
  });

  test("a read cannot write", async () => {
    await expect(acquired.database.read("CREATE (:Thing)")).rejects.toMatchObject({ code: "QUERY_FAILED" });
    expect(await acquired.database.read(countAll)).toEqual([{ nodes: 0 }]);
  });
});

describe("refusals", () => {
  test("a query that is none says what the database found", async () => {
    await expect(acquired.database.read("MATCH oops")).rejects.toMatchObject({
      name: "Refusal",
      code: "QUERY_FAILED",
      message: expect.stringContaining("oops"),
    });
  });

  test("a query that runs too long is stopped", async () => {
    const endless = "UNWIND range(1, 1000000000) AS a WITH a WHERE a % 7 = 8 RETURN count(a) AS n";
    await expect(acquired.database.read(endless, {}, { timeoutMs: 200 })).rejects.toMatchObject({
      code: "TIMEOUT",
    });
  });
});

test("every query over Bolt is told to who listens, and no longer after", async () => {
  const told: string[] = [];
  const stop = acquired.database.onQuery(({ text }) => told.push(text));
  await acquired.database.read("RETURN 1");
  await acquired.database.write(async (transaction) => {
    await transaction.run("RETURN 2");
    await transaction.run("RETURN 3");
  });
  stop();
  await acquired.database.read("RETURN 4");
  expect(told).toEqual(["RETURN 1", "RETURN 2", "RETURN 3"]);
});

test("wipe takes constraints and indexes too", async () => {
  await acquired.database.schema("CREATE CONSTRAINT FOR (t:Thing) REQUIRE t.id IS UNIQUE");
  await acquired.database.schema("CREATE FULLTEXT INDEX things FOR (t:Thing) ON EACH [t.name]");
  await acquired.database.write(
    async (transaction) => void (await transaction.run("CREATE (:Thing {id: 1})")),
  );
  await wipe(acquired.database);
  expect(await acquired.database.read(countAll)).toEqual([{ nodes: 0 }]);
  expect(await acquired.database.read("SHOW INDEXES YIELD type WHERE type <> 'LOOKUP' RETURN type")).toEqual(
    [],
  );
});
