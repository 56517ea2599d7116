import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadBeside } from "./loadBeside.ts";
import { cut, measureCanvas, overlaps } from "./measureCanvas.ts";
import { settled, viewOf } from "./openExplorer.ts";
import { startedExplorer } from "./startedExplorer.ts";

const markup = `<img src=x onerror="document.title='broken'"> "Quay" & 'Mole'`;
const long = `Harbour ${"authority ".repeat(49)}`.trim();
const turned = "\u202eyauQ\u202c مرفأ Причал";

const registry = `format: registry/1
entities:
  - {id: hostile-markup, type: State, name: ${JSON.stringify(markup)}}
  - {id: hostile-long, type: Organization, name: ${JSON.stringify(long)}}
  - {id: hostile-turned, type: Group, name: ${JSON.stringify(turned)}}
  - {id: hostile-old, type: State, name: A name of before}
merges:
  - {keep: hostile-markup, same: [hostile-old], by: coder-1, on: 2020-01-02, why: one state under two names, confidence: certain}
interests:
  - {id: hostile-goal, goal: ${JSON.stringify(`<script>document.title='broken'</script> ${long}`)}}
`;

const facts = `format: factfile/1
article:
  id: hostile-article
  outlet: hostile-long
  title: ${JSON.stringify(markup)}
  published: 2020-01-01
  lang: en
  text: {sha256: ${"0".repeat(64)}, chars: 100, body: [0, 100]}
coding: {by: coder-1, on: 2020-01-02, method: human, status: reviewed}
statements:
  - {id: s1, subject: hostile-markup, predicate: WANTS, object: hostile-goal, form: narration, gloss: ${JSON.stringify(markup)}, at: [{paragraph: 1, sentence: 1}]}
  - {id: s2, speaker: hostile-turned, form: indirect, subject: hostile-turned, predicate: OPPOSES, object: hostile-goal, gloss: ${JSON.stringify(turned)}, at: [{paragraph: 1, sentence: 2}]}
`;

const explorer = startedExplorer();
loadBeside(registry, facts);

test("names are text: markup, 500 letters and other scripts are shown as they are, everywhere", async () => {
  const { page, complaints } = await explorer.open({
    view: "v=1&n=hostile-markup~-200~0!hostile-turned~-200~80!hostile-goal~200~0",
  });
  const measured = await measureCanvas(page);
  expect(measured.nodes.length).toBe(3);
  expect(overlaps(measured.labels)).toEqual([]);
  expect(cut(measured)).toEqual([]);

  await page.getByRole("combobox", { name: /search/i }).fill("onerror");
  await page.getByRole("option", { name: markup }).first().click();
  await page.getByRole("heading", { name: markup }).waitFor();
  await page.getByRole("button", { name: /wants <script>/ }).click();
  await page
    .getByRole("article", { name: /^Statement / })
    .getByText(markup)
    .waitFor();
  for (const tab of [/^Table/, /^List/]) {
    await page.getByRole("tab", { name: tab }).click();
    expect(await page.getByRole("tabpanel").getByText(turned).count()).toBeGreaterThan(0);
  }
  await settled(page);
  await page.getByRole("button", { name: "Export" }).click();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "SVG" }).click(),
  ]);
  const picture = await page.evaluate(
    (text) => {
      const read = new DOMParser().parseFromString(text, "image/svg+xml");
      const strange = read.querySelectorAll("script, img, parsererror, [onerror]").length;
      return { strange, titles: [...read.querySelectorAll("g > title")].map((each) => each.textContent) };
    },
    readFileSync(await saved.path(), "utf8"),
  );
  expect(picture.strange).toBe(0);
  expect(picture.titles).toEqual(expect.arrayContaining([markup, turned]));
  expect(await page.locator("img, #explorer script").count()).toBe(0);
  expect(await page.title()).not.toBe("broken");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a link to a node that was merged opens what it was merged into, where it stood, and says so", async () => {
  const { page } = await explorer.open({
    view: "v=1&n=hostile-old~-200~0!hostile-goal~200~0&s=node:hostile-old",
  });
  await page.getByText("“hostile-old” has been merged into “hostile-markup”").waitFor();
  await page.getByRole("heading", { name: markup }).waitFor();
  await expect
    .poll(() => viewOf(page))
    .toContain('"nodes":[["hostile-markup",-200,0],["hostile-goal",200,0]]');
  await page.context().close();
});
