/**
 * What an export takes: a thousand statements against a hundred thousand, each format in a process of its own as users run
 * it. Resident memory alone says little, since V8 lets its heap grow while there is room: so each export runs twice, once
 * looking at what lives after a forced collection, several times a second, and once with a heap of 64 MB, by its peak
 * resident memory. The JSON of both is imported with a heap of 256 MB; the large one is then loaded into another database,
 * and the two exports compared. Half an hour on 2 cores.
 * `node --import tsx test/benchmarks/export.ts [small [large [format…]]]`, in files of 200 statements.
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
const [small = 5, large = 500] = process.argv.slice(2, 4).map(Number);
const named = process.argv.slice(4);
const formats = exportFormats.filter(({ name }) => named.length === 0 || named.includes(name));

/** Has a process look at its live heap, buffers included, and tell the most it saw as its last words on stderr. */
const tellLive = told(`let most = 0;
  const look = () => { gc(); const { heapUsed, external } = process.memoryUsage(); most = Math.max(most, heapUsed + external); };
  setInterval(look, 100).unref();
  process.on('exit', () => process.stderr.write('told ' + most))`);

/** Has a process tell its peak resident memory, in bytes. */
const tellResident = told(
  "process.on('exit', () => process.stderr.write('told ' + process.resourceUsage().maxRSS * 1024))",
);
const importHeap = "--max-old-space-size=256";
const smallHeap = "--max-old-space-size=64 --max-semi-space-size=2";

function told(script: string): string {
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}

interface Measured {
  readonly milliseconds: number;
  readonly bytes: number;
  /** Most that lived at once. */
  readonly live: number;
  /** Peak resident memory where the heap is bounded. */
  readonly resident: number;
}

await onScratchDatabase(async (database, folder) => {
  const tellingExport = (format: string, out: string, options: string) =>
    ascribe(folder, ["--quiet", "export", format, "--out", out], options);

  async function exported(format: string, out: string): Promise<Measured> {
    const live = await tellingExport(format, out, `--expose-gc ${tellLive}`);
    let resident = Number.NaN;
    const milliseconds = await timed(async () => {
      resident = await tellingExport(format, out, `${smallHeap} ${tellResident}`);
    });
    return { milliseconds, bytes: await sizeOf(out), live, resident };
  }

  async function measured(files: number): Promise<ReadonlyMap<string, Measured>> {
    const facts = join(folder, `facts-${files}`);
    await writeFictionalCorpus(facts, { files, statementsPerFile, entities: 60, seed: 3 });
    await wipe(database);
    const loading = await timed(() => loadFolder(database, facts));
    console.log(`${await count(database)} statements loaded in ${(loading / 1000).toFixed(0)} s`);
    const figures = new Map<string, Measured>();
    for (const { name } of formats) {
      const figure = await exported(name, join(folder, `${files}-${name}`));
      console.error(`${name}: ${megabytes(figure.live)} MB live, ${megabytes(figure.resident)} MB resident`);
      figures.set(name, figure);
    }
    return figures;
  }

  const few = await measured(small);
  const many = await measured(large);
  const columns = [
    "format",
    "live MB",
    "large",
    "ratio",
    "resident MB",
    "large",
    "ratio",
    "large s",
    "large MB",
  ];
  console.log(columns.map((name) => name.padStart(11)).join(""));
  for (const [name, one] of many) {
    const other = few.get(name) ?? one;
    const cells = [name];
    for (const what of ["live", "resident"] as const) {
      cells.push(megabytes(other[what]), megabytes(one[what]), (one[what] / other[what]).toFixed(2));
    }
    cells.push((one.milliseconds / 1000).toFixed(1), megabytes(one.bytes));
    console.log(cells.map((cell) => cell.padStart(11)).join(""));
  }

  async function imported(files: number): Promise<string> {
    const out = join(folder, `again-${files}`);
    let resident = Number.NaN;
    const importing = await timed(async () => {
      const args = ["import", "json", join(folder, `${files}-json`), "--out", out];
      resident = await ascribe(folder, args, `${importHeap} ${tellResident}`);
    });
    console.log(
      `${files} files imported in ${(importing / 1000).toFixed(0)} s, ${megabytes(resident)} MB resident`,
    );
    return out;
  }

  await imported(small);
  const again = await imported(large);
  const before = join(folder, `${large}-json`);
  // Another database: to empty this one in one go takes more memory than it gives a transaction.
  await onScratchDatabase(async (other, itsFolder) => {
    const loading = await timed(() => loadFolder(other, again));
    const after = join(itsFolder, "again.json");
    await ascribe(itsFolder, ["export", "json", "--out", after], tellResident);
    const same = (await contentOf(before)) === (await contentOf(after));
    console.log(
      `loaded again in ${(loading / 1000).toFixed(0)} s: ${await count(other)} statements, ${same ? "the same export" : "ANOTHER EXPORT"}`,
    );
  });
});

/** Runs a command on the database of a folder; returns what it told. */
async function ascribe(folder: string, args: readonly string[], options: string): Promise<number> {
  const env = {
    ...process.env,
    NEO4J_URI: "",
    ASCRIBE_DATA: join(folder, "data"),
    ASCRIBE_EXPORT_TIMEOUT_MS: "3600000",
    NODE_OPTIONS: options,
  };
  const { stderr } = await run(process.execPath, [program, ...args], { env });
  return Number(/told (\d+)/.exec(stderr)?.[1]);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

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
