import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { boltValue } from "../../server/database/boltValue.ts";
import type { Row } from "../../server/database/Database.ts";
import { openBareDriver } from "../database/openBareDriver.ts";
import { RecordingDatabase } from "../database/RecordingDatabase.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { operations } from "./operations.ts";

let recording: RecordingDatabase | undefined;
let api: ApiUnderTest;
let driver: Driver;
beforeAll(async () => {
  api = await ApiUnderTest.open({
    through: (database) => {
      recording = new RecordingDatabase(database);
      return recording;
    },
  });
  await api.loadStrait();
  driver = openBareDriver(api.connection);
});
afterAll(async () => {
  await driver?.close();
  await api?.close();
});

const ranQueries = z.array(
  z.strictObject({
    title: z.string().min(1),
    afterwards: z.string().min(1).nullable(),
    text: z.string(),
    parameters: z.record(z.string(), z.unknown()),
    pasteable: z.string(),
  }),
);

const lens = { lens: { voices: ["voss"], saidTo: "2021-05" } };

/** What an operation says ran for it, with the rows that the server got. */
async function ran(query: string, variables: Record<string, unknown> = {}) {
  recording?.take();
  const { extensions, errors } = await api.ask(query, variables, { cypher: true });
  expect(errors).toEqual([]);
  return { said: ranQueries.parse(extensions.cypher), reads: recording?.take() ?? [] };
}

async function run(text: string, parameters: Record<string, unknown>): Promise<Row[]> {
  const { records } = await driver.executeQuery(text, parameters);
  return records.map((record): Row => record.toObject());
}

/** What cypher-shell makes of a text: each `:param` line is evaluated by the database, the rest runs with what came out. */
async function paste(pasteable: string): Promise<Row[]> {
  const lines = pasteable.split("\n");
  const settings = lines.filter((line) => line.startsWith(":param "));
  const parameters: Record<string, unknown> = {};
  for (const line of settings) {
    const [, name = "", expression = ""] = /^:param (\w+) => (.*);$/s.exec(line) ?? [];
    const [row] = await run(`RETURN ${expression} AS value`, {});
    parameters[name] = boltValue(row?.value);
  }
  const text = lines.slice(settings.length).join("\n");
  expect(text).toMatch(/;$/);
  return await run(text.replace(/;$/, ""), parameters);
}

describe("every answer can be had as the Cypher that ran", () => {
  test.each(operations)(
    "%s: text and parameters, or the two pasted, give the server's rows",
    async (_, query) => {
      const { said, reads } = await ran(query);
      expect(said.map(({ text }) => text)).toEqual(reads.map(({ text }) => text));
      expect(said.length).toBeGreaterThan(0);
      for (const [place, { title, text, parameters, pasteable }] of said.entries()) {
        const rows = reads[place]?.rows ?? [];
        const sent = Object.fromEntries(
          Object.entries(parameters).map(([name, value]) => [name, boltValue(value)]),
        );
        expect(await run(text, sent), title).toEqual(rows);
        expect(await paste(pasteable), title).toEqual(rows);
      }
    },
  );

  test("with a lens from a variable, quotes, other scripts and lists in the parameters", async () => {
    const query = `query ($lens: Lens, $text: String!) {
      search(text: $text) { label }
      statements(lens: $lens, subject: "it's \\\\ \\"amber\\" \\u0060 \\n мост 𝔘", predicate: ["WANTS"], first: 3) { totalCount }
      entities(lens: $lens, query: "Ámber") { totalCount }
    }`;
    const { said, reads } = await ran(query, { ...lens, text: "Évening мост" });
    for (const [place, { pasteable }] of said.entries()) {
      expect(await paste(pasteable)).toEqual(reads[place]?.rows);
    }
    expect(said.find(({ title }) => title === "Statements")?.parameters).toEqual({
      subject: 'it\'s \\ "amber" ` \n мост 𝔘',
      object: null,
      predicates: ["WANTS"],
      kind: null,
      lens: { voices: ["voss"], saidTo: "2021-05-31" },
      skip: 0,
      limit: 3,
    });
  });

  test("and says what the server makes of the rows where they are not yet the answer", async () => {
    const { said } = await ran(
      '{ paths(from: "voss", to: "amber") { independentVoices } stats { statements } contradictions { totalCount } }',
    );
    expect(Object.fromEntries(said.map(({ title, afterwards }) => [title, afterwards]))).toEqual({
      "Relations that paths between two nodes can take": expect.stringContaining(
        "server/model/paths/findPaths.ts",
      ),
      "How much there is": null,
      "Statements that claim, for comparing them with each other": expect.stringContaining(
        "server/model/claims/contradictions.ts",
      ),
    });
  });

  test("also an answer that reads nothing, or that failed on the way", async () => {
    expect((await ran("{ __typename }")).said.map(({ title }) => title)).toEqual(["The state of the graph"]);
    const { errors, extensions } = await api.ask(
      '{ ascriptions(holder: "nobody") { cells { stance } } }',
      {},
      { cypher: true },
    );
    expect(errors).toHaveLength(1);
    expect(ranQueries.parse(extensions.cypher)).toHaveLength(1);
  });
});

test("without being asked for, it is not there; what asks wrongly is refused", async () => {
  for (const extensions of [{}, { cypher: false }, { cypher: null }, { other: 1 }]) {
    expect((await api.ask("{ stats { statements } }", {}, extensions)).extensions).not.toHaveProperty(
      "cypher",
    );
  }
  const { data, errors } = await api.ask("{ stats { statements } }", {}, { cypher: "yes" });
  expect(data).toBeUndefined();
  expect(errors[0]).toMatchObject({
    message: "The request's `extensions.cypher` takes true or false.",
    extensions: { code: "BAD_USER_INPUT" },
  });
});
