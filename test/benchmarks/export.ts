/**
 * What an export takes: a thousand statements against a hundred thousand, each format in a process of its own as users
 * run it, by time, size and peak memory (resident). Then the large one's JSON is imported and loaded again, and the two
 * exports compared. `node --import tsx test/benchmarks/export.ts [small [large]]`, in files of 200 statements.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import type { Database } from "../../server/database/Database.ts";
import { exportFormats } from "../../server/graph/export/exportFormats.ts";
import { writeFictionalCorpus } from "../corpora/fictionalCorpus.ts";
import { wipe } from "../database/testDatabase.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { timed } from "./median.ts";
import { onScratchDatabase } from "./scratchDatabase.ts";

const run = promisify(execFile);
const program = join(import.meta.dirname, "../../bin/ascribe.js");
const statementsPerFile = 200;
const [small = 5, large = 500] = process.argv.slice(2).map(Number);

interface Measured {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly peakMegabytes: number;
}

/** Has a process tell its peak memory as its last word on stderr. */
const tellPeak = `--import=data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))",
)}`;

await onScratchDatabase(async (database, folder) => {
  const data = { ...process.env, NEO4J_URI: "", ASCRIBE_DATA: join(folder, "data") };
  const ascribe = (args: readonly string[], options = "") =>
    run(process.execPath, [program, ...args], { env: { ...data, NODE_OPTIONS: options } });

  async function exported(format: string, out: string): Promise<Measured> {
    let peak = "";
    const milliseconds = await timed(async () => {
      const { stderr } = await ascribe(["--quiet", "export", format, "--out", out], tellPeak);
      peak = /peak (\d+)/.exec(stderr)?.[1] ?? "";
    });
    return { milliseconds, bytes: await sizeOf(out), peakMegabytes: Number(peak) / 1024 };
  }

  async function measured(files: number): Promise<ReadonlyMap<string, Measured>> {
    const facts = join(folder, `facts-${files}`);
    await writeFictionalCorpus(facts, { files, statementsPerFile, entities: 60, seed: 3 });
    await wipe(database);
    const loading = await timed(() => loadFolder(database, facts));
    console.log(`${await count(database)} statements loaded in ${(loading / 1000).toFixed(0)} s`);
    const figures = new Map<string, Measured>();
    for (const { name } of exportFormats)
      figures.set(name, await exported(name, join(folder, `${files}-${name}`)));
    return figures;
  }

  const few = await measured(small);
  const many = await measured(large);
  console.log("format     small MB peak  large MB peak  ratio   large s  large MB");
  for (const [name, one] of many) {
    const other = few.get(name) ?? one;
    console.log(
      [
        name.padEnd(10),
        other.peakMegabytes.toFixed(0).padStart(13),
        one.peakMegabytes.toFixed(0).padStart(14),
        (one.peakMegabytes / other.peakMegabytes).toFixed(2).padStart(6),
        (one.milliseconds / 1000).toFixed(1).padStart(9),
        (one.bytes / 1e6).toFixed(1).padStart(9),
      ].join(" "),
    );
  }

  const before = join(folder, `${large}-json`);
  const again = join(folder, "again");
  const importing = await timed(() => ascribe(["import", "json", before, "--out", again]));
  await wipe(database);
  const loading = await timed(() => loadFolder(database, again));
  const after = join(folder, "again.json");
  await exported("json", after);
  const same = (await contentOf(before)) === (await contentOf(after));
  console.log(
    `imported back in ${(importing / 1000).toFixed(0)} s, loaded in ${(loading / 1000).toFixed(0)} s: ${await count(database)} statements, ${same ? "the same export" : "ANOTHER EXPORT"}`,
  );
});

async function count(database: Database): Promise<string> {
  const [row] = await database.read("MATCH (s:Statement) RETURN count(s) AS statements");
  return Number(row?.statements).toLocaleString("en");
}

/** Of a file, or of all files in a folder. */
async function sizeOf(path: string): Promise<number> {
  const stats = await stat(path);
  if (!stats.isDirectory()) return stats.size;
  const sizes = (await readdir(path)).map((name) => sizeOf(join(path, name)));
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Hash of an export but for the name of its state, which stands at its beginning. */
async function contentOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  const behindStore = 200;
  await pipeline(createReadStream(path, { start: behindStore }), hash);
  return hash.digest("hex");
}
