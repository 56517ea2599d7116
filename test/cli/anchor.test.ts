import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Files, quayFiles, quayText, writeFiles } from "../facts/quayFiles.ts";
import { ascribe } from "./ascribe.ts";

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function folderOf(files: Files): Promise<string> {
  const folder = await writeFiles(files);
  folders.push(folder);
  return folder;
}

describe("ascribe anchor", () => {
  const quoted = (quayFiles["quay.facts.yaml"] ?? "")
    .replace(/ {2}text: .*\n/, "")
    .replace("chars: [16, 45], sha256: e5905e303634fec4", 'quote: "Mayor Adler wants a new quay."')
    .replace("chars: [46, 80], sha256: 46e2efbdc0593085", 'quote: "“The café must stay,” she told us."')
    .replaceAll("chars: [82, 114], sha256: 5f789b2ed17b39a0", "quote: The harbour guild does not care.");
  const body = ["--body-from", "Mayor Adler", "--body-to", "Who would?"];

  test("fills in what a check then finds clean, and what was there by hand", async () => {
    const folder = await folderOf({ ...quayFiles, "quay.facts.yaml": quoted, "text.txt": quayText });
    const file = join(folder, "quay.facts.yaml");
    const anchored = await ascribe(["anchor", file, "--text", join(folder, "text.txt"), ...body]);
    expect(anchored).toEqual({
      code: 0,
      stdout: "",
      stderr: `Wrote ${file}: 4 anchored, 0 found again, 0 as they were, 0 not placed.\n`,
    });
    expect((await ascribe(["check", folder, "--strict", "--texts", folder])).code).toBe(0);
  });

  test("lists what it did not find, and writes the rest", async () => {
    const wrong = quoted.replace("Mayor Adler wants", "Mayor Adler needs");
    const folder = await folderOf({ ...quayFiles, "quay.facts.yaml": wrong, "text.txt": quayText });
    const file = join(folder, "quay.facts.yaml");
    const anchored = await ascribe(["anchor", file, "--text", join(folder, "text.txt"), ...body]);
    expect(anchored).toEqual({
      code: 1,
      stdout: `${file}:17:10: statement \`s1\`: not found\n`,
      stderr: `Wrote ${file}: 3 anchored, 0 found again, 0 as they were, 1 not placed.\n`,
    });
  });

  test("refuses what is no fact file and a text that is not there, and changes nothing", async () => {
    const folder = await folderOf({ ...quayFiles, "text.txt": quayText });
    const [registry = "", text = ""] = ["registry.yaml", "text.txt"].map((name) => join(folder, name));
    await writeFile(join(folder, "broken.yaml"), "format: [\n");
    const results = await Promise.all([
      ascribe(["anchor", registry, "--text", text]),
      ascribe(["anchor", join(folder, "quay.facts.yaml"), "--text", join(folder, "gone.txt")]),
      ascribe(["anchor", join(folder, "broken.yaml"), "--text", text]),
    ]);
    expect(results.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(results.map(({ stderr }) => stderr.replaceAll(`${folder}/`, ""))).toMatchInlineSnapshot(`
      [
        "The file is no fact file: it does not say \`format: factfile/1\`.
      Name the file of an article's coding.
      ",
        "gone.txt: no such file or folder.
      ",
        "The file cannot be read: line 2, column 1: Flow sequence in block collection must be sufficiently indented and end with a ].
      Run \`ascribe check\` on it for all that is wrong.
      ",
      ]
    `);
  });
});
