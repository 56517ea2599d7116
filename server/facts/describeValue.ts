/** A value of a file in a few words: `number 12`, `text "usa"`, `a list`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  switch (typeof value) {
    case "string":
      return value === "" ? "empty text" : `\`${short(value)}\``;
    case "number":
    case "bigint":
      return `the number ${String(value)}`;
    case "boolean":
      return `\`${String(value)}\` (true or false)`;
    default:
      return "a map of keys";
  }
}

const longest = 60;

function short(text: string): string {
  const characters = Array.from(text.slice(0, 2 * longest));
  const line = characters.slice(0, longest).join("").replace(/\s+/g, " ");
  return line.length < text.length ? `${line}…` : line;
}
