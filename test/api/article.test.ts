import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { loadFolder } from "../graph/loadFolder.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";

/** The shipped coding of the real article, asked through the API; what is expected was written down from reading it. */
const facts = fileURLToPath(new URL("../../facts", import.meta.url));
const expected = z
  .object({ "what-does-x-want": z.object({ expected: z.record(z.string(), z.array(z.string())) }) })
  .parse(parse(readFileSync(new URL("../questions/expected.yaml", import.meta.url), "utf8")));

const claim = z.object({
  id: z.string(),
  ascription: z.string(),
  polarity: z.enum(["POSITIVE", "NEGATIVE"]),
  predicate: z.object({ label: z.string() }),
  // What is wanted may be left open.
  objects: z.array(z.union([z.object({ goal: z.string() }), z.object({ label: z.string() })])).min(1),
  speaker: z.object({ name: z.string() }),
  chain: z.array(z.object({ name: z.string() })).min(1),
  evidence: z.array(z.object({ paragraph: z.number(), sentence: z.number() })).min(1),
});

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open();
  await loadFolder(api.database, facts);
});

afterAll(() => api?.close());

test("what the United States want, by whose word, in which ascription, at which paragraph: one request", async () => {
  const answer = z.object({
    entity: z.object({ aliases: z.array(z.string()) }),
    statements: z.object({ nodes: z.array(claim) }),
  });
  const { entity, statements } = await api.read(
    answer,
    `{
    entity(id: "usa") { name aliases }
    statements(subject: "usa", kind: STANCE, first: 500) { nodes {
      id ascription polarity predicate { label } objects { ... on Interest { goal } ... on Unspecified { label } }
      speaker { ... on Entity { name } } chain { ... on Entity { name } } evidence { paragraph sentence }
    } }
  }`,
  );
  expect(entity.aliases).toContain("Washington");
  const claims = statements.nodes;
  const found = Object.entries(expected["what-does-x-want"].expected).map(([ascription]) => {
    const name = ascription.toUpperCase().replace("-", "_");
    return [ascription, claims.filter((one) => one.ascription === name).map(({ id }) => id)] as const;
  });
  expect(Object.fromEntries(found)).toEqual(expected["what-does-x-want"].expected);
  const official = claims.find(({ id }) => id === expected["what-does-x-want"].expected["on-behalf"]?.[0]);
  expect(official?.chain.map(({ name }) => name)).toEqual(["Svobodnaya Pressa", "Antony Blinken"]);
});
