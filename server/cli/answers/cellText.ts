import type { PlainValue } from "../../database/plainValue.ts";

/** A value as people read it: lists with commas, a node or relationship by its labels, type and id, nothing for null. */
export function cellText(value: PlainValue): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if (isList(value)) return value.map(itemText).join(", ");
  const { labels, type, properties } = value;
  if (isList(labels)) return `(${[idOf(properties), ...labels.map(cellText)].join(":")})`;
  if (typeof type === "string" && properties !== undefined) return `[${idOf(properties)}:${type}]`;
  return JSON.stringify(value);
}

/** Of a list: strings as they are, lists within it in brackets. */
function itemText(value: PlainValue): string {
  if (value === null) return "null";
  return typeof value === "object" && isList(value) ? `[${cellText(value)}]` : cellText(value);
}

function idOf(properties: PlainValue | undefined): string {
  if (typeof properties !== "object" || properties === null || isList(properties)) return "";
  const id = properties.id ?? properties.key ?? properties.name ?? null;
  return typeof id === "object" ? "" : String(id);
}

function isList(value: PlainValue | undefined): value is readonly PlainValue[] {
  return Array.isArray(value);
}
