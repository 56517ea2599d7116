import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { cut, type DrawnInto, measureCanvas, overlaps } from "../measureCanvas.ts";
import { settled, viewOf } from "../openExplorer.ts";
import { startedExplorer } from "../startedExplorer.ts";
import { violations } from "../violations.ts";

const explorer = startedExplorer();

/** Nodes as they are drawn, by id: in which order they come says nothing. */
const drawn = (page: Page) =>
  page.locator(".cytoscape").evaluate((element: DrawnInto) =>
    element._cyreg.cy
      .nodes()
      .map((node) => ({
        id: node.id(),
        type: String(node.data("type")),
        size: Number(node.data("size")),
        letter: String(node.data("letter")),
        fill: String(node.style("background-color")),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
type Drawn = Awaited<ReturnType<typeof drawn>>;
const actorTypes = ["State", "Organization", "Person", "Group", "MilitaryUnit"];
const actorsOf = (nodes: Drawn) => nodes.filter(({ type }) => actorTypes.includes(type)).map(({ id }) => id);

const figures = z.record(z.string(), z.number());
const Measures = z.object({ degree: figures, betweenness: figures, pageRank: figures, community: figures });

/** What the API says of the network among some actors. */
async function measured(actors: readonly string[], lens = {}): Promise<z.infer<typeof Measures>> {
  const query =
    "query($input: DiscourseInput!, $lens: Lens) { discourse(input: $input, lens: $lens) { measures } }";
  const variables = { input: { aggregation: "CONGRUENCE", actors }, lens };
  const response = await fetch(`${explorer.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const body = z.object({ data: z.object({ discourse: z.object({ measures: Measures }) }) });
  return body.parse(await response.json()).data.discourse.measures;
}

const menu = (page: Page) => page.getByRole("button", { name: "Measures", exact: true });
const legend = (page: Page) => page.getByRole("region", { name: "Legend" });

test("size and colour tell measures of the network of the canvas's actors; legend and list say so; undo and reload keep it", async () => {
  const { page, complaints } = await explorer.open();
  const before = await drawn(page);
  await menu(page).click();
  await page.getByRole("radio", { name: "degree" }).check();
  await page.getByRole("checkbox", { name: "Colour by community, with a letter" }).check();
  await legend(page)
    .getByText(/^Measured in the congruence network of those who hold a stance/)
    .waitFor();
  await legend(page).getByText("larger: tied to more actors (degree)").waitFor();
  const nodes = await drawn(page);
  const { degree, community } = await measured(actorsOf(nodes));
  const inNetwork = nodes.filter(({ id }) => id in degree);
  expect(inNetwork.length).toBeGreaterThan(3);
  for (const a of inNetwork)
    for (const b of inNetwork) {
      const [more, less] = [degree[a.id] ?? 0, degree[b.id] ?? 0];
      expect(Math.sign(a.size - b.size), `${a.id} and ${b.id}`).toBe(Math.sign(more - less));
      // Alike in letter and colour are those of one community, and no others.
      if (more === 0 || less === 0) continue;
      expect(a.letter === b.letter, `${a.id} and ${b.id}`).toBe(community[a.id] === community[b.id]);
    }
  for (const { id, letter } of nodes) expect(letter === "", id).toBe((degree[id] ?? 0) === 0);
  const letters = [...new Set(nodes.flatMap(({ letter }) => (letter === "" ? [] : [letter])))].sort();
  expect(letters.length).toBeGreaterThan(0);
  const told = await legend(page)
    .getByText(/community [A-Z]/)
    .allTextContents();
  expect(told.map((each) => each.slice(-1))).toEqual(letters);
  expect(new Set(inNetwork.filter(({ letter }) => letter !== "").map(({ fill }) => fill)).size).toBe(
    Math.min(8, letters.length),
  );
  await page.keyboard.press("Escape");
  const [largest] = inNetwork.toSorted((a, b) => (degree[b.id] ?? 0) - (degree[a.id] ?? 0));
  await page.getByRole("tab", { name: /^List/ }).click();
  await page
    .getByRole("navigation", { name: "Nodes and relations on the canvas" })
    .getByText(`degree ${degree[largest?.id ?? ""]}, community ${largest?.letter}`)
    .first()
    .waitFor();
  await expect.poll(() => viewOf(page)).toContain('"measure":{"size":"degree","communities":true');
  await page.reload();
  await settled(page);
  await legend(page)
    .getByText(/^Measured in the congruence network/)
    .waitFor();
  await expect.poll(async () => await drawn(page)).toEqual(nodes);
  await menu(page).click();
  await page.getByRole("button", { name: "Size by statements, colour by type" }).click();
  await page.keyboard.press("Escape");
  await expect.poll(async () => await drawn(page)).toEqual(before);
  await page.getByRole("button", { name: "Undo: what size and colour mean" }).click();
  await expect.poll(async () => await drawn(page)).toEqual(nodes);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the lens and the scene decide who is in the network, and a network that cannot be measured says why", async () => {
  const { page, complaints } = await explorer.open();
  await menu(page).click();
  await page.getByRole("radio", { name: "PageRank" }).check();
  await legend(page)
    .getByText(/^Measured in/)
    .waitFor();
  await page.getByRole("combobox", { name: "Network" }).selectOption("SUBTRACT");
  await legend(page)
    .getByText(/Measures are of one-mode networks of actors whose weights are 0 or more/)
    .waitFor();
  await legend(page).getByText("larger: more statements").waitFor();
  await page.getByRole("combobox", { name: "Network" }).selectOption("CONGRUENCE");
  await legend(page)
    .getByText(/^Measured in the congruence network/)
    .waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Certainty", exact: true }).click();
  await page.getByRole("checkbox", { name: /^certain/ }).check();
  await page.keyboard.press("Escape");
  await settled(page);
  const lens = { certainty: ["CERTAIN"] };
  await expect
    .poll(async () => {
      const nodes = await drawn(page);
      const { pageRank } = await measured(actorsOf(nodes), lens);
      const inNetwork = nodes.filter(({ id }) => id in pageRank);
      return inNetwork.every((a) =>
        inNetwork.every(
          (b) => Math.sign(a.size - b.size) === Math.sign((pageRank[a.id] ?? 0) - (pageRank[b.id] ?? 0)),
        ),
      );
    })
    .toBe(true);
  expect(complaints.filter((each) => !/400/.test(each))).toEqual([]);
  await page.context().close();
});

test("by keyboard alone: the measures are chosen, and arrow keys tell each node's", async () => {
  const { page, complaints } = await explorer.open();
  await menu(page).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await page.getByRole("radio", { name: "betweenness" }).isChecked()).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await page.getByRole("checkbox", { name: /Colour by community/ }).isChecked()).toBe(true);
  await legend(page)
    .getByText(/^Measured in/)
    .waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => menu(page).evaluate((it) => it === document.activeElement)).toBe(true);
  await page.getByRole("application", { name: /canvas/i }).focus();
  await page.keyboard.press("Home");
  const said = page.locator('p[role="status"][aria-live="polite"]').last();
  const heard: string[] = [];
  while (
    heard.length < 40 &&
    !/betweenness [\d.]+, (community [A-Z]|in no community)/.test(heard.at(-1) ?? "")
  ) {
    await page.keyboard.press("ArrowDown");
    heard.push((await said.textContent()) ?? "");
  }
  expect(heard.at(-1)).toMatch(/betweenness [\d.]+, (community [A-Z]|in no community)/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([
  { name: "light", dark: false },
  { name: "dark", dark: true },
])(
  "axe finds nothing wrong with measures, $name; labels do not overlap and none is cut",
  async ({ dark }) => {
    const { page } = await explorer.open({ dark });
    await menu(page).click();
    await page.getByRole("radio", { name: "betweenness" }).check();
    await page.getByRole("checkbox", { name: /Colour by community/ }).check();
    await legend(page)
      .getByText(/^Measured in/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    for (const layout of ["Two-sided", "Force"]) {
      await page.getByRole("button", { name: layout, exact: true }).click();
      await settled(page);
      const canvas = await measureCanvas(page);
      expect(overlaps(canvas.labels)).toEqual([]);
      expect(cut(canvas)).toEqual([]);
    }
    // Newcomers find room for the size that they are drawn in.
    const before = (await measureCanvas(page)).nodes.length;
    await page.getByRole("application").focus();
    for (const key of ["Home", "e"]) await page.keyboard.press(key);
    await expect.poll(async () => (await measureCanvas(page)).nodes.length).toBeGreaterThan(before);
    await settled(page);
    await legend(page)
      .getByText(/^Measured in/)
      .waitFor();
    const grown = await measureCanvas(page);
    expect(overlaps(grown.nodes)).toEqual([]);
    expect(overlaps(grown.labels)).toEqual([]);
    await page.context().close();
  },
);
