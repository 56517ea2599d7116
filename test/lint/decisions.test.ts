import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

test("every dependency has its reason in docs/decisions.md", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const decisions = readFileSync(join(root, "docs/decisions.md"), "utf8");
  const named = (name: string) => decisions.includes(`\`${name}\``);
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !named(name))).toEqual([]);
});
