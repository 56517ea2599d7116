import { refuse } from "./ImportProblem.ts";

/**
 * Refuses what cannot be a text by how it begins, with what to do about it: decoding would only say that it is none.
 * @param expected `a table in CSV`
 * @throws ImportRefusal archive, other-format
 */
export function refuseOtherFormats(bytes: Buffer, path: string, expected: string): void {
  const head = bytes.toString("latin1", 0, 16);
  if (head.startsWith("SQLite format 3\0")) {
    const message = `found a SQLite database, expected ${expected}: one of Discourse Network Analyzer is read by \`ascribe import dna\``;
    refuse("other-format", path, message);
  }
  // Compound files are the workbooks of Excel before 2007.
  if (head.startsWith("PK\x03\x04") || head.startsWith("\xd0\xcf\x11\xe0")) {
    const message = `found an archive or a workbook of a spreadsheet, expected ${expected}: unpack it, or save the sheet as CSV in UTF-8`;
    refuse("archive", path, message);
  }
}
