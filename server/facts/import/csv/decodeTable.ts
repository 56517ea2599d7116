import { isUtf8 } from "node:buffer";
import { bytesOf } from "../bytesOf.ts";
import { refuse } from "../ImportProblem.ts";
import { refuseOtherFormats } from "../refuseOtherFormats.ts";

const table = { what: "a table", maxBytes: 256 * 1024 * 1024, advice: "split the table" };

/** A table's text, and in which encoding it was found to be. */
export interface DecodedTable {
  readonly text: string;
  /** As people read it: `UTF-8`, `Windows-1252 (guessed)`. */
  readonly encoding: string;
}

/**
 * Reads a table as text: in the encoding that is named, else by its byte order mark, as UTF-8 where it is, else as
 * Windows-1252, which is what spreadsheets of western Europe write.
 * @param named as the WHATWG names encodings
 * @throws ImportRefusal where it cannot be read, is of two encodings, or is no text
 */
export async function decodeTable(path: string, named: string | undefined): Promise<DecodedTable> {
  const bytes = await bytesOf(path, table);
  if (bytes.length === 0)
    refuse("empty-file", path, "found an empty file, expected a table with a line of names");
  refuseOtherFormats(bytes, path, "a table in CSV");
  const decoded = named === undefined ? detected(bytes, path) : byName(bytes, path, named);
  const text = decoded.text.replace(/^\uFEFF/, "");
  if (text.trim() === "")
    refuse("empty-file", path, "found nothing but blanks, expected a table with a line of names");
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    const { line, column } = placeIn(text, nul);
    refuse(
      "nul",
      `${path}:${line}:${column}`,
      "found the character NUL, expected text: the file is no table, or is in UTF-16 without a mark (name the encoding in the mapping)",
    );
  }
  return { text, encoding: decoded.encoding };
}

function byName(bytes: Buffer, path: string, named: string): DecodedTable {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(named, { fatal: true });
  } catch {
    refuse(
      "bad-mapping",
      path,
      `the mapping names the encoding ${JSON.stringify(named.slice(0, 40))}, expected one such as utf-8, utf-16le or windows-1252`,
    );
  }
  const mark = markOf(bytes);
  if (mark !== undefined && mark !== decoder.encoding)
    refuse(
      "bad-encoding",
      path,
      `the mapping names ${named}, but the file begins with the mark of ${mark}: take the encoding out of the mapping`,
    );
  if (decoder.encoding === "windows-1252")
    return { text: windows1252(bytes, path), encoding: "Windows-1252" };
  try {
    return { text: decoder.decode(bytes), encoding: decoder.encoding.toUpperCase() };
  } catch {
    const line = decoder.encoding === "utf-8" ? firstLine(bytes, (it) => !isUtf8(it)) : 1;
    refuse(
      "bad-encoding",
      `${path}:${line}`,
      `found bytes that are not ${named}: name another encoding in the mapping, or save the table as UTF-8`,
    );
  }
}

function detected(bytes: Buffer, path: string): DecodedTable {
  const mark = markOf(bytes);
  if (mark !== undefined) return byName(bytes, path, mark);
  if (isUtf8(bytes)) return { text: bytes.toString("utf8"), encoding: "UTF-8" };
  const wrong = firstLine(bytes, (line) => !isUtf8(line));
  const right = firstLine(bytes, (line) => line.some((byte) => byte > 0x7f) && isUtf8(line));
  if (right > 0)
    refuse(
      "mixed-encoding",
      `${path}:${Math.max(wrong, right)}`,
      `found UTF-8 in line ${right} and bytes that are not UTF-8 in line ${wrong}: two encodings in one table; save it again as UTF-8, or name the encoding in the mapping`,
    );
  return { text: windows1252(bytes, path), encoding: "Windows-1252 (guessed: the bytes are not UTF-8)" };
}

/** The encoding whose byte order mark a file begins with. */
function markOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/** What Windows-1252 has from 0x80 to 0x9F, where Node 20 decodes as ISO 8859-1; a blank where it has nothing. */
const fromEighty = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function windows1252(bytes: Buffer, path: string): string {
  return bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (character, at: number, whole: string) => {
    const letter = fromEighty[(character.codePointAt(0) ?? 0x80) - 0x80];
    if (letter !== undefined && letter !== " ") return letter;
    const { line, column } = placeIn(whole, at);
    refuse(
      "bad-encoding",
      `${path}:${line}:${column}`,
      `found the byte 0x${(character.codePointAt(0) ?? 0).toString(16)}, which neither UTF-8 nor Windows-1252 has there: name the encoding in the mapping`,
    );
  });
}

/** Number of the first line that is so, from 1; 0 where none is. */
function firstLine(bytes: Buffer, isSo: (line: Buffer) => boolean): number {
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (isSo(bytes.subarray(start, end < 0 ? bytes.length : end))) return line;
    if (end < 0) return 0;
    start = end + 1;
  }
  return 0;
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
