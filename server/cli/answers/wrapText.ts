import { displayWidth, graphemes } from "./displayWidth.ts";

/** A text in lines of at most `width` columns, broken at blanks where it can be; at most `tallest` lines, the last ends in "…" if cut. */
export function wrapText(
  text: string,
  width: number,
  tallest: number,
): { readonly lines: readonly string[]; readonly cut: boolean } {
  if (displayWidth(text) <= width) return { lines: [text], cut: false };
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = broken(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  lines.push(line);
  if (lines.length <= tallest) return { lines, cut: false };
  const kept = lines.slice(0, tallest);
  return { lines: [...kept.slice(0, -1), `${broken(kept.at(-1) ?? "", width - 1)[0] ?? ""}…`], cut: true };
}

/** A word in pieces that fit, broken behind a hyphen or slash where it can be; a character wider than the line stands alone. */
function broken(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const part of word.split(/(?<=[-/])/)) {
    if (piece !== "" && displayWidth(piece + part) > width) {
      pieces.push(piece);
      piece = "";
    }
    for (const grapheme of graphemes(part)) {
      if (piece !== "" && displayWidth(piece + grapheme) > width) {
        pieces.push(piece);
        piece = "";
      }
      piece += grapheme;
    }
  }
  return [...pieces, piece];
}
