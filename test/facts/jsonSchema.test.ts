import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonSchema, keysAt, publishedFormats, publishedPath } from "../../server/facts/schema/jsonSchema.ts";

const root = join(import.meta.dirname, "../..");

test.each(publishedFormats)("the published schema of %s is what the schema gives", async (format) => {
  const published: unknown = JSON.parse(await readFile(join(root, publishedPath(format)), "utf8"));
  // Differs? `node --import tsx server/facts/schema/writeJsonSchemas.ts && npm run format`
  expect(published).toEqual(JSON.parse(JSON.stringify(jsonSchema(format))));
});

test("the schema knows which keys a place may hold", () => {
  expect(keysAt("factfile/1", ["statements", 3, "at", 0])).toEqual([
    "paragraph",
    "sentence",
    "chars",
    "sha256",
    "quote",
  ]);
  expect(keysAt("factfile/1", ["statements", 0, "object"])).toEqual(["statement", "literal"]);
  expect(keysAt("registry/1", ["entities", 1, "roles", 0])).toEqual(["title", "of", "from", "to"]);
  expect(keysAt("vocabulary/1", ["nothing"])).toEqual([]);
});
