import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Holds the lens condition equal in every Cypher file that uses it: its home is cypher/lens.cypher, elsewhere it stands
 * between the marks `// lens {` and `// } lens`, indented as its place asks; after `// lens $other {` it reads the lens of
 * that parameter. `--write` copies it, otherwise a file that differs is an error. Outside of the marks a file may ask of the
 * lens whether it names coders, and nothing else: on that hangs whether it walks what only second codings claim.
 */
const folder = fileURLToPath(new URL("../../cypher/", import.meta.url));
const marked = /^([ \t]*)\/\/ lens (?:\$(\w+) )?\{\n([\s\S]*?)^[ \t]*\/\/ \} lens$/gm;

const home = join(folder, "lens.cypher");
const [found] = readFileSync(home, "utf8").matchAll(marked);
if (found === undefined) throw new Error("cypher/lens.cypher has no marks // lens { and // } lens");
const lens = shifted(found[3] ?? "", found[1] ?? "", "");

const write = process.argv.includes("--write");
const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".cypher"),
);
const wrong = names.map((name) => join(folder, name)).filter((path) => path !== home && differs(path));
if (wrong.length > 0 && !write) {
  for (const path of wrong)
    console.error(`cypher/${relative(folder, path)}: the lens differs from cypher/lens.cypher`);
  console.error(
    "Change the lens in cypher/lens.cypher alone, then: node --import tsx test/lint/lens.ts --write",
  );
  process.exitCode = 1;
}

/** Whether the file's lens was another; with --write it no longer is. */
function differs(path: string): boolean {
  const text = readFileSync(path, "utf8");
  const unmarked = text.replace(marked, "").replaceAll("$lens.coders IS NULL", "");
  if (/\/\/ lens (\$\w+ )?\{|\/\/ \} lens|\$lens\./.test(unmarked)) {
    console.error(
      `cypher/${relative(folder, path)}: a lens mark has no partner, or the lens is read outside of the marks`,
    );
    process.exitCode = 1;
  }
  const right = text.replace(marked, (_, indent: string, parameter: string | undefined) => {
    const lines = shifted(lens, "", indent).replaceAll("$lens", () => `$${parameter ?? "lens"}`);
    return `${indent}// lens ${parameter === undefined ? "" : `$${parameter} `}{\n${lines}${indent}// } lens`;
  });
  if (right === text) return false;
  if (write) writeFileSync(path, right);
  return true;
}

function shifted(lines: string, from: string, to: string): string {
  return lines.replace(/^.+$/gm, (line) => to + line.slice(from.length));
}
