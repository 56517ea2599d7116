import type { Mapping } from "../schema/mappingFile.ts";
import { importCsv } from "./csv/importCsv.ts";
import { importDna } from "./dna/importDna.ts";
import type { Imported } from "./Imported.ts";
import { refuse } from "./ImportProblem.ts";
import { type ImportReport, reportText } from "./ImportReport.ts";
import { importJson } from "./json/importJson.ts";
import { readMapping } from "./readMapping.ts";
import { checkTarget, type Files, type FileText, type Target, writeImport } from "./writeImport.ts";

/** The formats that can be imported. */
export const importFormats = ["dna", "csv", "json"] as const;
export type ImportFormat = (typeof importFormats)[number];

type Importer = (path: string, mapping: Mapping | undefined, withTexts: boolean) => Promise<Imported>;

const importers: Readonly<Record<ImportFormat, Importer>> = {
  dna: importDna,
  csv: importCsv,
  json: importJson,
};

/**
 * Turns a file of another program into fact files, a registry and, where needed, a vocabulary, with a report of what was
 * not carried over (`import-report.txt` among them). All or nothing is written; nothing is loaded.
 * @param mapping path of a mapping; the shipped one of the format where left out
 * @throws ImportRefusal with all that is wrong
 */
export async function importFile(
  format: ImportFormat,
  path: string,
  target: Target,
  mapping?: string,
): Promise<ImportReport> {
  await checkTarget(target);
  if (format === "json" && mapping !== undefined)
    refuse("bad-mapping", mapping, "an export of Ascribe is read as it stands, expected no mapping");
  const rules = mapping === undefined ? undefined : await readMapping(mapping);
  const { files, texts, report } = await importers[format](path, rules, target.texts !== undefined);
  // A table has no texts: no folder is made for none.
  const to = texts.size === 0 ? { out: target.out } : target;
  await writeImport(to, withReport(files, report), texts);
  return report();
}

async function* withReport(files: Files, report: () => ImportReport): AsyncGenerator<FileText> {
  yield* files;
  yield ["import-report.txt", reportText(report())];
}
