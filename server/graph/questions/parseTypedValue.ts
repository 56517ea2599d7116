/**
 * Reads a value typed on the command line as the type that a header names: `string`, `integer`, `number`, `boolean`,
 * `list of strings` (and of the others), each with `or null`. JSON is accepted for all, a list also as `a,b`.
 * A type of any other name takes JSON, or else the text as it is.
 * @returns null where the text is no such value
 */
export function parseTypedValue(type: string, text: string): { readonly value: unknown } | null {
  const [, wanted = "", orNull] = /^(.*?)(\s+or null)?$/.exec(type.trim().toLowerCase()) ?? [];
  if (orNull !== undefined && text.trim() === "null") return { value: null };
  const json = parseJson(text);
  const list = /^lists? of (\w+?)s?$/.exec(wanted);
  if (list !== null) {
    const items = listItems(text, json);
    return items?.every((item) => isOf(list[1] ?? "", item)) ? { value: items } : null;
  }
  if (wanted === "string") return { value: typeof json === "string" ? json : text };
  if (!known.includes(wanted)) return { value: json === undefined ? text : json };
  return isOf(wanted, json) ? { value: json } : null;
}

const known = ["integer", "number", "float", "boolean"];

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
    case "float":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    default:
      return true;
  }
}

function listItems(text: string, json: unknown): unknown[] | null {
  if (Array.isArray(json)) return json;
  if (text.trim().startsWith("[")) return null;
  if (text.trim() === "") return [];
  return text.split(",").map((item) => {
    const value = parseJson(item);
    return value === undefined ? item.trim() : value;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
