import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cut, type DrawnInto, measureCanvas, overlaps } from "./measureCanvas.ts";
import { settled, viewOf } from "./openExplorer.ts";
import { startedExplorer } from "./startedExplorer.ts";

const explorer = startedExplorer();

/** Finds by typing and brings onto the canvas what is found first. */
async function find(page: Page, text: string, name: RegExp): Promise<void> {
  const search = page.getByRole("combobox", { name: /search/i });
  await search.fill(text);
  await page.getByRole("option", { name }).first().click();
  await settled(page);
}

const canvas = (page: Page) => page.getByRole("application", { name: /canvas/i });

test("opens on what is loaded: a plain sentence, starting points, a scene in which everything can be read", async () => {
  const { page, complaints } = await explorer.open();
  await expect.poll(() => page.getByText(/^1 article, \d+ voices, \d+ statements$/).count()).toBe(1);
  expect(
    await page.getByRole("button", { name: /^What does the United States want, and who says so\?$/ }).count(),
  ).toBe(1);
  expect(await page.getByRole("heading", { name: "Actors" }).count()).toBe(1);

  const measured = await measureCanvas(page);
  expect(measured.nodes.length).toBeGreaterThan(15);
  expect(measured.nodes.length).toBeLessThanOrEqual(60);
  expect(overlaps(measured.labels)).toEqual([]);
  expect(cut(measured)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([
  [1280, 720],
  [1024, 768],
  [1920, 1080],
])("at %i x %i too no label covers another and nothing is cut", async (width, height) => {
  const { page } = await explorer.open({ width, height });
  const measured = await measureCanvas(page);
  expect(overlaps(measured.labels)).toEqual([]);
  expect(cut(measured)).toEqual([]);
  await page.context().close();
});

test("finds the United States by an alias, expands it, unfolds an edge, hears one voice; the address brings it all back", async () => {
  const { page, complaints } = await explorer.open();
  await find(page, "washington", /United States.*Washington/);
  await page.getByRole("heading", { name: "United States" }).waitFor();

  const before = (await measureCanvas(page)).nodes;
  await page.getByRole("button", { name: /neighbours? not on the canvas/ }).click();
  await page.getByRole("button", { name: /All neighbours are on the canvas/ }).waitFor();
  await settled(page);
  const after = (await measureCanvas(page)).nodes;
  expect(after.length).toBeGreaterThan(before.length);

  await page.getByRole("button", { name: /wants secure borders for Tajikistan/ }).click();
  await page.getByRole("heading", { name: /United States wants secure borders for Tajikistan/ }).waitFor();
  const claims = page.getByRole("article", { name: /^Statement / });
  await expect.poll(() => claims.count()).toBeGreaterThan(0);
  const chains = page.getByRole("list", { name: /Chain of voices/ });
  expect(await chains.first().getByRole("listitem").allTextContents()).toEqual([
    "Svobodnaya Pressa",
    "Antony Blinken",
  ]);
  expect(
    await claims
      .first()
      .getByText(/paragraph \d+, sentence \d+/)
      .count(),
  ).toBe(1);

  await claims.first().getByRole("button", { name: "hear only this voice: Antony Blinken" }).click();
  await page.getByText(/hides \d+ of \d+ statements/).waitFor();
  await settled(page);
  await expect.poll(() => claims.count()).toBe(1);

  const view = viewOf(page);
  const shown = await measureCanvas(page);
  await page.reload();
  await settled(page);
  await page.getByText(/hides \d+ of \d+ statements/).waitFor();
  await page.getByRole("heading", { name: /United States wants secure borders/ }).waitFor();
  expect(viewOf(page)).toBe(view);
  const again = await measureCanvas(page);
  expect(again.nodes.map(({ of }) => of).sort()).toEqual(shown.nodes.map(({ of }) => of).sort());
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("what stands keeps its place when a node is expanded", async () => {
  const { page } = await explorer.open();
  const places = () =>
    page
      .locator(".cytoscape")
      .evaluate((element: DrawnInto) =>
        Object.fromEntries(element._cyreg.cy.nodes().map((node) => [node.id(), { ...node.position() }])),
      );
  const before = await places();
  await find(page, "taliban", /^Taliban/);
  await page.getByRole("button", { name: /neighbours? not on the canvas/ }).click();
  await settled(page);
  const after = await places();
  expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
  expect(after).toMatchObject(before);
  expect(overlaps((await measureCanvas(page)).labels)).toEqual([]);
  await page.context().close();
});

test("a node stays where a hand put it, also after a reload", async () => {
  const { page } = await explorer.open();
  const place = () =>
    page.locator(".cytoscape").evaluate((element: DrawnInto) => {
      const node = element._cyreg.cy.getElementById("china");
      return { at: { ...node.position() }, drawn: { ...node.renderedPosition() } };
    });
  const { at, drawn } = await place();
  const box = await page.locator(".cytoscape").boundingBox();
  const from = { x: (box?.x ?? 0) + drawn.x, y: (box?.y ?? 0) + drawn.y };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => viewOf(page)).toContain('"china",');
  const moved = (await place()).at;
  expect(Math.round(moved.x - at.x)).toBeGreaterThan(20);
  await page.reload();
  await settled(page);
  const again = (await place()).at;
  expect(again).toEqual({ x: Math.round(moved.x), y: Math.round(moved.y) });
  await page.context().close();
});

test("expanding by one group brings its neighbours alone; hiding takes a node away; back and forward retrace it", async () => {
  const { page } = await explorer.open();
  await find(page, "rahmon", /Emomali Rahmon/);
  const home = await page.getByRole("tab", { name: /^List/ }).textContent();
  await page.getByText("By relation and type").click();
  await page
    .getByRole("region", { name: "Expand" })
    .getByRole("listitem")
    .first()
    .getByRole("button")
    .click();
  await settled(page);
  const expanded = viewOf(page);
  await page.getByRole("button", { name: "Remove" }).click();
  await settled(page);
  expect(viewOf(page)).not.toContain('"rahmon"');

  await page.goBack();
  await settled(page);
  expect(viewOf(page)).toBe(expanded);
  await page.getByRole("heading", { name: "Emomali Rahmon" }).waitFor();
  await page.goForward();
  await settled(page);
  expect(viewOf(page)).not.toContain('"rahmon"');
  await page.goBack();
  await page.goBack();
  await settled(page);
  await expect.poll(() => page.getByRole("tab", { name: /^List/ }).textContent()).toBe(home);
  await page.context().close();
});

test("the lens is shown, counted and can be cleared; the table follows it and shares the selection", async () => {
  const { page } = await explorer.open();
  const all = await page.getByRole("tab", { name: /^Table/ }).textContent();
  await page.getByRole("button", { name: "Ascription", exact: true }).click();
  await page.getByRole("checkbox", { name: /on behalf/ }).check();
  await page.getByText(/hides \d+ of \d+ statements and \d+ nodes? of this scene/).waitFor();
  await page.getByRole("button", { name: /^Ascription: on behalf/ }).waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("tab", { name: /^Table/ }).click();
  const rows = page
    .getByRole("table", { name: /Relations/ })
    .locator("tbody")
    .getByRole("row");
  expect(await rows.count()).toBeGreaterThan(0);
  await rows.first().click();
  await expect.poll(() => viewOf(page)).toContain('"kind":"relation"');
  await rows
    .first()
    .getByRole("button", { name: /^\d+ statements?: / })
    .click();
  await page
    .getByRole("article", { name: /^Statement / })
    .first()
    .waitFor();

  await page.getByRole("button", { name: "Clear ascription" }).click();
  await page.getByText(/all \d+ statements count/).waitFor();
  await settled(page);
  expect(await page.getByRole("tab", { name: /^Table/ }).textContent()).toBe(all);
  await page.context().close();
});

test("by keyboard alone: search, walk the canvas onto an edge, read its claims, come back", async () => {
  const { page, complaints } = await explorer.open();
  await page.keyboard.press("/");
  await page.keyboard.type("washington");
  await page
    .getByRole("option", { name: /United States/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "United States" }).waitFor();
  await settled(page);
  await page.keyboard.press("Escape");

  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if (await canvas(page).evaluate((element) => element === document.activeElement)) break;
  }
  const said = page.getByRole("status").last();
  await page.keyboard.press(".");
  await expect.poll(() => said.textContent()).toMatch(/^United States .*statement/);
  const first = await said.textContent();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => said.textContent()).not.toBe(first);
  await page.keyboard.press("Enter");
  await page
    .getByRole("article", { name: /^Statement / })
    .first()
    .waitFor();
  expect(await page.getByRole("tabpanel").evaluate((element) => element === document.activeElement)).toBe(
    true,
  );
  await page.keyboard.press("Escape");
  await expect.poll(() => canvas(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => said.textContent()).toMatch(/statement/);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Help" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the list holds every node and every relation of the canvas", async () => {
  const { page } = await explorer.open();
  const { nodes, edgeEnds } = await measureCanvas(page);
  await page.getByRole("tab", { name: /^List/ }).click();
  const entries = page.getByRole("navigation", { name: /on the canvas/ }).getByRole("button");
  expect(await entries.count()).toBe(nodes.length + edgeEnds.length / 2);
  await page.context().close();
});

test("a link with ids that are gone names them and shows the rest; a damaged one says so", async () => {
  const { page } = await explorer.open({
    view: "v=1&n=usa~-200~0!atlantis~0~0!g-tj-border-security~200~0&s=node:usa",
  });
  await page.getByText(/“atlantis” is in no loaded article/).waitFor();
  await expect
    .poll(async () => (await measureCanvas(page)).nodes.map(({ of }) => of))
    .toEqual(["usa", "g-tj-border-security"]);
  await page.goto(`${explorer.address}/#v=7&n=usa~0~0`);
  await page.getByText(/view of version 7/).waitFor();
  await page.context().close();
});

test("the server away: a sentence, the canvas kept; back again, it goes on by itself", async () => {
  const { page } = await explorer.open();
  const before = (await measureCanvas(page)).nodes.length;
  await explorer.stop();
  await page.getByRole("button", { name: "Certainty", exact: true }).click();
  await page.getByRole("checkbox", { name: "probable" }).check();
  await page
    .getByRole("alert")
    .getByText(/does not answer/)
    .waitFor();
  expect((await measureCanvas(page)).nodes.length).toBe(before);

  await explorer.startAgain();
  await page.getByText(/hides \d+ of \d+ statements/).waitFor({ timeout: 40_000 });
  expect(await page.getByRole("alert").count()).toBe(0);
  await page.context().close();
});

test("a phone gets the list and the claims", async () => {
  const { page, complaints } = await explorer.open({ width: 390, height: 844 });
  expect(await canvas(page).count()).toBe(0);
  await find(page, "washington", /United States/);
  await page.getByRole("button", { name: /wants secure borders for Tajikistan/ }).click();
  await page
    .getByRole("article", { name: /^Statement / })
    .first()
    .waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  expect(complaints).toEqual([]);
  await page.context().close();
});
