import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const built = join(import.meta.dirname, "../../dist/client");

/** Most JavaScript that the explorer may load before it shows something, compressed, in kB (1,000 bytes). */
const most = 400;

/** Files that a page's HTML names, and what these import in turn before they run. */
function initialScripts(page: string): string[] {
  const html = readFileSync(join(built, page), "utf8");
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(join(built, "assets", file), "utf8");
    for (const [, imported] of code.matchAll(/(?:import|from)\s*"\.\/([^"]+\.js)"/g))
      if (imported) add(imported);
  };
  for (const [, file] of html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)) if (file) add(file);
  return [...found];
}

test("the explorer starts with at most 400 kB of JavaScript, compressed", () => {
  const scripts = initialScripts("index.html");
  const sizes = scripts.map(
    (file) => gzipSync(readFileSync(join(built, "assets", file)), { level: 9 }).length / 1000,
  );
  const all = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`initial JavaScript: ${all.toFixed(0)} kB compressed, in ${scripts.length} files`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.some((file) => /monaco|placeByForce|graphiql/.test(file))).toBe(false);
  expect(all).toBeLessThan(most);
});
