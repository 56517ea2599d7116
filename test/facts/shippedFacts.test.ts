import { join } from "node:path";
import { expect, test } from "vitest";
import { checkPaths } from "../../server/facts/checkPaths.ts";

test("the shipped facts are clean, warnings included", async () => {
  const { corpus, problems } = await checkPaths([join(import.meta.dirname, "../../facts")], { strict: true });
  expect(problems).toEqual([]);
  expect(corpus?.sources.map(({ content }) => content.kind)).toContain("facts");
});
