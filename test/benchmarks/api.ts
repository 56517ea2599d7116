/**
 * How long an answer takes, against the least that any server could do with the same queries: the bare driver runs the
 * Cypher that the answer says it ran, one query after the other, and throws the rows away. Both on the same database in one
 * run, in turn, at two sizes. Without HTTP on either side. `node --import tsx test/benchmarks/api.ts`
 */
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { z } from "zod";
import { createApi } from "../../server/api/createApi.ts";
import { boltValue } from "../../server/database/boltValue.ts";
import type { Database } from "../../server/database/Database.ts";
import { localCaller } from "../api/localCaller.ts";
import { writeFictionalCorpus } from "../corpora/fictionalCorpus.ts";
import { openBareDriver } from "../database/openBareDriver.ts";
import { empty } from "../database/testDatabase.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { median, timed } from "./median.ts";
import { onScratchDatabase } from "./scratchDatabase.ts";

const [statementsPerFile, files, growth, rounds] = [100, 3, 10, 7];

const operations: Readonly<Record<string, string>> = {
  "one entity": '{ entity(id: "actor-1") { name aliases } }',
  "claims with their voices":
    '{ statements(subject: "actor-1", first: 50) { totalCount nodes { gloss chain { ... on Entity { name } } article { outlet { name } } evidence { paragraph } } } }',
  "first view":
    "{ graph(start: [], limit: 60) { nodes { node { ... on Node { id } } } relations { id under { status statements } } } }",
  search: '{ search(text: "actor", first: 20) { label kind } }',
  "who is heard": "{ voices(first: 20) { voice { name } statements } }",
  timeline: "{ timeline(by: MONTH) { from statements inFavor against } }",
  contradictions: "{ contradictions(first: 20) { totalCount nodes { kind a { gloss } b { gloss } } } }",
  "contradictions about one":
    '{ contradictions(about: "goal-1", first: 20) { totalCount nodes { kind a { gloss } b { gloss } } } }',
  paths:
    '{ paths(from: "actor-1", to: "goal-1", maxLength: 3, limit: 5) { independentVoices relations { id } } }',
  "a discourse network":
    "{ discourse(input: {aggregation: CONGRUENCE}) { statements edges { from to weight } } }",
};

const ranQueries = z.array(
  z.looseObject({ text: z.string(), parameters: z.record(z.string(), z.unknown()) }),
);

await onScratchDatabase(async (database, folder, connection) => {
  const driver = openBareDriver(connection);
  const api = createApi(database);
  await api.apollo.start();
  const ask = async (query: string, extensions: Record<string, unknown> = {}) => {
    const { body } = await api.apollo.executeOperation(
      { query, extensions },
      { contextValue: await api.context(localCaller) },
    );
    if (body.kind !== "single" || body.singleResult.errors !== undefined) {
      throw new Error(`not answered: ${query}`, { cause: body });
    }
    return body.singleResult.extensions ?? {};
  };
  try {
    console.log(
      `fictional articles of ${statementsPerFile} statements, 60 entities; median of ${rounds}, in turn`,
    );
    for (const times of [1, growth]) {
      const statements = await load(database, join(folder, `${times}`), files * times);
      console.log(`\n${statements} statements`);
      for (const [name, query] of Object.entries(operations)) {
        const ran = ranQueries.parse((await ask(query, { cypher: true })).cypher);
        const measured = { ours: [] as number[], bare: [] as number[] };
        for (let round = 0; round < rounds; round += 1) {
          measured.ours.push(await timed(() => ask(query)));
          measured.bare.push(await timed(() => runAll(driver, ran)));
        }
        const [ours, bare] = [median(measured.ours), median(measured.bare)];
        const queries = ran.length === 1 ? "1 query" : `${ran.length} queries`;
        console.log(
          `${name}: ${ours.toFixed(1)} ms, bare driver ${bare.toFixed(1)} ms (${queries}), ratio ${(ours / bare).toFixed(2)}`,
        );
      }
    }
  } finally {
    await api.apollo.stop();
    await driver.close();
  }
});

async function load(database: Database, folder: string, count: number): Promise<number> {
  await writeFictionalCorpus(folder, { files: count, statementsPerFile, entities: 60, seed: 3 });
  await empty(database);
  await loadFolder(database, folder);
  return count * statementsPerFile;
}

async function runAll(driver: Driver, queries: z.infer<typeof ranQueries>): Promise<void> {
  const session = driver.session({ defaultAccessMode: "READ" });
  for (const { text, parameters } of queries) {
    const sent = Object.entries(parameters).map(([name, value]) => [name, boltValue(value)]);
    await session.run(text, Object.fromEntries(sent));
  }
  await session.close();
}
