/** What the live database knows by name. */
export interface DatabaseNames {
  readonly labels: readonly string[];
  readonly relationships: readonly string[];
  readonly properties: readonly string[];
}

/** What can stand where the cursor is: a replacement for the text from `from` to the cursor. */
export interface Completion {
  readonly from: number;
  readonly options: readonly string[];
}

const keywords = [
  "MATCH",
  "OPTIONAL MATCH",
  "WHERE",
  "RETURN",
  "WITH",
  "UNWIND",
  "ORDER BY",
  "LIMIT",
  "SKIP",
  "DISTINCT",
  "CALL",
  "UNION",
  "AND",
  "OR",
  "NOT",
  "IN",
  "IS NULL",
  "IS NOT NULL",
  "STARTS WITH",
  "CONTAINS",
  "EXISTS",
  "COLLECT",
  "COUNT",
  "CASE",
  "WHEN",
  "THEN",
  "ELSE",
  "END",
  "AS",
  "ASC",
  "DESC",
];
const most = 12;

/**
 * Names that begin with the word before the cursor: behind `:` in brackets relationship types, in parentheses labels,
 * behind a full stop properties, elsewhere words of Cypher. None within a string or a comment.
 */
export function completionAt(text: string, cursor: number, names: DatabaseNames): Completion {
  const before = text.slice(0, cursor);
  const [word = ""] = /[A-Za-z_][\w]*$/.exec(before) ?? [];
  const from = cursor - word.length;
  const nothing = { from, options: [] };
  if (isWithinText(before)) return nothing;
  const lead = before.slice(0, from);
  const options = (of: readonly string[]) =>
    of.filter((name) => name.toLowerCase().startsWith(word.toLowerCase()) && name !== word).slice(0, most);
  if (/[:|&]\s*$/.test(lead)) {
    const opened = Math.max(lead.lastIndexOf("["), lead.lastIndexOf("]"));
    const round = Math.max(lead.lastIndexOf("("), lead.lastIndexOf(")"), lead.lastIndexOf("{"));
    const within = lead[opened] === "[" && opened > round;
    return { from, options: options(within ? names.relationships : names.labels) };
  }
  if (/\w\.$/.test(lead)) return { from, options: options(names.properties) };
  return word === "" ? nothing : { from, options: options(keywords) };
}

/** Whether the cursor stands in a string, a quoted name or a comment. */
function isWithinText(before: string): boolean {
  const rest = before.replace(
    /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*\n|\/\*[\s\S]*?\*\//g,
    "",
  );
  return /['"`]|\/\/|\/\*/.test(rest);
}
