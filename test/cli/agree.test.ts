import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ascribe } from "./ascribe.ts";

const weir = join(import.meta.dirname, "../corpora/agreement");
const [a, b] = [join(weir, "weir-1.facts.yaml"), join(weir, "weir-1.brook.facts.yaml")];
const folder = mkdtempSync(join(tmpdir(), "ascribe-agree-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("ascribe agree", () => {
  test("prints coefficients, what differs side by side, and what each has alone; registry and vocabulary lie beside", async () => {
    const { code, stdout, stderr } = await ascribe(["agree", a, b]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("matched  6 statements, 85.7% of both; 1 only in a, 1 only in b\n");
    expect(stdout).toMatch(/^certainty +3 of 6 +50\.0% +0\.182 +0\.233 +0\.625$/m);
    expect(stdout).toMatch(/^unitizing alpha +0\.954$/m);
    expect(stdout).toMatch(/^s2 +k1 +certainty +certain +probable$/m);
    expect(stdout).toMatch(/^s7 +4\.1 \[150, 170\] +brook-post: sluice-guild OPPOSES g-eels/m);
    expect(stdout).toContain(
      "via, polarity, presupposed, said, when, place, amount: All values are the same",
    );
  });

  test("as JSON has the same; --html writes a page that needs nothing else, with all values escaped", async () => {
    const hostile = join(folder, "weir-1.facts.yaml");
    const text = readFileSync(a, "utf8")
      .replace("A weir for the brook", `"<script>alert('weir')</script>"`)
      .replace("the millers are not", `"<img src=x onerror=alert(1)> & \\u202e"`);
    writeFileSync(hostile, text);
    const page = join(folder, "agreement.html");
    const { code, stdout, stderr } = await ascribe([
      ...["agree", hostile, b, "--with", join(weir, "registry.yaml"), join(weir, "vocabulary.yaml")],
      ...["--format", "json", "--html", page],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `Wrote ${page}.\n` });
    const agreement = JSON.parse(stdout);
    expect(agreement.matches).toHaveLength(6);
    expect(agreement.unitizing.alpha.value).toBeCloseTo(0.954, 3);
    const html = readFileSync(page, "utf8");
    expect(html).toContain("&lt;script&gt;alert(&#39;weir&#39;)&lt;/script&gt;");
    expect(html).not.toMatch(/<script|<img|<[^>]* (src|href)=|url\(/);
    expect(html).toContain("prefers-color-scheme: dark");
  });

  test("compares what no registry defines as it is written, and says so", async () => {
    const alone = join(folder, "alone/deep/a/b/c");
    mkdirSync(alone, { recursive: true });
    for (const [from, name] of [
      [a, "a.yaml"],
      [b, "b.yaml"],
    ] as const)
      copyFileSync(from, join(alone, name));
    const { code, stdout, stderr } = await ascribe(["agree", join(alone, "a.yaml"), join(alone, "b.yaml")]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^`\S+` and \d+ more are defined in no registry or vocabulary at hand/);
    // Without the merge the guild has two names.
    expect(stdout).toMatch(/^s1 +k9 +subject +sluice-guild +guild-of-sluices$/m);
  });

  test("says once why nothing is defined where one coding has no statement", async () => {
    const none = join(folder, "none.facts.yaml");
    writeFileSync(none, readFileSync(b, "utf8").replace(/^statements:.*/ms, "statements: []\n"));
    const { code, stdout } = await ascribe(["agree", a, none, "--with", join(weir, "registry.yaml")]);
    expect(code).toBe(0);
    expect(stdout).toContain("matched  0 statements, 0.0% of both; 7 only in a, 0 only in b\n");
    expect(stdout).toContain(
      "Not defined:\n  every field: No statement is in both codings.\n  unitizing alpha: ",
    );
  });

  const other = readFileSync(a, "utf8").replace("id: weir-1,", "id: weir-2,");
  const retold = readFileSync(a, "utf8").replace("a".repeat(64), "b".repeat(64));
  test.each([
    ["another article", other, /codes the article `weir-2`.*`weir-1`/],
    ["another text", retold, /are of different texts/],
    [
      "a file that is wrong",
      readFileSync(a, "utf8").replace("form: indirect", "form: sung"),
      /:5:\d+: .*\[unknown-word\]/,
    ],
    ["a registry", readFileSync(join(weir, "registry.yaml"), "utf8"), /holds no coding/],
    [
      "two codings in one file",
      `${readFileSync(a, "utf8")}---\n${readFileSync(b, "utf8")}`,
      /holds 2 codings: weir-1, weir-1@brook/,
    ],
  ])("refuses %s", async (_, text, message) => {
    const wrong = join(folder, "wrong.facts.yaml");
    writeFileSync(wrong, text);
    const { code, stdout, stderr } = await ascribe(["agree", wrong, b, "--with", weir]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("refuses one file as both codings, however it is named", async () => {
    const linked = join(folder, "linked.facts.yaml");
    symlinkSync(a, linked);
    for (const [second, message] of [
      [a, `${a} is named twice.`],
      [linked, `${a} and ${linked} are one file.`],
    ] as const) {
      const { code, stdout, stderr } = await ascribe(["agree", a, second]);
      expect({ code, stdout, stderr }).toEqual({
        code: 1,
        stdout: "",
        stderr: `${message}\nName two codings of one article, in two files.\n`,
      });
    }
  });

  test("refuses what is not there, and a page that cannot be written", async () => {
    const missing = await ascribe(["agree", a, join(folder, "none.yaml")]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain("none.yaml");
    const unwritten = await ascribe(["agree", a, b, "--html", join(folder, "no/such/folder.html")]);
    expect(unwritten.code).toBe(1);
    expect(unwritten.stderr).toContain("Cannot write");
    expect(unwritten.stdout).toBe("");
  });
});
