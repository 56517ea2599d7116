import { createHash } from "node:crypto";

/**
 * What tells two definitions of one id apart: a hash of the definition whatever the order of its keys. Kept on the node
 * as `definition`, so that a load writes only what changed.
 */
export function definitionHash(definition: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(definition)))
    .digest("hex")
    .slice(0, 32);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
