import type { ImportReport } from "./ImportReport.ts";
import type { Files } from "./writeImport.ts";

/** What an import comes to; nothing is written yet. */
export interface Imported {
  /**
   * As they are to be written, in any order. They may be made while they are taken, so that not all need be held at
   * once; then an ImportRefusal may come in their midst.
   */
  readonly files: Files;
  /** Texts of articles, by file name; written only where they are asked for. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was carried over: known once all files were taken. */
  report(): ImportReport;
}
