import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pack } from "../../client/state/pack.ts";
import { viewFormat } from "../../client/state/viewDocument.ts";
import { AscribeProcess } from "../cli/AscribeProcess.ts";
import { manyNames } from "../corpora/manyNames.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { cut, measureCanvas, overlaps } from "./measureCanvas.ts";
import { openExplorer } from "./openExplorer.ts";

const world = manyNames(1_000);
let folder: string;
let ascribe: AscribeProcess;
let address: string;
let browser: Browser;

beforeAll(async () => {
  ascribe = AscribeProcess.run(["start", "--port", "0"]);
  [browser, address] = await Promise.all([launchBrowser(), ascribe.address()]);
  folder = mkdtempSync(join(tmpdir(), "ascribe-sizes-"));
  writeFileSync(join(folder, "registry.yaml"), world.registry);
  writeFileSync(join(folder, "many.facts.yaml"), world.facts);
  await load();
});

afterAll(async () => {
  try {
    // The project's files share one database: what this one loaded goes again.
    writeFileSync(join(folder, "registry.yaml"), "format: registry/1\nentities: []\n");
    unlinkSync(join(folder, "many.facts.yaml"));
    await load();
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await browser?.close();
    ascribe?.signal("SIGTERM");
    await ascribe?.ended;
  }
});

async function load(): Promise<void> {
  const process = AscribeProcess.run(["load", folder]);
  const code = await process.ended;
  if (code !== 0) throw new Error(`load ended with ${code}:\n${process.stdout}\n${process.stderr}`);
}

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

test.each([1, 60, 1_000].flatMap((nodes) => screens.map((screen) => ({ nodes, ...screen }))))(
  "$nodes nodes at $width x $height, dark: $dark: no label covers another, nothing is cut, every edge ends in sight",
  async ({ nodes, ...screen }) => {
    const { page, complaints } = await openExplorer(browser, address, {
      ...screen,
      view: viewOfNodes(nodes),
    });
    await expect.poll(async () => (await measureCanvas(page)).nodes.length).toBe(nodes);
    const measured = await measureCanvas(page);
    if (process.env.SHOTS)
      await page.screenshot({
        path: `${process.env.SHOTS}/${nodes}-${screen.width}-${screen.dark ? "dark" : "light"}.png`,
      });
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
  const { page, complaints } = await openExplorer(browser, address, {
    width: 390,
    height: 844,
    dark,
    view: viewOfNodes(nodes),
  });
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${nodes}-phone.png` });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(complaints).toEqual([]);
  await page.context().close();
});
