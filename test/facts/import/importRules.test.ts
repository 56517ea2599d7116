import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importRules } from "../../../server/facts/import/ImportProblem.ts";
import { readMapping, shippedMappings } from "../../../server/facts/import/readMapping.ts";

const docs = join(import.meta.dirname, "../../../docs/exchange.md");

test("no rule of imports is without its line in docs/exchange.md", async () => {
  const page = await readFile(docs, "utf8");
  expect(importRules.filter((rule) => !page.includes(`\`${rule}\``))).toEqual([]);
});

test.each(Object.entries(shippedMappings))(
  "the shipped mapping for a %s agreement can be read",
  async (_, path) => {
    expect((await readMapping(path)).statements).toHaveLength(1);
  },
);
