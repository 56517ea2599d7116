/** What begins a formula in Excel, LibreOffice or Sheets, the wide forms of East Asian keyboards too (OWASP, CSV injection). */
const formula = "[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20]";
const begins = new RegExp(`^'*${formula}`);
const neutral = new RegExp(`^'+${formula}`);
/** A number with its sign computes nothing. */
const signed = /^[+-]?\d+(\.\d+)?$/;

/**
 * A text as a cell that no spreadsheet runs: one that begins like a formula gets an apostrophe before it, and so does one
 * that begins with apostrophes and then like a formula, so that originalText can tell the two apart.
 */
export function neutralText(text: string): string {
  return begins.test(text) && !signed.test(text) ? `'${text}` : text;
}

/** The text that neutralText was given. */
export function originalText(cell: string): string {
  return neutral.test(cell) ? cell.slice(1) : cell;
}
