import { expect, test } from "vitest";
import { pack } from "../../client/state/pack.ts";
import { viewFormat } from "../../client/state/viewDocument.ts";
import { manyNames } from "../corpora/manyNames.ts";
import { loadBeside } from "./loadBeside.ts";
import { cut, measureCanvas, overlaps } from "./measureCanvas.ts";
import { startedExplorer } from "./startedExplorer.ts";

const world = manyNames(1_000);
const explorer = startedExplorer();
loadBeside(world.registry, world.facts);

/** So many nodes of the world, actors and goals, to be laid out when opened. */
function viewOfNodes(count: number): string {
  const step = Math.floor(world.ids.length / Math.max(count, 1));
  const nodes = Array.from({ length: count }, (_, n) => world.ids[n * step]);
  return `v=2&z=${pack(JSON.stringify({ format: viewFormat, nodes }))}`;
}

const screens = [
  { width: 1440, height: 900, dark: false },
  { width: 1440, height: 900, dark: true },
  { width: 1024, height: 768, dark: false },
  { width: 1024, height: 768, dark: true },
];

test.each([0, 1, 60, 1_000].flatMap((nodes) => screens.map((screen) => ({ nodes, ...screen }))))(
  "$nodes nodes at $width x $height, dark: $dark: no label covers another, nothing is cut, every edge ends in sight",
  async ({ nodes, ...screen }) => {
    const { page, complaints } = await explorer.open({
      ...screen,
      view: viewOfNodes(nodes),
    });
    await expect.poll(async () => (await measureCanvas(page)).nodes.length).toBe(nodes);
    const measured = await measureCanvas(page);
    expect.soft(overlaps(measured.labels)).toEqual([]);
    expect.soft(cut(measured)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test.each([
  [0, false],
  [60, true],
  [1_000, false],
])("%i nodes on a phone, dark: %s: the list, no wider than the screen", async (nodes, dark) => {
  const { page, complaints } = await explorer.open({
    width: 390,
    height: 844,
    dark,
    view: viewOfNodes(nodes),
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(complaints).toEqual([]);
  await page.context().close();
});
