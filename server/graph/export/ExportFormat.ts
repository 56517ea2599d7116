import type { TimeAxis } from "../../model/words.ts";
import type { ExportReading } from "./ExportReading.ts";

/** What an exporter is told beside what to read. */
export interface ExportChoices {
  /** One of the format's parts, where it has any. */
  readonly part?: string;
  /** Which of a claim's times goes into a format that has room for one; when it was said, if left out. */
  readonly time?: TimeAxis;
}

/** A file format that graphs leave in; menus, help and pages are made from these. */
export interface ExportFormat {
  /** As on the command line and in `/export/<name>`. */
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  readonly mediaType: string;
  /** Of file names, without the dot. */
  readonly ending: string;
  /** What it is good for: a sentence. */
  readonly description: string;
  /** The tables of a format that is several; each is a file. */
  readonly parts?: readonly string[];
  /** Whether it has room for one of a claim's times. */
  readonly takesTime?: boolean;
  /** The file, piece by piece, as its reader takes them. */
  write(reading: ExportReading, choices: ExportChoices): AsyncIterable<string>;
}
