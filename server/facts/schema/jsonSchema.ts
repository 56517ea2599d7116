import { z } from "zod";
import type { Path } from "../Places.ts";
import { exportFile } from "./exportFile.ts";
import { factFile } from "./factFile.ts";
import { mappingFile } from "./mappingFile.ts";
import { registryFile } from "./registryFile.ts";
import { vocabularyFile } from "./vocabularyFile.ts";

/** The formats of files, and the schema of each. */
export const formats = {
  "factfile/1": factFile,
  "registry/1": registryFile,
  "vocabulary/1": vocabularyFile,
} as const;
export type Format = keyof typeof formats;

/** All whose schemas are published: an export and a mapping are no files to check or load, but ones to import with. */
const published = { ...formats, "export/1": exportFile, "mapping/1": mappingFile } as const;
export type PublishedFormat = keyof typeof published;

export function isPublishedFormat(text: unknown): text is PublishedFormat {
  return typeof text === "string" && Object.hasOwn(published, text);
}

export const publishedFormats: readonly PublishedFormat[] = Object.keys(published).filter(isPublishedFormat);

export function isFormat(text: unknown): text is Format {
  return typeof text === "string" && Object.hasOwn(formats, text);
}

/** What editors complete and check with: JSON Schema 2020-12 of what one may write. */
export function jsonSchema(format: PublishedFormat): z.core.JSONSchema.BaseSchema {
  const known = made.get(format);
  if (known !== undefined) return known;
  const schema = z.toJSONSchema(published[format], { io: "input" });
  made.set(format, schema);
  return schema;
}

/** Made once, when first asked for: a file with a hundred thousand unknown keys asks as often. */
const made = new Map<PublishedFormat, z.core.JSONSchema.BaseSchema>();

/** The published file's text. */
export function jsonSchemaText(format: PublishedFormat): string {
  return `${JSON.stringify(jsonSchema(format), null, 2)}\n`;
}

/** Where the schema of a format is published, within the repository: `facts/schema/factfile-1.schema.json`. */
export function publishedPath(format: PublishedFormat): string {
  return `facts/schema/${format.replace("/", "-")}.schema.json`;
}

/** The keys that a file of a format may hold at a path, in the order of the schema. */
export function keysAt(format: PublishedFormat, path: Path): readonly string[] {
  let schemas: z.core.JSONSchema._JSONSchema[] = [jsonSchema(format)];
  for (const step of path) schemas = schemas.flatMap(branches).flatMap((schema) => child(schema, step));
  return schemas.flatMap(branches).flatMap((schema) => Object.keys(schema.properties ?? {}));
}

function branches(schema: z.core.JSONSchema._JSONSchema): z.core.JSONSchema.BaseSchema[] {
  if (typeof schema === "boolean") return [];
  return [schema, ...(schema.anyOf ?? []).flatMap(branches)];
}

function child(schema: z.core.JSONSchema.BaseSchema, step: string | number): z.core.JSONSchema._JSONSchema[] {
  if (typeof step === "number") {
    const items = schema.items;
    return items === undefined ? [] : Array.isArray(items) ? items : [items];
  }
  const property = schema.properties?.[step];
  return property === undefined ? [] : [property];
}
