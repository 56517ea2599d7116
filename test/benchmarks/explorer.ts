/**
 * What the explorer's canvas costs beside Cytoscape itself: a thousand nodes and two thousand edges in our page, and in a
 * bare page that holds nothing but Cytoscape with the same elements, style sheet and viewport, in turns. First frame,
 * panning and dragging, as a ratio of speeds: 1 is as fast as the bare page, 0.5 half as fast. Besides, in our page alone:
 * expanding a node of a hundred neighbours, and the time to a first view. Frames are not held to the screen's rate.
 *
 * `npm run build && node --import tsx test/benchmarks/explorer.ts [rounds [port of a server that holds the town]]`
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Core, ElementDefinition, StylesheetJson } from "cytoscape";
import type { Browser, Page } from "playwright-core";
import { canvasStyle } from "../../client/canvas/canvasStyle.ts";
import { viewVersion } from "../../client/state/encodeView.ts";
import { pack } from "../../client/state/pack.ts";
import { emptyView, type Pane } from "../../client/state/View.ts";
import { toDocument } from "../../client/state/viewDocument.ts";
import { AscribeProcess } from "../cli/AscribeProcess.ts";
import { launchBrowser } from "../client/launchBrowser.ts";
import type { DrawnInto } from "../client/measureCanvas.ts";
import { settled } from "../client/openExplorer.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { town, writeTown } from "./explorerCorpus.ts";
import { type Awaited, type Gesture, gesture, type Noted, noteFrames, type Viewport } from "./inPage.ts";
import { median } from "./median.ts";
import { onScratchDatabase } from "./scratchDatabase.ts";

const rounds = Number(process.argv[2] ?? 15);
const frames = 24;
/** Of what is told for our page alone, without a ratio. */
const ownRounds = Math.ceil(rounds / 3);
const size = { width: 1440, height: 900 };
const cytoscapeText = readFileSync(
  createRequire(import.meta.url).resolve("cytoscape/dist/cytoscape.min.js"),
  "utf8",
);

/** The scene as our page has drawn it, for the bare page to draw. */
interface Scene {
  readonly elements: readonly ElementDefinition[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly viewport: Viewport;
  readonly badges: number;
}

const port = process.argv[3];
if (port !== undefined) await inBrowser(`http://127.0.0.1:${port}`);
else {
  await onScratchDatabase(async (database, folder) => {
    const facts = join(folder, "facts");
    await writeTown(facts);
    await loadFolder(database, facts);
    const server = AscribeProcess.run(["serve", "--port", "0"], {
      NEO4J_URI: "",
      ASCRIBE_DATA: join(folder, "data"),
    });
    try {
      await inBrowser(await server.address());
    } finally {
      server.signal("SIGTERM");
      await server.ended;
    }
  });
}

async function inBrowser(address: string): Promise<void> {
  // Without the screen's rate, so that what a frame costs is seen below it too.
  const browser = await launchBrowser(["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
  try {
    await measure(browser, address);
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, address: string): Promise<void> {
  const ids = [
    ...Array.from({ length: town.actors }, (_, n) => `actor-${n + 1}`),
    ...Array.from({ length: town.interests }, (_, n) => `goal-${n + 1}`),
  ];
  const laidOut = await openPage(browser, undefined);
  await laidOut.goto(`${address}/#${linkTo(new Map(ids.map((id) => [id, undefined])))}`);
  await settled(laidOut);
  const places = await laidOut.evaluate(() => {
    const cy = document.querySelector<DrawnInto>(".cytoscape")?._cyreg.cy;
    return cy?.nodes().map((node) => [node.id(), { ...node.position() }] as const) ?? [];
  });
  const link = linkTo(new Map(places));
  await laidOut.goto("about:blank");
  await laidOut.goto(`${address}/#${link}`);
  await settled(laidOut);
  const scene = await readScene(laidOut);
  await laidOut.context().close();
  const edges = scene.elements.filter(({ group }) => group === "edges").length;
  console.log(
    `${scene.elements.length - edges} nodes and ${edges} edges, ${scene.badges} of them with a badge, invented; force layout, ` +
      `canvas of ${scene.box.width} x ${scene.box.height}; Chromium ${browser.version()}, ${cpus().length} cores (${cpus()[0]?.model}); ` +
      `median of ${rounds}, in turns, ${frames} frames for a gesture`,
  );

  const awaited = { nodes: ids.length, viewport: scene.viewport };
  const node = middleOf(scene);
  const near = nearTo(node, scene);
  const gestures: readonly (readonly [string, Gesture])[] = [
    ["pan, whole scene", { kind: "pan", viewport: scene.viewport, frames, node: node.id }],
    ["drag, whole scene", { kind: "drag", viewport: scene.viewport, frames, node: node.id }],
    ["pan, near", { kind: "pan", viewport: near, frames, node: node.id }],
    ["drag, near", { kind: "drag", viewport: near, frames, node: node.id }],
  ];
  const ours = await openPage(browser, awaited);
  const bare = await openPage(browser, awaited);
  const times = new Map<string, { ours: number[]; bare: number[] }>();
  const keep = (what: string, whose: "ours" | "bare", took: number) => {
    const kept = times.get(what) ?? { ours: [], bare: [] };
    kept[whose].push(took);
    times.set(what, kept);
  };
  const run = async (whose: "ours" | "bare") => {
    const page = whose === "ours" ? ours : bare;
    await page.bringToFront();
    await page.goto("about:blank");
    if (whose === "ours") await page.goto(`${address}/#${link}`);
    else await openBare(page, scene);
    await page.waitForFunction(() => (window as Noted).drawn !== undefined);
    const { known = Number.NaN, drawn = Number.NaN } = await page.evaluate(() => {
      const { known, drawn }: Noted = window;
      return { known, drawn };
    });
    keep("first frame", whose, drawn - known);
    if (whose === "ours") await settled(page);
    // Cytoscape keeps pictures of what it drew, and makes them in the frames after the first.
    await page.waitForTimeout(1_500);
    for (const [what, how] of gestures) keep(what, whose, await page.evaluate(gesture, how));
  };
  for (let round = 0; round < rounds; round++) {
    for (const whose of round % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const)) {
      await run(whose);
    }
  }
  console.log("                      ours      bare   ratio");
  for (const [what, { ours, bare }] of times) {
    const [a, b] = [median(ours), median(bare)];
    const rate = (took: number) =>
      what === "first frame" ? `${took.toFixed(0)} ms` : `${((1000 * frames) / took).toFixed(1)} fps`;
    console.log(
      `${what.padEnd(18)} ${rate(a).padStart(8)}  ${rate(b).padStart(8)}  ${(b / a).toFixed(2).padStart(6)}`,
    );
  }
  await ours.context().close();
  await bare.context().close();

  await measureExpanding(browser, address);
  await measureFirstView(browser, address);
}

/** A node with its hundred neighbours, step by step, as its key does. */
async function measureExpanding(browser: Browser, address: string): Promise<void> {
  const first: number[] = [];
  const all: number[] = [];
  let steps = 0;
  for (let round = 0; round < ownRounds; round++) {
    const page = await openPage(browser, undefined);
    await page.goto(`${address}/#${linkTo(new Map([[town.hub, { x: 0, y: 0 }]]))}`);
    await settled(page);
    const drawn = () =>
      page.evaluate(() => document.querySelector<DrawnInto>(".cytoscape")?._cyreg.cy.nodes().length ?? 0);
    await page.getByRole("application").focus();
    await page.keyboard.press("Home");
    const began = performance.now();
    steps = 0;
    for (let there = 1; there <= town.neighbors; there = await drawn()) {
      await page.keyboard.press("e");
      await page.waitForFunction(
        (before) => (document.querySelector<DrawnInto>(".cytoscape")?._cyreg.cy.nodes().length ?? 0) > before,
        there,
      );
      await settled(page);
      steps += 1;
      if (steps === 1) first.push(performance.now() - began);
    }
    all.push(performance.now() - began);
    await page.context().close();
  }
  console.log(
    `expanding a node of ${town.neighbors} neighbours: the first step ${median(first).toFixed(0)} ms, all of them in ${steps} steps ${median(all).toFixed(0)} ms, median of ${ownRounds}`,
  );
}

/** From nothing loaded to something drawn, in a profile that has never seen the page. */
async function measureFirstView(browser: Browser, address: string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ownRounds; round++) {
    const page = await openPage(browser, undefined);
    await page.goto(address);
    await page.waitForFunction(() => (window as Noted).anything !== undefined);
    times.push(await page.evaluate(() => (window as Noted).anything ?? Number.NaN));
    await page.context().close();
  }
  console.log(
    `first view of it: ${median(times).toFixed(0)} ms from the address to the first frame, median of ${ownRounds}`,
  );
}

/** A link to a view of some nodes, laid out by force or where they are to stand. */
function linkTo(nodes: ReadonlyMap<string, { readonly x: number; readonly y: number } | undefined>): string {
  const pane: Pane = "details";
  const placed = [...nodes.values()].every((place) => place !== undefined);
  const scene = new Map(
    [...nodes].map(([id, place]) => [id, { x: Math.round(place?.x ?? 0), y: Math.round(place?.y ?? 0) }]),
  );
  const document = toDocument({ ...emptyView, scene, pane, layout: "force" }, placed);
  return `v=${viewVersion}&z=${pack(JSON.stringify(document))}`;
}

async function openPage(browser: Browser, awaited: Awaited | undefined): Promise<Page> {
  const context = await browser.newContext({ viewport: size, reducedMotion: "reduce" });
  // tsx names functions by a helper of its own, which a page does not have.
  await context.addInitScript("globalThis.__name = (named) => named");
  await context.addInitScript(() => {
    if (location.protocol.startsWith("http")) localStorage.setItem("ascribe.tour", "seen");
  });
  await context.addInitScript(noteFrames, awaited);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  return page;
}

async function readScene(page: Page): Promise<Scene> {
  return await page.locator(".cytoscape").evaluate((element: DrawnInto) => {
    const { cy } = element._cyreg;
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      elements: [
        ...cy.nodes().map((node) => ({
          group: "nodes" as const,
          data: { ...node.data() },
          position: { ...node.position() },
        })),
        ...cy.edges().map((edge) => ({ group: "edges" as const, data: { ...edge.data() } })),
      ],
      box: { x, y, width, height },
      viewport: { zoom: cy.zoom(), pan: { ...cy.pan() } },
      badges: cy.edges('[badge != ""]').length,
    };
  });
}

/** The bare page: Cytoscape with the scene, in a box of the same place and size, and nothing else. */
async function openBare(page: Page, scene: Scene): Promise<void> {
  const { x, y, width, height } = scene.box;
  await page.setContent(
    `<!doctype html><body style="margin:0"><div class="cytoscape" style="position:absolute;left:${x}px;top:${y}px;width:${width}px;height:${height}px"></div>`,
  );
  await page.addScriptTag({ content: cytoscapeText });
  await page.evaluate(
    ({ elements, style, viewport }) => {
      const make: (options: object) => Core = Reflect.get(window, "cytoscape");
      const page: Noted = window;
      page.known = performance.now();
      make({
        container: document.querySelector(".cytoscape"),
        elements,
        style,
        ...viewport,
        layout: { name: "preset", fit: false },
        minZoom: 0.02,
        maxZoom: 3,
        selectionType: "single",
        boxSelectionEnabled: true,
        autounselectify: true,
      });
    },
    {
      elements: [...scene.elements],
      style: canvasStyle("light") as StylesheetJson,
      viewport: scene.viewport,
    },
  );
}

/** The node nearest to the middle of the scene that is on two edges or more. */
function middleOf({ elements, box, viewport }: Scene): { id: string; x: number; y: number } {
  const degrees = new Map<string, number>();
  for (const { data } of elements)
    for (const end of [data.source, data.target])
      if (end !== undefined) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const middle = {
    x: (box.width / 2 - viewport.pan.x) / viewport.zoom,
    y: (box.height / 2 - viewport.pan.y) / viewport.zoom,
  };
  const nodes = elements.flatMap(({ data, position }) =>
    position !== undefined && (degrees.get(data.id ?? "") ?? 0) > 3
      ? [{ id: data.id ?? "", ...position }]
      : [],
  );
  const far = (at: { x: number; y: number }) => Math.hypot(at.x - middle.x, at.y - middle.y);
  const [nearest] = nodes.sort((a, b) => far(a) - far(b));
  if (nearest === undefined) throw new Error("the scene has no node with edges");
  return nearest;
}

/** A viewport in which names can be read, around a node. */
function nearTo({ x, y }: { x: number; y: number }, { box }: Scene): Viewport {
  const zoom = 0.7;
  return { zoom, pan: { x: box.width / 2 - zoom * x, y: box.height / 2 - zoom * y } };
}
