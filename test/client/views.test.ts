import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { cut, type DrawnInto, measureCanvas } from "./measureCanvas.ts";
import { settled, viewOf } from "./openExplorer.ts";
import { startedExplorer } from "./startedExplorer.ts";

const explorer = startedExplorer();

async function ask<Answer>(query: string, shape: z.ZodType<Answer>): Promise<Answer> {
  const response = await fetch(`${explorer.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return z.object({ data: shape }).parse(await response.json()).data;
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
const selected = (page: Page) =>
  page
    .locator(".cytoscape")
    .evaluate((element: DrawnInto) => element._cyreg.cy.elements(".chosen").map((each) => each.id()));

test("the matrix counts what the API ascribes; a cell selects its edge and opens what is behind it; the address holds it", async () => {
  const { page, complaints } = await explorer.open();
  await page.getByRole("tab", { name: "Matrix" }).click();
  await page.getByLabel("Stances of").selectOption({ label: "United States" });
  const table = page.getByRole("table", { name: /ascribes which stances to United States/ });
  await table.waitFor();
  const { ascriptions } = await ask(
    '{ ascriptions(holder: "usa") { speakers { name } interests { goal } cells { statements { id } } } }',
    z.object({
      ascriptions: z.object({
        speakers: z.array(z.object({ name: z.string() })),
        interests: z.array(z.object({ goal: z.string() })),
        cells: z.array(z.object({ statements: z.array(z.object({ id: z.string() })) })),
      }),
    }),
  );
  expect((await table.getByRole("columnheader").allTextContents()).slice(1)).toEqual(
    ascriptions.speakers.map(({ name }) => name),
  );
  expect(await table.getByRole("rowheader").allTextContents()).toEqual(
    ascriptions.interests.map(({ goal }) => goal),
  );
  const cell = table.getByRole("button", { name: /Antony Blinken on secure borders for Tajikistan: for/ });
  await cell.focus();
  await page.keyboard.press("Enter");
  await page
    .getByRole("region", { name: "Statements behind the cell" })
    .getByRole("button")
    .first()
    .waitFor();
  expect(await selected(page)).toEqual([expect.stringMatching(/^usa:[A-Z_]+:g-tj-border-security$/)]);
  await expect.poll(() => viewOf(page)).toContain('"matrix":{"holder":"usa","rollUp":false}');
  await page.reload();
  await table.waitFor();
  expect(await selected(page)).toEqual([expect.stringMatching(/^usa:[A-Z_]+:g-tj-border-security$/)]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the timeline is of what is selected, on either axis; a row becomes the lens's time", async () => {
  const { page, complaints } = await explorer.open();
  await page.getByRole("tab", { name: "Timeline" }).click();
  await page.getByText("all that passes the lens").waitFor();
  const table = page.getByRole("table", { name: /Statements by when/ });
  await table.waitFor();
  await page.getByRole("radio", { name: "said to hold" }).check();
  await page.getByLabel("by", { exact: true }).selectOption("year");
  await table.getByRole("rowheader", { name: "2021", exact: true }).waitFor();
  await page.getByText(/\d+ statements without a beginning stand in no row/).waitFor();
  await table.getByRole("button", { name: "2021", exact: true }).press("Enter");
  await button(page, /^Time: said to hold 2021-01-01 to 2021-12-31/).waitFor();
  await button(page, "Clear time").click();
  await page.getByText(/all \d+ statements count/).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the time slider bounds the lens by arrow keys over a histogram, on either axis", async () => {
  const { page, complaints } = await explorer.open();
  await button(page, "Time").press("Enter");
  await page.getByRole("radio", { name: "said to hold" }).check();
  const from = page.getByRole("slider", { name: "from" });
  await from.focus();
  const before = await from.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await from.getAttribute("aria-valuetext")).not.toBe(before);
  await button(page, /^Time: said to hold from 2021/).waitFor();
  await page.getByText(/hides \d+ of \d+ statements/).waitFor();
  await page.keyboard.press("Escape");
  await expect
    .poll(() => button(page, /^Time: said to hold/).evaluate((it) => it === document.activeElement))
    .toBe(true);
  await button(page, "Undo: the lens").click();
  await page.getByText(/all \d+ statements count/).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a question is typed: how two are connected; the paths are listed with voices, one is drawn, another can be", async () => {
  const { page, complaints } = await explorer.open();
  await page.keyboard.press("/");
  await page.getByRole("option", { name: /How is … connected to …/ }).waitFor();
  await page.keyboard.type("how is russia connected to washington");
  await page.getByRole("option", { name: "How is Russia connected to the United States?" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "How Russia is connected to United States" }).waitFor();
  await settled(page);
  const way = () =>
    page
      .locator(".cytoscape")
      .evaluate((element: DrawnInto) => element._cyreg.cy.edges(".way").map((edge) => edge.id()));
  const first = await way();
  const { paths } = await ask(
    '{ paths(from: "russia", to: "usa") { relations { id } } }',
    z.object({ paths: z.array(z.object({ relations: z.array(z.object({ id: z.string() })) })) }),
  );
  expect(first.sort()).toEqual(paths[0]?.relations.map(({ id }) => id).sort());
  expect(await button(page, /^Drawn?:? the path by /).count()).toBe(paths.length);
  await button(page, /^Draw the path by /)
    .first()
    .press("Enter");
  await expect.poll(way).not.toEqual(first);
  expect((await way()).sort()).toEqual(paths[1]?.relations.map(({ id }) => id).sort());
  const view = viewOf(page);
  await page.reload();
  await settled(page);
  expect(viewOf(page)).toBe(view);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a phrase is filled slot by slot, by keyboard: who says that one wants something", async () => {
  const { page, complaints } = await explorer.open();
  await page.keyboard.press("/");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const search = page.getByRole("combobox", { name: /search/i });
  const picked = () =>
    search.evaluate((field: HTMLInputElement) =>
      field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
    );
  await expect.poll(() => search.inputValue()).toBe("Who says … wants …");
  await expect.poll(picked).toBe("…");
  await page.keyboard.type("Russia");
  await page.keyboard.press("Tab");
  await expect.poll(picked).toBe("…");
  await page.keyboard.type("closer cooperation");
  await page
    .getByRole("option", { name: "Who says Russia wants closer cooperation of Russia and Tajikistan?" })
    .waitFor();
  await page.keyboard.press("Enter");
  await page
    .getByRole("heading", { name: /^Russia \w+ closer cooperation of Russia and Tajikistan/ })
    .waitFor();
  await page
    .getByRole("article", { name: /^Statement / })
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("two canvases chosen before the lenses are compared show all that either has, once they are", async () => {
  const { page, complaints } = await explorer.open();
  const chooseVoice = async (bar: string | RegExp, name: RegExp) => {
    await page
      .getByRole("region", { name: bar })
      .first()
      .getByRole("button", { name: "Voice", exact: true })
      .click();
    await page.getByRole("checkbox", { name }).check();
    await page.keyboard.press("Escape");
  };
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes("query Compare(")) await held;
    await route.continue();
  });
  await chooseVoice(/^Lens/, /Antony Blinken/);
  await settled(page);
  const alone = (await measureCanvas(page)).nodes.length;
  await button(page, "Compare").click();
  await chooseVoice("Lens B", /Vladimir Putin/);
  await page.getByRole("radio", { name: "side by side" }).check();
  await settled(page);
  answer();
  await expect.poll(async () => (await measureCanvas(page)).nodes.length).toBeGreaterThan(alone);
  await settled(page);
  expect(cut(await measureCanvas(page))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("two lenses: what is only under one, agreed and in conflict, as the API has it; marked on one canvas, or side by side", async () => {
  const { page, complaints } = await explorer.open();
  await page.keyboard.press("/");
  await page.keyboard.type("where do blinken and putin disagree");
  await page.getByRole("option", { name: "Where do Antony Blinken and Vladimir Putin disagree?" }).waitFor();
  await page.keyboard.press("Enter");
  const pane = page.getByRole("region", { name: "Compare", exact: true });
  await pane.getByText(/A leaves out \d+ relations?/).waitFor();
  const scene = z
    .object({ nodes: z.array(z.tuple([z.string(), z.number(), z.number()])) })
    .parse(JSON.parse(viewOf(page)))
    .nodes.map(([id]) => id);
  const { compare } = await ask(
    `{ compare(a: {voices: ["blinken"]}, b: {voices: ["putin"]}, start: ${JSON.stringify(scene)}) { totals { onlyA onlyB agreed conflict } } }`,
    z.object({ compare: z.object({ totals: z.record(z.string(), z.number()) }) }),
  );
  for (const [name, total] of [
    ["in conflict", compare.totals.conflict],
    ["only under A", compare.totals.onlyA],
    ["only under B", compare.totals.onlyB],
    ["under both, in agreement", compare.totals.agreed],
  ] as const) {
    expect(
      await pane.getByRole("region", { name, exact: true }).getByRole("heading").textContent(),
    ).toContain(`${name} ${total}`);
  }
  const badges = await page
    .locator(".cytoscape")
    .evaluate((element: DrawnInto) => element._cyreg.cy.edges().map((edge) => String(edge.data("badge"))));
  expect(badges.length).toBeGreaterThan(0);
  expect(badges.every((badge) => ["A", "B", "", "≠"].includes(badge))).toBe(true);

  await pane.getByRole("radio", { name: "side by side" }).check();
  const other = page.getByRole("region", { name: /^Lens B: \d+ nodes, \d+ relations$/ });
  await other.waitFor();
  await expect.poll(() => other.getAttribute("aria-label")).not.toContain(" 0 relations");
  // One layout, made for the room of each, and one viewport; each label can be read.
  const drawn = () =>
    page.evaluate(() =>
      [".cytoscape", ".cytoscape-b"].map((selector) => {
        const { cy } = document.querySelector<DrawnInto>(selector)?._cyreg ?? {};
        const at = cy?.nodes().map((node) => [node.id(), node.renderedPosition()] as const) ?? [];
        return { places: Object.fromEntries(at), zoom: cy?.zoom() ?? 0 };
      }),
    );
  await expect.poll(async () => (await drawn())[0]?.zoom).toBeGreaterThan(8 / 12);
  await settled(page);
  const [inA, inB] = await drawn();
  expect(Object.keys(inA?.places ?? {}).length).toBeGreaterThan(5);
  expect(inB).toEqual(inA);
  expect(cut(await measureCanvas(page))).toEqual([]);
  await button(page, "Stop comparing").click();
  await other.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a claim card shows what contradicts it and what bears it out", async () => {
  const { contradictions, corroborations } = await ask(
    "{ contradictions(first: 1) { nodes { a { id } b { id gloss } } } corroborations(first: 1) { nodes { groups { id gloss } } } }",
    z.object({
      contradictions: z.object({
        nodes: z.array(
          z.object({ a: z.object({ id: z.string() }), b: z.object({ id: z.string(), gloss: z.string() }) }),
        ),
      }),
      corroborations: z.object({
        nodes: z.array(
          z.object({ groups: z.array(z.array(z.object({ id: z.string(), gloss: z.string() }))) }),
        ),
      }),
    }),
  );
  const [pair] = contradictions.nodes;
  const [group, other] = corroborations.nodes[0]?.groups ?? [];
  const cards: [string, string][] = [];
  if (pair) cards.push([pair.a.id, pair.b.gloss]);
  if (group?.[0] && other?.[0]) cards.push([group[0].id, other[0].gloss]);
  expect(cards.length).toBeGreaterThan(0);
  for (const [id, gloss] of cards) {
    const { page } = await explorer.open({
      view: `v=1&n=usa~0~0&s=statement:${encodeURIComponent(id)}`,
    });
    const rivals = page
      .getByRole("article", { name: `Statement ${id}` })
      .getByRole("list", { name: "What contradicts it and what bears it out" });
    await rivals.getByRole("button", { name: gloss }).first().waitFor();
    await page.context().close();
  }
});

test("no view of what is empty is a blank: each says what happened and what to do", async () => {
  const { page } = await explorer.open({
    view: `v=1&n=usa~0~0!g-tj-border-security~200~0&l=${encodeURIComponent('{"voices":["nobody-of-that-name"]}')}&s=node:usa`,
  });
  expect((await measureCanvas(page)).nodes.map(({ of }) => of)).toEqual(["usa"]);
  await page.getByRole("tab", { name: "Matrix" }).click();
  await page.getByText(/Nobody ascribes a stance to United States in what the lens lets pass/).waitFor();
  await page.getByRole("tab", { name: "Timeline" }).click();
  await page.getByText(/Nothing that passes the lens has a time on this axis/).waitFor();
  await page.getByRole("tab", { name: "Details" }).click();
  await button(page, "Paths from here…").click();
  await page.getByRole("form").or(page.locator("form.ends")).first().waitFor();
  await page.context().close();
});
