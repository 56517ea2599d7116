import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type DrawnInto, measureCanvas } from "./measureCanvas.ts";
import { settled, viewOf } from "./openExplorer.ts";
import { startedExplorer } from "./startedExplorer.ts";
import { tabTo } from "./tabTo.ts";

// What a person can do with the explorer, each by keys alone: no click, and no focus that Tab has not brought. How to search,
// walk the canvas and read an edge is in explorer.test.ts.

const explorer = startedExplorer();

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
const canvas = (page: Page) => page.getByRole("application", { name: /canvas/i });
const nodes = async (page: Page) => (await measureCanvas(page)).nodes.map(({ of }) => of);
const said = (page: Page) => page.getByRole("status").last();
const selected = (page: Page) =>
  page
    .locator(".cytoscape")
    .evaluate((element: DrawnInto) => element._cyreg.cy.elements(".chosen").map((each) => each.id()));

/** Tab leads to a control and a key works it. */
async function press(page: Page, name: string | RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press(key);
}

async function showPane(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, page.locator('[role="tab"][aria-selected="true"]'));
  await tabTo(page, page.getByRole("tab", { name }), "ArrowRight");
  await page.getByRole("tabpanel", { name }).waitFor();
}

async function find(page: Page, text: string, option: string | RegExp): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  await page.getByRole("option", { name: option }).first().waitFor();
  await page.keyboard.press("Enter");
}

test("expand by relation and type, as many as was said; take the node off, and all is undone", async () => {
  const { page } = await explorer.open();
  const first = await nodes(page);
  await find(page, "emomali", /Emomali Rahmon/);
  await page.getByRole("heading", { name: "Emomali Rahmon" }).waitFor();
  await press(page, "Only this and around it");
  await settled(page);
  const before = await nodes(page);
  await tabTo(page, page.getByText("By relation and type"));
  await page.keyboard.press("Enter");
  const group = page.getByRole("region", { name: "Expand" }).getByRole("listitem").getByRole("button");
  await tabTo(page, group);
  await page.keyboard.press("Enter");
  await settled(page);
  expect(await nodes(page)).toEqual(expect.arrayContaining(before));

  await tabTo(page, canvas(page), "Shift+Tab");
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await expect.poll(() => said(page).textContent()).toMatch(/ taken off the canvas\.$/);
  while (!(await button(page, "Undo").count())) await page.keyboard.press("Control+z");
  await settled(page);
  expect((await nodes(page)).sort()).toEqual([...first].sort());
  await page.context().close();
});

test("the lens: a voice is chosen, counted and cleared", async () => {
  const { page } = await explorer.open();
  await press(page, "Ascription");
  await tabTo(page, page.getByRole("checkbox", { name: /third party/ }));
  await page.keyboard.press("Space");
  await page.getByText(/hides \d+ of \d+ statements/).waitFor();
  await page.keyboard.press("Escape");
  await expect
    .poll(() => button(page, /^Ascription: /).evaluate((element) => element === document.activeElement))
    .toBe(true);
  await press(page, "Clear ascription");
  await page.getByText(/all \d+ statements count/).waitFor();
  await page.context().close();
});

test("two lenses: put on, a relation in the difference selected, taken off", async () => {
  const { page } = await explorer.open();
  await find(
    page,
    "where do blinken and putin disagree",
    "Where do Antony Blinken and Vladimir Putin disagree?",
  );
  const pane = page.getByRole("region", { name: "Compare", exact: true });
  await pane.getByText(/A leaves out \d+ relations?/).waitFor();
  await tabTo(page, pane.getByRole("listitem").getByRole("button"));
  await page.keyboard.press("Enter");
  await expect.poll(() => viewOf(page)).toContain('"kind":"relation"');
  await tabTo(page, pane.getByRole("radio", { name: "one canvas, marked by lens" }), "Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("region", { name: /^Lens B: / }).waitFor();
  await press(page, "Stop comparing");
  await page.getByRole("region", { name: /^Lens B: / }).waitFor({ state: "detached" });
  await page.context().close();
});

test("paths: both ends chosen, one of the paths drawn", async () => {
  const { page } = await explorer.open();
  await find(page, "russia", /^.?\s?Russia/);
  await page.getByRole("heading", { name: "Russia", exact: true }).waitFor();
  await press(page, "Paths from here…");
  await tabTo(page, page.getByLabel("To", { exact: true }));
  await page.keyboard.type("United States");
  await press(page, "Find paths");
  await page.getByRole("heading", { name: "How Russia is connected to United States" }).waitFor();
  await settled(page);
  const way = () =>
    page.locator(".cytoscape").evaluate((element: DrawnInto) => element._cyreg.cy.edges(".way").length);
  expect(await way()).toBeGreaterThan(0);
  await press(page, /^Draw the path by /);
  await expect.poll(() => button(page, /^Drawn: the path by /).count()).toBe(1);
  await page.context().close();
});

test("table, matrix, timeline and list share one selection", async () => {
  const { page } = await explorer.open();
  await showPane(page, /^Table/);
  const table = page.getByRole("table", { name: /Relations/ });
  await tabTo(page, table.getByRole("button", { name: /^\d+ statements?: / }));
  await page.keyboard.press("Enter");
  await page
    .getByRole("article", { name: /^Statement / })
    .first()
    .waitFor();
  const [edge] = await selected(page);
  expect(edge).toMatch(/:[A-Z_]+:/);

  await showPane(page, /^Matrix/);
  const cell = page.locator("table.matrix .cell");
  await tabTo(page, cell);
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Statements behind the cell" }).waitFor();
  await page.keyboard.press("Escape");
  await showPane(page, /^Timeline/);
  await page.getByRole("table", { name: /Statements by when/ }).waitFor();
  await tabTo(page, page.getByLabel("by", { exact: true }));
  await page.keyboard.type("year");
  await tabTo(page, page.getByRole("table", { name: /Statements by when/ }).getByRole("button"));
  await page.keyboard.press("Enter");
  await button(page, /^Time: /).waitFor();
  await page.keyboard.press("Control+z");
  await showPane(page, /^List/);
  const list = page.getByRole("navigation", { name: /on the canvas/ });
  await tabTo(page, list.locator("button.outer", { hasText: "United States" }));
  await page.keyboard.press("Enter");
  await expect.poll(() => selected(page)).toEqual(["usa"]);
  await page.context().close();
});

test("layouts, a link to the view, and back by Alt and the arrow", async () => {
  const { page } = await explorer.open();
  await press(page, "Grid");
  await expect.poll(() => said(page).textContent()).toBe("Laid out anew: grid.");
  await settled(page);
  await tabTo(page, button(page, "View"), "Shift+Tab");
  await page.keyboard.press("Enter");
  const link = page.getByRole("textbox", { name: "Link to this view" });
  await tabTo(page, link);
  const [, fragment = ""] = (await link.inputValue()).split("#");
  await page.keyboard.press("Escape");
  const view = viewOf(page);
  expect(view).toContain('"grid"');
  const { page: other } = await explorer.open({ view: fragment });
  expect(viewOf(other)).toBe(view);
  await other.context().close();
  await page.context().close();
});

test("a query is asked and drawn, and a picture, a file and a citation are had", async () => {
  const { page } = await explorer.open();
  await press(page, "Query");
  const dialog = page.getByRole("dialog", { name: "Query" });
  await tabTo(page, dialog.getByRole("combobox", { name: "Question" }));
  await page.keyboard.type("What does X want?");
  await tabTo(page, dialog.getByRole("combobox", { name: "holder" }));
  await page.keyboard.type("usa");
  await tabTo(page, dialog.getByRole("button", { name: "Run", exact: true }));
  await page.keyboard.press("Enter");
  await dialog.getByRole("columnheader", { name: "ascription" }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await press(page, "Export");
  const file = page.getByRole("group", { name: /files of the graph/ }).getByRole("link");
  await tabTo(page, file);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/^ascribe-[0-9a-f]{8}\.\w+/);
  await page.keyboard.press("Escape");
  await tabTo(page, button(page, "View"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await press(page, "Cite this view…");
  await page.getByRole("textbox", { name: "Citation" }).waitFor();
  await page.context().close();
});

test("what takes long is cancelled, and a failure leaves the keys where they were", async () => {
  const { page } = await explorer.open();
  const view = viewOf(page);
  await page.route("**/graphql", () => {
    // Never answered: only the person ends it.
  });
  await press(page, "Certainty");
  await tabTo(page, page.getByRole("checkbox", { name: "probable" }));
  await page.keyboard.press("Space");
  await press(page, "Cancel");
  await page.getByText(/all \d+ statements count/).waitFor();
  expect(viewOf(page)).toBe(view);
  await page.unroute("**/graphql");
  await page.context().close();
});
