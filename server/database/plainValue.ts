import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";

/** What JSON can hold. */
export type PlainValue =
  | null
  | boolean
  | number
  | string
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

/**
 * A value of the database as JSON can hold it, without loss:
 * - an INTEGER beyond 2^53 - 1 as a string of its digits; NaN and the infinities as "NaN", "Infinity", "-Infinity";
 * - dates, times and durations in ISO 8601, as the database writes them; bytes in base64;
 * - a point as {srid, x, y, z?}; a node as {elementId, labels, properties}, a relationship as {elementId, type, start,
 *   end, properties} with the element ids of its ends, a path as {nodes, relationships}, in the order of the path.
 */
export function plainValue(value: unknown): PlainValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "bigint":
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case "object":
      return value === null ? null : plainObject(value);
    default:
      return null;
  }
}

function plainObject(value: object): PlainValue {
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof Int8Array) return Buffer.from(value).toString("base64");
  if (neo4j.isInt(value)) return plainValue(value.toBigInt());
  if (neo4j.isNode(value)) return plainNode(value);
  if (neo4j.isRelationship(value)) return plainRelationship(value);
  if (neo4j.isPath(value)) return plainPath(value);
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value;
    return {
      srid: plainValue(srid),
      x: plainValue(x),
      y: plainValue(y),
      ...(z === undefined ? {} : { z: plainValue(z) }),
    };
  }
  if (isTemporal(value)) return String(value);
  return plainMap(value);
}

function plainMap(map: object): Readonly<Record<string, PlainValue>> {
  return Object.fromEntries(Object.entries(map).map(([key, held]) => [key, plainValue(held)]));
}

export function plainNode({ elementId, labels, properties }: Node): PlainValue {
  return { elementId, labels: [...labels].sort(), properties: plainMap(properties) };
}

export function plainRelationship(relationship: Relationship): PlainValue {
  const { elementId, type, startNodeElementId, endNodeElementId, properties } = relationship;
  return {
    elementId,
    type,
    start: startNodeElementId,
    end: endNodeElementId,
    properties: plainMap(properties),
  };
}

function plainPath({ start, segments }: Path): PlainValue {
  return {
    nodes: [plainNode(start), ...segments.map(({ end }) => plainNode(end))],
    relationships: segments.map(({ relationship }) => plainRelationship(relationship)),
  };
}

function isTemporal(value: object): boolean {
  return [
    neo4j.isDate,
    neo4j.isDateTime,
    neo4j.isLocalDateTime,
    neo4j.isTime,
    neo4j.isLocalTime,
    neo4j.isDuration,
  ].some((is) => is(value));
}
