import { rmSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadByCommand } from "../../cli/loadByCommand.ts";
import type { DrawnInto } from "../measureCanvas.ts";
import { settled, viewOf } from "../openExplorer.ts";
import { startedExplorer } from "../startedExplorer.ts";
import { violations } from "../violations.ts";
import { emptyLamp, writeLamp } from "./lampArticle.ts";

const folders = writeLamp();
const explorer = startedExplorer(() => ({ environment: { ASCRIBE_ARTICLES: folders.texts } }));

beforeAll(() => loadByCommand(folders.facts));

afterAll(async () => {
  try {
    // The project's files share one database: what this one loaded goes again.
    emptyLamp(folders.facts);
    for (const name of ["lamp-1", "lamp-2"]) unlinkSync(join(folders.facts, `${name}.facts.yaml`));
    await loadByCommand(folders.facts);
  } finally {
    rmSync(folders.root, { recursive: true, force: true });
  }
});

const scene = "v=1&n=lamp-council~-200~0!lamp-skerry~-200~90!lamp-g-lit~200~0!lamp-g-sleep~200~90";
const wanted = "lamp-council:WANTS:lamp-g-lit";
const sentence = (page: Page, name: RegExp) => page.getByRole("button", { name });
const placed = (page: Page, where: string) =>
  page.getByRole("list", { name: `Statements of ${where}`, exact: true });
const chosen = (page: Page) =>
  page
    .locator(".cytoscape")
    .evaluate((element: DrawnInto) => element._cyreg.cy.elements(".chosen").map((each) => each.id()));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

test("a claim leads to its sentence, and a sentence to its statements: one selection in text, canvas and table", async () => {
  const { page, complaints } = await explorer.open({
    view: `${scene}&s=relation:${wanted}`,
  });
  await page.getByRole("button", { name: "read in the article: lamp-1/s2, paragraph 1, sentence 2" }).click();
  const burn = sentence(page, /It must burn every night/);
  await burn.waitFor();
  expect(await page.getByRole("tab", { name: "Article" }).getAttribute("aria-selected")).toBe("true");
  expect(await burn.getAttribute("aria-current")).toBe("true");
  expect(await burn.getAttribute("aria-expanded")).toBe("true");
  await placed(page, "paragraph 1, sentence 2")
    .getByRole("button", { name: /Ada Reef/ })
    .waitFor();
  expect(await chosen(page)).toEqual([wanted]);
  expect(await page.getByText("Nobody has asked the moths.").getAttribute("role")).toBeNull();

  const against = sentence(page, /Old Ben Skerry is against the lamp/);
  await against.click();
  await placed(page, "paragraph 3, sentence 1")
    .getByRole("button", { name: /he wants it dark/ })
    .click();
  await expect.poll(() => chosen(page)).toEqual(["lamp-skerry:OPPOSES:lamp-g-lit"]);
  await expect.poll(() => against.getAttribute("aria-current")).toBe("true");
  expect(await burn.getAttribute("aria-current")).toBeNull();
  // What has no sentence, and what has no place at all, stands in the pane too.
  await placed(page, "paragraph 3 as a whole").getByText("all he asks for is sleep").waitFor();
  await placed(page, "the article, place not coded").getByText("as everybody on the quay knows").waitFor();

  await page.getByRole("tab", { name: /^Table/ }).click();
  const row = page.getByRole("row", { name: /Ben Skerry.*opposes.*a lamp that burns/ });
  expect(await row.getAttribute("aria-selected")).toBe("true");
  await page.getByRole("tab", { name: "Details" }).click();
  await page.getByRole("article", { name: "Statement lamp-1/s3" }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the address holds article and sentence, a reload opens them, and undo goes back to them", async () => {
  const { page, complaints } = await explorer.open({ view: `${scene}&s=article:lamp-1` });
  await page.getByRole("button", { name: "Read it beside the canvas" }).click();
  await sentence(page, /whether he sleeps/).click();
  await placed(page, "paragraph 3, sentence 2").waitFor();
  await expect
    .poll(() => viewOf(page))
    .toContain('"pane":"article","reading":{"article":"lamp-1","at":{"paragraph":3,"sentence":2}}');
  await page.reload();
  await settled(page);
  await placed(page, "paragraph 3, sentence 2").waitFor();
  await page.getByRole("button", { name: "Force", exact: true }).click();
  await settled(page);
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.getByRole("button", { name: "Undo: the layout" }).click();
  await placed(page, "paragraph 3, sentence 2").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a sentence that the lens hides says so, and differs from the others by its line", async () => {
  const { page } = await explorer.open({
    view: `${scene}&s=article:lamp-1&l=${encodeURIComponent('{"speakers":["lamp-reef"]}')}`,
  });
  await page.getByRole("button", { name: "Read it beside the canvas" }).click();
  await page.getByText(/6 statements, of which the lens hides 4/).waitFor();
  const line = (name: RegExp) =>
    sentence(page, name).evaluate((element) => getComputedStyle(element).textDecorationStyle);
  const told = (name: RegExp) =>
    sentence(page, name).evaluate(
      (element) => document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent,
    );
  expect(await line(/wants the lamp lit/)).toBe("solid");
  expect(await told(/wants the lamp lit/)).toBe("1 statement");
  expect(await line(/is against the lamp/)).toBe("dotted");
  expect(await told(/is against the lamp/)).toBe("1 statement, hidden by the lens");
  await sentence(page, /is against the lamp/).click();
  await placed(page, "paragraph 3, sentence 1").getByText("hidden by the lens").waitFor();
  await page.context().close();
});

test("by keyboard alone: onto the text, from sentence to sentence, into its statements, and one is selected", async () => {
  const { page, complaints } = await explorer.open({ view: `${scene}&s=article:lamp-1` });
  const read = page.getByRole("button", { name: "Read it beside the canvas" });
  await read.focus();
  await page.keyboard.press("Enter");
  await sentence(page, /wants the lamp lit/).waitFor();
  await page.getByRole("tab", { name: "Article" }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("tabpanel", { name: "Timeline" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await sentence(page, /wants the lamp lit/).waitFor();
  // The choice of the article, then the sentences, which are one stop.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toMatch(/^The harbour council wants/);
  await page.keyboard.press("End");
  expect(await focused(page)).toMatch(/^The council does not care/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await placed(page, "paragraph 3, sentence 1").waitFor();
  await page.keyboard.press("Tab");
  expect(await focused(page)).toMatch(/he wants it dark/);
  await page.keyboard.press("Enter");
  await expect.poll(() => chosen(page)).toEqual(["lamp-skerry:OPPOSES:lamp-g-lit"]);
  await page.keyboard.press("Escape");
  await expect.poll(() => chosen(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("without its text an article has the numbers of its paragraphs with their statements, and says how to give the text", async () => {
  const { page, complaints } = await explorer.open({ view: `${scene}&s=article:lamp-2` });
  await page.getByRole("button", { name: "Read it beside the canvas" }).click();
  await page.getByText(/start Ascribe with ASCRIBE_ARTICLES naming that folder/).waitFor();
  expect(await page.getByRole("tabpanel").getByRole("heading", { level: 3 }).allTextContents()).toEqual([
    "headline",
    "paragraph 2",
  ]);
  await placed(page, "paragraph 2, sentence 1")
    .getByRole("button", { name: /he still is not/ })
    .click();
  await expect.poll(() => chosen(page)).toEqual(["lamp-skerry:OPPOSES:lamp-g-lit"]);
  const another = page.getByRole("button", { name: "Another article" });
  await another.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("stays");
  const found = page.getByRole("group", { name: "Articles to read" }).getByRole("listitem");
  await expect.poll(() => found.allTextContents()).toEqual(["The lamp stays litThe Quay Lamp, 2020-01-01"]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await another.evaluate((it) => it === document.activeElement)).toBe(true);
  await sentence(page, /wants the lamp lit/).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([
  { name: "light", dark: false, width: 1440, height: 900 },
  { name: "dark", dark: true, width: 1440, height: 900 },
  { name: "on a phone", dark: false, width: 390, height: 844 },
])("axe finds nothing wrong with an article, $name, with its text and without", async (how) => {
  const { page } = await explorer.open({
    ...how,
    view: `${scene}&s=relation:${wanted}&l=${encodeURIComponent('{"speakers":["lamp-reef"]}')}`,
  });
  await page.getByRole("button", { name: /^read in the article: lamp-1\/s2/ }).click();
  await placed(page, "paragraph 1, sentence 2").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Another article" }).click();
  const again = page.getByRole("button", { name: "The lamp again The Quay Lamp, 2020-02-01" });
  await again.waitFor();
  expect(await violations(page)).toEqual([]);
  await again.click();
  await page.getByText(/ASCRIBE_ARTICLES/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
