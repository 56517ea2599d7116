/** Width of a text in the label font, in the canvas's own units. */
export type Measure = (text: string) => number;

/**
 * Breaks a label at blanks into lines of at most `width`; what does not fit into `lines` ends in an ellipsis. A single
 * word that is too wide is cut. The full text is in the list, the details and the tooltip.
 */
export function wrapLabel(text: string, width: number, lines: number, measure: Measure): string[] {
  const words = text.trim().split(/\s+/u);
  const wrapped: string[] = [];
  let line = "";
  for (const [index, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (wrapped.length === lines - 1 || line === "") {
      const rest = words.slice(index).join(" ");
      const last = line === "" ? rest : `${line} ${rest}`;
      return [...wrapped, cut(last, width, measure)];
    }
    wrapped.push(line);
    line = word;
    if (measure(word) > width) line = cut(word, width, measure);
  }
  return [...wrapped, line];
}

function cut(text: string, width: number, measure: Measure): string {
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("").trimEnd()}…`) > width) letters.pop();
  return letters.length === [...text].length ? text : `${letters.join("").trimEnd()}…`;
}
