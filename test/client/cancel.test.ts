import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApi } from "../../server/api/createApi.ts";
import { type HttpServer, startHttpServer } from "../../server/api/httpServer.ts";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { changedQueries } from "../api/changedQueries.ts";
import { AscribeProcess } from "../cli/AscribeProcess.ts";
import { untilItRuns, untilNoneRuns } from "../database/runningQueries.ts";
import { acquireTestDatabase } from "../database/testDatabase.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { measureCanvas } from "./measureCanvas.ts";
import { openExplorer, settled } from "./openExplorer.ts";
import { violations } from "./violations.ts";

/** Runs far longer than any test, in place of the query that `slowTitle` names. */
const slow = "CYPHER 5 UNWIND range(1, 10000000000) AS n WITH sum(n) AS total RETURN total";
let slowTitle: string | undefined;

let holder: AscribeProcess;
let acquired: Acquired;
let server: HttpServer;
let browser: Browser;

beforeAll(async () => {
  // The shipped facts; the server under test reads them through a database that can be slow.
  holder = AscribeProcess.run(["start", "--port", "0"]);
  await holder.address();
  acquired = await acquireTestDatabase();
  const change = (text: string) =>
    slowTitle !== undefined && text.startsWith(`// ${slowTitle}\n`) ? slow : text;
  server = await startHttpServer({
    host: "127.0.0.1",
    port: 0,
    client: join(import.meta.dirname, "../../dist/client"),
  });
  await server.open(createApi(changedQueries(acquired.database, change, 600_000)));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await acquired?.release();
  holder?.signal("SIGTERM");
  await holder?.ended;
});

const press = async (page: Page, role: "button" | "tab", name: string | RegExp) => {
  const exact = typeof name === "string";
  await page
    .getByRole(role, { name, ...(exact ? { exact } : {}) })
    .first()
    .press("Enter");
};

/** A question of a panel, and how it is come to be asked. */
interface Panel {
  /** What Waiting calls it. */
  readonly what: string;
  /** Of the query that is slow. */
  readonly title: string;
  /** What is done before, while the database is not slow yet. */
  readonly before?: (page: Page) => Promise<void>;
  readonly open: (page: Page) => Promise<void>;
  readonly comes: (page: Page) => Locator;
}

async function askForPaths(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type("how is russia connected to washington");
  await page.getByRole("option", { name: "How is Russia connected to the United States?" }).waitFor();
  await page.keyboard.press("Enter");
}

/** The first relation of the table, in the details: the United States want secure borders for Tajikistan. */
async function openClaims(page: Page): Promise<void> {
  await press(page, "tab", /^Table/);
  await page.getByRole("table").getByRole("button", { name: /wants/ }).first().press("Enter");
  await press(page, "tab", "Details");
}

test.each<Panel>([
  {
    what: "Reading about it",
    title: "What is around nodes",
    open: (page) => press(page, "button", "United States"),
    comes: (page) => page.getByRole("heading", { name: "United States" }),
  },
  {
    what: "Reading the claims",
    title: "Statements that claim a relation",
    open: openClaims,
    comes: (page) => page.getByRole("heading", { name: /^\d+ claims?/ }),
  },
  {
    what: "Looking for what contradicts them and bears them out",
    title: "Statements that claim, for comparing them with each other",
    open: openClaims,
    comes: (page) => page.getByRole("list", { name: "What contradicts it and what bears it out" }).first(),
  },
  {
    what: "Reading more claims",
    title: "Statements of an article",
    before: async (page) => {
      await press(page, "button", /^Deploy Taliban/);
      await page.getByRole("button", { name: /^\d+ more$/ }).waitFor();
    },
    open: (page) => press(page, "button", /^\d+ more$/),
    comes: (page) => page.getByRole("article", { name: /^Statement / }).nth(39),
  },
  {
    what: "Reading its statements",
    title: "Statements of an article",
    open: (page) => press(page, "tab", "Article"),
    comes: (page) => page.getByRole("heading", { name: /^Deploy Taliban/ }),
  },
  {
    what: "Looking for articles",
    title: "Articles",
    open: (page) => press(page, "button", "Article"),
    comes: (page) => page.getByRole("checkbox", { name: /^Deploy Taliban/ }),
  },
  {
    what: "Reading the times",
    title: "Statements by the days that they are of",
    open: (page) => press(page, "button", "Time"),
    comes: (page) => page.getByRole("slider", { name: "from" }),
  },
  {
    what: "Measuring the network",
    title: "Stances, as discourse networks count them",
    open: async (page) => {
      await press(page, "button", "Measures");
      await page.getByRole("radio", { name: "degree" }).press("Space");
    },
    comes: (page) => page.getByText(/^Measured in the congruence network/).first(),
  },
  {
    what: "Counting under lens B",
    title: "Relations within reach",
    before: async (page) => {
      await press(page, "button", "Compare");
      await page.getByText(/^Of the relations that touch the canvas/).waitFor();
    },
    open: (page) => page.getByRole("radio", { name: "side by side" }).press("Space"),
    comes: (page) => page.getByRole("region", { name: /^Lens B: \d+ nodes, [1-9]/ }),
  },
  {
    what: "Looking for paths",
    title: "Relations that paths between two nodes can take",
    before: async (page) => {
      await askForPaths(page);
      await page.getByRole("heading", { name: "How Russia is connected to United States" }).waitFor();
      await settled(page);
    },
    open: async (page) => {
      await page.reload();
    },
    comes: (page) => page.getByRole("heading", { name: "How Russia is connected to United States" }),
  },
  {
    what: "Reading who ascribes what",
    title: "Stances that are ascribed to a holder",
    open: (page) => press(page, "tab", "Matrix"),
    comes: (page) => page.getByRole("table", { name: /ascribes which stances/ }),
  },
  {
    what: "Reading the timeline",
    title: "Statements by the days that they are of",
    open: (page) => press(page, "tab", "Timeline"),
    comes: (page) => page.getByRole("columnheader", { name: "When" }),
  },
  {
    what: "Comparing the two lenses",
    title: "Relations counted under two lenses",
    open: (page) => press(page, "button", "Compare"),
    comes: (page) => page.getByText(/^Of the relations that touch the canvas/),
  },
  {
    what: "Reading the statements behind it",
    title: "Statements",
    open: async (page) => {
      await press(page, "button", "View");
      await press(page, "button", "Cite this view…");
    },
    comes: (page) => page.getByRole("textbox", { name: "BibTeX" }),
  },
  {
    what: "Asking what runs for it",
    title: "Relations within reach",
    open: async (page) => {
      await press(page, "button", "View");
      await press(page, "button", "As Cypher, as GraphQL…");
    },
    comes: (page) => page.getByRole("textbox", { name: "Cypher 1" }),
  },
])(
  "$what: cancelled by keyboard, in the database too, and asked once more",
  async ({ what, title, before, open, comes }) => {
    slowTitle = undefined;
    const { page, complaints } = await openExplorer(browser, server.url);
    await before?.(page);
    slowTitle = title;
    await open(page);
    await untilItRuns(acquired.database, slow);
    const cancel = page.getByRole("button", { name: `Cancel: ${what}` });
    await cancel.focus();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await untilNoneRuns(acquired.database, slow);
    await page
      .getByRole("status")
      .getByText(/^Cancelled\./)
      .waitFor();
    slowTitle = undefined;
    // The same button asks once more, and still has the focus.
    expect(await page.getByRole("button", { name: `Ask again: ${what}` }).count()).toBe(1);
    await page.keyboard.press("Enter");
    await comes(page).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test("the canvas and an export tell what is under way, and are cancelled with nothing lost", async () => {
  const { page } = await openExplorer(browser, server.url);
  const before = await measureCanvas(page);
  const cancelled = async (what: string, title: string, begin: () => Promise<void>) => {
    slowTitle = title;
    await begin();
    await untilItRuns(acquired.database, slow);
    await page.getByRole("progressbar", { name: what }).waitFor();
    await press(page, "button", "Cancel");
    await untilNoneRuns(acquired.database, slow);
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    slowTitle = undefined;
    expect((await measureCanvas(page)).nodes).toEqual(before.nodes);
  };
  await cancelled("Recounting under the lens", "Relations within reach", async () => {
    await press(page, "button", "Certainty");
    await page.getByRole("checkbox", { name: "probable" }).press("Space");
  });
  await page.keyboard.press("Escape");
  await cancelled("Looking for paths", "Relations that paths between two nodes can take", () =>
    askForPaths(page),
  );
  await cancelled("Exporting GEXF 1.3", "The state of the graph", async () => {
    await press(page, "button", "Export");
    await page.getByRole("link", { name: "GEXF 1.3", exact: true }).press("Enter");
  });
  await press(page, "button", "Export");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "GEXF 1.3", exact: true }).press("Enter"),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ascribe-[0-9a-f]{8}\.gexf$/);
  await page.context().close();
});

test("Escape cancels a search, and the next letter searches anew", async () => {
  const { page } = await openExplorer(browser, server.url);
  const field = page.getByRole("combobox", { name: /^Search/ });
  slowTitle = "Search by words";
  await field.focus();
  await page.keyboard.type("unit");
  await untilItRuns(acquired.database, slow);
  await page.getByRole("button", { name: "Cancel: Searching" }).waitFor();
  await page.keyboard.press("Escape");
  await untilNoneRuns(acquired.database, slow);
  slowTitle = undefined;
  await page.keyboard.type("ed");
  await page
    .getByRole("option", { name: /United States/ })
    .first()
    .waitFor();
  await page.context().close();
});
