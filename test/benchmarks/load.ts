/**
 * How long a load takes, against the least that any load could do: the same nodes and relationships written by the bare
 * driver, with CREATE for rows known to be new, nothing checked, derived or counted. And against itself: at five times
 * the size, and with nothing changed. `node --import tsx test/benchmarks/load.ts`
 */
import { join } from "node:path";
import type { Database } from "../../server/database/Database.ts";
import { writeFictionalCorpus } from "../corpora/fictionalCorpus.ts";
import { wipe } from "../database/testDatabase.ts";
import { checked, loadFolder } from "../graph/loadFolder.ts";
import { median, timed } from "./median.ts";
import { onScratchDatabase } from "./scratchDatabase.ts";

const statementsPerFile = 200;
const rounds = 3;
const batch = 2000;

interface Measured {
  readonly statements: number;
  readonly ours: number;
  readonly again: number;
  readonly bare: number;
}

await onScratchDatabase(async (database, folder) => {
  await measure(database, join(folder, "warm-up"), 2);
  const small = await measure(database, join(folder, "small"), 5);
  const large = await measure(database, join(folder, "large"), 25);
  console.log(
    `fictional articles of ${statementsPerFile} statements, 60 entities; median of ${rounds}, alternating`,
  );
  for (const { statements, ours, again, bare } of [small, large]) {
    console.log(
      `${statements} statements: load ${ours.toFixed(0)} ms, bare driver ${bare.toFixed(0)} ms, ratio ${(ours / bare).toFixed(2)}; load again ${again.toFixed(0)} ms, ratio to the first ${(again / ours).toFixed(3)}`,
    );
  }
  const growth = large.ours / large.statements / (small.ours / small.statements);
  console.log(`a statement at five times the size costs ${growth.toFixed(2)} of what it did`);
});

async function measure(database: Database, folder: string, files: number): Promise<Measured> {
  await writeFictionalCorpus(folder, { files, statementsPerFile, entities: 60, seed: 3 });
  await checked(folder);
  const times = { ours: [] as number[], again: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    await wipe(database);
    times.ours.push(await timed(() => loadFolder(database, folder)));
    times.again.push(await timed(() => loadFolder(database, folder)));
    const rows = await contents(database);
    await wipe(database);
    times.bare.push(await timed(() => writeBare(database, rows)));
  }
  return {
    statements: files * statementsPerFile,
    ours: median(times.ours),
    again: median(times.again),
    bare: median(times.bare),
  };
}

interface Contents {
  readonly nodes: readonly object[];
  readonly edges: readonly object[];
}

/** Everything that a load wrote. */
async function contents(database: Database): Promise<Contents> {
  return {
    nodes: await database.read("MATCH (n:Ascribe) RETURN labels(n) AS labels, properties(n) AS properties"),
    edges: await database.read(
      "MATCH (a:Ascribe)-[r]->(b:Ascribe) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties",
    ),
  };
}

async function writeBare(database: Database, { nodes, edges }: Contents): Promise<void> {
  await database.schema("CREATE CONSTRAINT ascribe_id FOR (n:Ascribe) REQUIRE n.id IS UNIQUE");
  for (let start = 0; start < nodes.length; start += batch) {
    await database.write((transaction) =>
      transaction.run("UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties", {
        rows: nodes.slice(start, start + batch),
      }),
    );
  }
  for (let start = 0; start < edges.length; start += batch) {
    await database.write((transaction) =>
      transaction.run(
        "UNWIND $rows AS row MATCH (a:Ascribe {id: row.from}) MATCH (b:Ascribe {id: row.to}) CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties",
        { rows: edges.slice(start, start + batch) },
      ),
    );
  }
}
