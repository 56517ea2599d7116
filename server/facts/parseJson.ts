import { type ParsedYaml, parseYaml } from "./parseYaml.ts";

/** Reads JSON, with places: as the YAML that it is, and then held to JSON's own, stricter grammar. Never throws. */
export function parseJson(text: string): ParsedYaml {
  const parsed = parseYaml(text);
  // Depth is bounded where YAML found nothing wrong.
  if (parsed.problems.length > 0) return parsed;
  try {
    JSON.parse(text);
    return parsed;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = /at position (\d+)/.exec(message)?.[1];
    const before = text.slice(0, offset === undefined ? text.length : Number(offset)).split("\n");
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const what = message.replace(/ (in JSON )?at position .*$/, "");
    return { ...parsed, problems: [{ code: "bad-json", message: `not JSON: ${what}`, ...place }] };
  }
}
