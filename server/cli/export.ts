import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command, Option } from "commander";
import { parseLens } from "../api/parseLens.ts";
import { acquireDatabase } from "../database/acquireDatabase.ts";
import type { Database } from "../database/Database.ts";
import { readSettings } from "../database/settings.ts";
import { exportFormat, exportFormats } from "../graph/export/exportFormats.ts";
import { type ExportRequest, exportChoices, exportGraph } from "../graph/export/exportGraph.ts";
import { examineServed } from "../graph/load/prepareStore.ts";
import { timeAxes } from "../model/words.ts";
import { talkOf } from "./Talk.ts";
import { writeFileWhole } from "./writeFileWhole.ts";

interface ExportFlags {
  readonly lens?: string;
  readonly out?: string;
  readonly part?: string;
  readonly time?: string;
}

/** `ascribe export FORMAT`: exit 0 written, 1 refused, 2 the database is out of reach. */
export function exportCommand(): Command {
  return new Command("export")
    .description("Write the graph, or what of it passes a lens, as a file that other programs read.")
    .argument("<format>", exportFormats.map(({ name }) => name).join(", "))
    .option("--lens <json>", "only statements that pass this lens, as in the API; relations are recounted")
    .option("-o, --out <path>", "the file to write, or the folder of a format's parts (else standard output)")
    .option("--part <name>", "one part of a format that has several")
    .addOption(
      new Option("--time <axis>", "which time of claims goes where there is room for one").choices(timeAxes),
    )
    .addHelpText("after", help())
    .action(async (name: string, flags: ExportFlags, command: Command) => {
      const talk = talkOf(command);
      const files = filesOf(name, flags);
      const settings = readSettings();
      const { database, release } = await acquireDatabase(settings, (text) => talk.say(text));
      try {
        await examineServed(database);
        for (const file of files) await write(database, file, settings.exportTimeoutMs);
      } finally {
        await release();
      }
    });
}

function help(): string {
  const width = Math.max(...exportFormats.map(({ name }) => name.length)) + 2;
  return [
    "\nFormats:",
    ...exportFormats.map(
      ({ name, description, parts }) =>
        `  ${name.padEnd(width)}${description}${parts === undefined ? "" : ` Parts: ${parts.join(", ")}.`}`,
    ),
    "\nExamples:",
    "  $ ascribe export json > everything.json",
    `  $ ascribe export gexf --lens '{"certainty": ["CERTAIN"]}' --out certain.gexf`,
    "  $ ascribe export csv --out tables          (tables/nodes.csv, relations.csv, statements.csv)",
    "  $ ascribe export csv --part statements | head",
    "\nExit status: 0 written, 1 refused, 2 the database is out of reach.",
  ].join("\n");
}

interface OutFile {
  readonly request: ExportRequest;
  /** Absent: standard output. */
  readonly path?: string;
}

/** What is to be written where, checked before anything is started. */
function filesOf(name: string, { lens: lensText, out, part, time }: ExportFlags): readonly OutFile[] {
  const format = exportFormat(name);
  const lens = lensText === undefined ? {} : parseLens(lensText);
  const { parts } = format;
  if (parts === undefined || part !== undefined || out === undefined) {
    const request = { format, lens, ...exportChoices(format, { part, time }) };
    return [{ request, ...(out === undefined ? {} : { path: out }) }];
  }
  return parts.map((each) => ({
    request: { format, lens, ...exportChoices(format, { part: each, time }) },
    path: join(out, `${each}.${format.ending}`),
  }));
}

async function write(database: Database, { request, path }: OutFile, timeoutMs: number): Promise<void> {
  const stop = new AbortController();
  try {
    const { pieces } = await exportGraph(database, request, { timeoutMs, signal: stop.signal });
    if (path === undefined) await pipeline(Readable.from(pieces), process.stdout, { end: false });
    else await writeFileWhole(path, (file) => pipeline(Readable.from(pieces), file));
  } finally {
    stop.abort();
  }
}
