import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cut, type DrawnInto, measureCanvas, overlaps } from "./measureCanvas.ts";
import { settled, viewOf } from "./openExplorer.ts";
import { startedExplorer } from "./startedExplorer.ts";

const explorer = startedExplorer();

const canvas = (page: Page) => page.getByRole("application", { name: /canvas/i });
const said = (page: Page) => page.getByRole("status").last();
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });

function places(page: Page): Promise<Record<string, { x: number; y: number }>> {
  return page
    .locator(".cytoscape")
    .evaluate((element: DrawnInto) =>
      Object.fromEntries(element._cyreg.cy.nodes().map((node) => [node.id(), { ...node.position() }])),
    );
}

test("five layouts, each readable and always the same; undo and redo go over them, by button and by key", async () => {
  const { page, complaints } = await explorer.open();
  const first = await places(page);
  for (const name of ["Force", "Layered", "Concentric", "Grid", "Two-sided"]) {
    await button(page, name).click();
    await expect.poll(() => said(page).textContent()).toBe(`Laid out anew: ${name.toLowerCase()}.`);
    await settled(page);
    expect(await button(page, name).getAttribute("aria-pressed")).toBe("true");
    const measured = await measureCanvas(page);
    expect(overlaps(measured.labels)).toEqual([]);
    expect(cut(measured)).toEqual([]);
  }
  expect(await places(page)).toEqual(first);

  await button(page, "Undo: the layout").click();
  await expect.poll(() => said(page).textContent()).toBe("Undone: the layout.");
  const grid = await places(page);
  for (let step = 0; step < 4; step++) await page.keyboard.press("Control+z");
  await expect.poll(() => button(page, "Undo").isDisabled()).toBe(true);
  expect(await places(page)).toEqual(first);
  for (let step = 0; step < 4; step++) await page.keyboard.press("Control+Shift+Z");
  await settled(page);
  expect(await places(page)).toEqual(grid);
  await button(page, "Redo: the layout").click();
  await settled(page);
  expect(cut(await measureCanvas(page))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("by keyboard: select several, hide, show, pin, invert, remove, collapse; undo brings all of it back", async () => {
  const { page, complaints } = await explorer.open();
  const nodes = async () => (await measureCanvas(page)).nodes.map(({ of }) => of);
  const all = await nodes();
  await canvas(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect.poll(() => said(page).textContent()).toBe("2 nodes selected.");
  await page.keyboard.press("h");
  await expect.poll(() => said(page).textContent()).toBe("2 nodes hidden.");
  expect((await nodes()).length).toBe(all.length - 2);
  await button(page, "Show 2 hidden").click();
  await settled(page);
  expect((await nodes()).length).toBe(all.length);

  await canvas(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await page.keyboard.press("p");
  await expect.poll(() => said(page).textContent()).toMatch(/ pinned\.$/);
  const [pinned = ""] = all;
  const before = (await places(page))[pinned];
  await button(page, "Grid").click();
  await settled(page);
  expect((await places(page))[pinned]).toEqual(before);

  await canvas(page).focus();
  await page.keyboard.press("i");
  await expect.poll(() => said(page).textContent()).toBe(`${all.length - 1} nodes selected.`);
  await page.keyboard.press("Delete");
  await expect.poll(nodes).toEqual([pinned]);
  await page.keyboard.press("Home");
  await page.keyboard.press("e");
  await expect.poll(async () => (await nodes()).length).toBeGreaterThan(1);
  await settled(page);
  await canvas(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("c");
  await expect.poll(() => said(page).textContent()).toMatch(/ collapsed: \d+ taken off the canvas\.$/);

  for (let step = 0; step < 12; step++) await page.keyboard.press("Control+z");
  await expect.poll(() => button(page, "Undo").isDisabled()).toBe(true);
  expect((await nodes()).sort()).toEqual([...all].sort());
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("shift and a click select several nodes; their panel names them and keeps only these", async () => {
  const { page } = await explorer.open();
  const at = async (id: string) => {
    const drawn = await page
      .locator(".cytoscape")
      .evaluate(
        (element: DrawnInto, of) => ({ ...element._cyreg.cy.getElementById(of).renderedPosition() }),
        id,
      );
    const box = await page.locator(".cytoscape").boundingBox();
    return { x: (box?.x ?? 0) + drawn.x, y: (box?.y ?? 0) + drawn.y };
  };
  const [usa, russia] = [await at("usa"), await at("russia")];
  await page.mouse.click(usa.x, usa.y);
  await page.getByRole("heading", { name: "United States" }).waitFor();
  await page.keyboard.down("Shift");
  await page.mouse.click(russia.x, russia.y);
  await page.keyboard.up("Shift");
  await page.getByRole("heading", { name: "2 nodes selected" }).waitFor();
  await button(page, "Take Russia out of the selection").waitFor();
  await button(page, "Keep only these").click();
  await expect
    .poll(async () => (await measureCanvas(page)).nodes.map(({ of }) => of).sort())
    .toEqual(["russia", "usa"]);
  await page.context().close();
});

test("what the pointer rests on is told within the canvas, at its lower right too", async () => {
  const { page, complaints } = await explorer.open();
  const { nodes } = await measureCanvas(page);
  const [corner] = nodes.toSorted((a, b) => b.x2 + b.y2 - a.x2 - a.y2);
  if (corner === undefined) throw new Error("the first view has no node");
  const sheet = await page.locator(".cytoscape").boundingBox();
  const { x = 0, y = 0, width = 0, height = 0 } = sheet ?? {};
  await page.mouse.move(x + (corner.x1 + corner.x2) / 2, y + (corner.y1 + corner.y2) / 2);
  const tip = page.locator(".tip:not([hidden])");
  await tip.waitFor();
  const told = await tip.boundingBox();
  if (told === null) throw new Error("nothing is told");
  expect(await tip.textContent()).not.toBe("");
  expect(told.x).toBeGreaterThanOrEqual(x);
  expect(told.x + told.width).toBeLessThanOrEqual(x + width);
  expect(told.y).toBeGreaterThanOrEqual(y);
  expect(told.y + told.height).toBeLessThanOrEqual(y + height);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a node that is dragged leaves its place at once and is drawn where it is; undo brings it back", async () => {
  const { page, complaints } = await explorer.open();
  await button(page, "Grid").click();
  await settled(page);
  /** How many pixels in a square of eight are drawn on, on any of Cytoscape's sheets. */
  const drawnAt = (at: { x: number; y: number }) =>
    page.locator(".cytoscape").evaluate((element, { x, y }) => {
      const square = new OffscreenCanvas(8, 8).getContext("2d", { willReadFrequently: true });
      for (const sheet of element.querySelectorAll("canvas")) {
        const scale = sheet.width / sheet.clientWidth;
        square?.drawImage(sheet, (x - 4) * scale, (y - 4) * scale, 8 * scale, 8 * scale, 0, 0, 8, 8);
      }
      const { data } = square?.getImageData(0, 0, 8, 8) ?? { data: [] };
      return [...data].filter((part, index) => index % 4 === 3 && part > 128).length;
    }, at);
  const place = () =>
    page.locator(".cytoscape").evaluate((element: DrawnInto) => {
      const { cy } = element._cyreg;
      const { left, top } = element.getBoundingClientRect();
      return { ...cy.getElementById("russia").renderedPosition(), left, top };
    });
  const before = await place();
  const whole = await drawnAt(before);
  expect(whole).toBe(64);
  await page.mouse.move(before.left + before.x, before.top + before.y);
  await page.mouse.down();
  // Into the free ground between four nodes of the grid, in steps: the second and later ones draw what is dragged alone.
  for (let step = 1; step <= 6; step++) {
    await page.mouse.move(before.left + before.x + step * 6, before.top + before.y - step * 6);
    await settled(page);
  }
  const during = await place();
  expect(during.x - before.x).toBeCloseTo(36, 0);
  expect(await drawnAt(during)).toBe(whole);
  expect(await drawnAt(before)).toBeLessThan(whole / 2);
  await page.mouse.up();
  await page.mouse.move(during.left + 2, during.top + 2);
  await settled(page);
  expect(await drawnAt(during)).toBe(whole);
  await button(page, /^Undo/).click();
  await settled(page);
  expect(await place()).toEqual(before);
  expect(await drawnAt(before)).toBe(whole);
  expect(await drawnAt(during)).toBeLessThan(whole / 2);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a view is saved to a file and opened from it in another profile; what is none is refused and nothing lost", async () => {
  const { page } = await explorer.open();
  await button(page, "Concentric").click();
  await settled(page);
  const view = viewOf(page);
  await button(page, "View").click();
  const link = await page.getByRole("textbox", { name: "Link to this view" }).inputValue();
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save view").click()]);
  const saved = join(tmpdir(), `${process.pid}-${download.suggestedFilename()}`);
  await download.saveAs(saved);
  await page.context().close();

  const { page: other } = await explorer.open();
  const [chooser] = await Promise.all([
    other.waitForEvent("filechooser"),
    button(other, "View")
      .click()
      .then(() => button(other, "Open view…").click()),
  ]);
  await chooser.setFiles(saved);
  await expect.poll(() => viewOf(other)).toBe(view);
  const shown = await places(other);

  writeFileSync(saved, readFileSync(saved, "utf8").replace('"view/2"', '"view/9"'));
  await other.getByLabel("A saved view").setInputFiles(saved);
  await other.getByText(/holds no view that can be opened/).waitFor();
  expect(await places(other)).toEqual(shown);
  await other.context().close();

  const { page: third } = await explorer.open({ view: link.split("#")[1] ?? "" });
  expect(viewOf(third)).toBe(view);
  expect(await places(third)).toEqual(shown);
  await third.context().close();
});

test("what takes long can be cancelled, and everything is as it was", async () => {
  const { page } = await explorer.open();
  const view = viewOf(page);
  let held = 0;
  await page.route("**/graphql", async (route) => {
    // The server answers only after the person has given up.
    held += 1;
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue().catch(() => {});
  });
  await button(page, "Certainty").click();
  await page.getByRole("checkbox", { name: "probable" }).check();
  await button(page, "Cancel").click();
  await page.getByText(/all \d+ statements count/).waitFor();
  expect(held).toBeGreaterThan(0);
  expect(viewOf(page)).toBe(view);
  expect(await button(page, "Undo").isDisabled()).toBe(true);
  await page.context().close();
});
