import { nearMiss } from "./nearMiss.ts";
import { formats } from "./schema/jsonSchema.ts";

/** Lists that only our documents have at their top. */
const ourLists = ["statements", "predicates", "entities", "interests", "merges"];

/**
 * Whether a file that was found in a folder is one of ours, so that YAML and JSON of others may lie beside the facts:
 * it is named `*.facts.*`, or its `format` is one of ours, or nearly, or it has one of our lists. A file of ours that
 * lacks its format is to be refused, not passed over.
 * @param values its documents, as far as they can be read
 * @param isBroken whether its syntax is
 */
export function isOurs(path: string, text: string, values: readonly unknown[], isBroken: boolean): boolean {
  if (/\.facts\.(ya?ml|json)$/i.test(path)) return true;
  if (isBroken && /\b(factfile|registry|vocabulary)\/\d/.test(text)) return true;
  return values.some((value) => {
    if (typeof value !== "object" || value === null) return false;
    const format = "format" in value ? value.format : undefined;
    if (typeof format === "string" && isNearOurs(format)) return true;
    return ourLists.some((key) => Array.isArray(Reflect.get(value, key)));
  });
}

function isNearOurs(format: string): boolean {
  return (
    /^(factfile|registry|vocabulary)\b/.test(format) || nearMiss(format, Object.keys(formats)) !== undefined
  );
}
