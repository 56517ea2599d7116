import neo4j from "neo4j-driver";

/**
 * A parameter as Bolt needs it. The driver sends every JavaScript number as FLOAT, which `LIMIT $n` refuses: whole
 * numbers become INTEGER here. Undefined becomes null, at any depth.
 */
export function boltValue(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(boltValue);
  if (isPlain(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, boltValue(held)]));
  }
  return value;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
