import type { ImportReport } from "./ImportReport.ts";
import type { Files } from "./writeImport.ts";

/** What an import comes to before anything is written. */
export interface Imported {
  readonly files: Files;
  /** Texts of articles, by file name; written only where they are asked for. */
  readonly texts: Files;
  readonly report: ImportReport;
}
