/** A piece of a Cypher text: a name (keyword, number, identifier), or one character of any other kind. */
export interface CypherToken {
  readonly text: string;
  /** `name`: as written; `quoted`: between backticks, which are taken off; `mark`: any other single character. */
  readonly kind: "name" | "quoted" | "mark";
}

/** What a text is made of, and the same text with its comments blanked: of the same length, with the same lines. */
export interface CypherPieces {
  readonly tokens: readonly CypherToken[];
  readonly withoutComments: string;
}

/*
 * Neo4j 5.26 and 2026.08 (tried on both, character by character): a line comment ends at CR or LF, block comments do
 * not nest, a backslash in a string takes the next character along, a backtick in a name is doubled. Whitespace there
 * is a part of what counts as a gap here. Outside of ASCII everything else belongs to names: what Neo4j would not take
 * into a name makes a name that is unknown here, and the unknown is refused. Every piece can end with the text, so that
 * no text makes the search begin again and again.
 */
const parts = {
  comment: /\/\/[^\r\n]*|\/\*.*?(?:\*\/|$)/s,
  string: /'(?:[^'\\]|\\.)*(?:'|\\?$)|"(?:[^"\\]|\\.)*(?:"|\\?$)/s,
  quoted: /`(?:[^`]|``)*(?:`|$)/,
  gap: /[\s\p{Z}\p{C}]+/u,
  name: /(?:(?![\s\p{Z}\p{C}])[\w\u{80}-\u{10ffff}])+/u,
  mark: /./s,
};
const piece = new RegExp(
  Object.entries(parts)
    .map(([name, { source }]) => `(?<${name}>${source})`)
    .join("|"),
  "gsu",
);

/**
 * Takes a Cypher text apart, just far enough to see what it calls. Strings and comments are passed over; one that does
 * not end reaches to the end of the text, which the database then refuses to read.
 */
export function cypherTokens(text: string): CypherPieces {
  const tokens: CypherToken[] = [];
  let withoutComments = "";
  for (const { 0: whole, groups: found } of text.matchAll(piece)) {
    const blank = found?.comment !== undefined && (whole.startsWith("//") || whole.endsWith("*/"));
    withoutComments += blank ? whole.replace(/[^\r\n]/g, " ") : whole;
    if (found?.name !== undefined) tokens.push({ text: whole, kind: "name" });
    else if (found?.mark !== undefined) tokens.push({ text: whole, kind: "mark" });
    else if (found?.quoted !== undefined)
      tokens.push({ text: whole.slice(1, -1).replaceAll("``", "`"), kind: "quoted" });
    // A string stands between what is before and behind it.
    else if (found?.string !== undefined) tokens.push({ text: "'", kind: "mark" });
  }
  return { tokens, withoutComments };
}
