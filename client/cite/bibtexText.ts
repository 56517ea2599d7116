const marks: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "%": "\\%",
  "&": "\\&",
  "#": "\\#",
  $: "\\$",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/**
 * A text as the value of a BibTeX field between braces: what TeX would read as a command stands for itself, controls and
 * line ends become blanks. Letters of every script stay, as biber and today's TeX read UTF-8.
 */
export function bibtexText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .replace(/[\\{}%&#$_~^]/g, (mark) => marks[mark] ?? mark);
}

/** An address for the field `url`, whose package takes it as it is: what would end the field or the line is percent-encoded. */
export function bibtexUrl(url: string): string {
  return url.replace(/[\s{}\\"<>^`|]|[\p{Cc}]/gu, (mark) => encodeURIComponent(mark));
}

/** A citation key: letters, digits, hyphen and colon alone. */
export function bibtexKey(text: string): string {
  return text.replace(/[^A-Za-z0-9:-]+/g, "-").replace(/^-+|-+$/g, "") || "view";
}
