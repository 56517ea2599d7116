import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { measureCanvas } from "./measureCanvas.ts";
import { settled, viewOf } from "./openExplorer.ts";
import { startedExplorer } from "./startedExplorer.ts";
import { tabTo } from "./tabTo.ts";
import { violations } from "./violations.ts";

// What others reach it by must be known before it starts, and the tests open what it says.
const explorer = startedExplorer(async () => {
  const port = await freePort();
  return { port, environment: { PUBLIC_URL: `http://localhost:${port}` } };
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "localhost", () => {
      const taken = server.address();
      server.close(() => resolve(typeof taken === "object" && taken !== null ? taken.port : 0));
    });
  });
}

const value = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true }).inputValue();

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("a view is cited with articles, statement ids, coder, hash of the sources, day, and a link that opens it", async () => {
  const { page, complaints } = await explorer.open();
  await page.getByRole("button", { name: "View", exact: true }).focus();
  await page.keyboard.press("Enter");
  await tabTo(page, button(page, "Cite this view…"));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Cite this view" });
  await dialog.getByRole("textbox", { name: "Citation" }).waitFor();
  expect(await violations(page)).toEqual([]);

  const text = await value(page, "Citation");
  const asked = await page.evaluate(async () => {
    const answer = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: "{ stats { store } statements(first: 1) { nodes { id coder article { title } } } }",
      }),
    });
    return JSON.stringify((await answer.json()).data);
  });
  const { stats, statements } = JSON.parse(asked);
  expect(text).toContain(`sha256 ${stats.store}`);
  expect(text).toContain(statements.nodes[0].article.title);
  expect(text).toContain(`coded by ${statements.nodes[0].coder}`);
  expect(text).toContain(new Date().toISOString().slice(0, 10));
  const bibtex = await value(page, "BibTeX");
  expect(bibtex.match(/^@misc\{/gm)?.length).toBe(2);
  expect(bibtex).toContain(`sources sha256 ${stats.store}`);

  const [link = ""] = /http:\/\/\S+#\S+/.exec(text.slice(text.indexOf("Accessed"))) ?? [];
  expect(link.startsWith(`${explorer.address}/#v=2&z=`)).toBe(true);
  const other = await explorer.open({ view: new URL(link).hash.slice(1) });
  // The first view has no fragment of its own: the link's is compared.
  expect(`#${new URL(link).hash.slice(1)}`).toBe(new URL(other.page.url()).hash);
  await other.page.context().close();

  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a relation that is selected is cited by its own claims", async () => {
  const { page } = await explorer.open();
  await page.getByRole("tab", { name: /^List/ }).click();
  await page
    .getByRole("navigation", { name: /nodes and relations/i })
    .getByRole("button", { name: /statements? by / })
    .first()
    .click();
  await settled(page);
  const before = viewOf(page);
  await page.getByRole("button", { name: "View", exact: true }).click();
  await page.getByRole("button", { name: "Cite this view…" }).click();
  await page.getByRole("textbox", { name: "Citation" }).waitFor();
  const own = await value(page, "Citation");
  await page.getByRole("radio", { name: "everything on the canvas" }).check();
  const whole = await value(page, "Citation");
  expect(own.length).toBeLessThan(whole.length);
  expect(own).toMatch(/Statements? \S+\/\S+/);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  expect(viewOf(page)).toBe(before);
  await page.context().close();
});

test("the canvas is saved as SVG and as PNG, by keyboard; the name says article, lens and sources", async () => {
  const { page, complaints } = await explorer.open();
  const canvas = await measureCanvas(page);
  await page.getByRole("button", { name: "Export" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "GEXF 1.3" }).waitFor();
  expect(await violations(page)).toEqual([]);
  const files = new Map<string, Buffer>();
  for (const kind of ["SVG", "PNG"]) {
    if (kind === "PNG") {
      await page.getByRole("button", { name: "Export" }).focus();
      await page.keyboard.press("Enter");
    }
    await page.getByRole("button", { name: kind }).focus();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/^ascribe-[a-z0-9-]+-all-[0-9a-f]{12}\.(svg|png)$/);
    files.set(kind, readFileSync(await download.path()));
  }
  const svg = files.get("SVG")?.toString("utf8") ?? "";
  const read = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      wrong: picture.querySelector("parsererror")?.textContent ?? null,
      nodes: picture.querySelectorAll("g > title").length,
      edges: picture.querySelectorAll("path:not([aria-label='Legend'] path)").length,
      legend: picture.querySelector("[aria-label='Legend']")?.textContent ?? "",
      caption: picture.querySelector("desc")?.textContent ?? "",
    };
  }, svg);
  const edges = new Set(canvas.edgeEnds.map(({ of }) => of)).size;
  expect(read).toMatchObject({ wrong: null, nodes: canvas.nodes.length, edges });
  expect(read.legend).toMatch(/state[\s\S]*interest[\s\S]*wants, values/);
  expect(read.caption).toMatch(/^\d+ statements of .+\n.*sources sha256 [0-9a-f]{16}, \d{4}-\d{2}-\d{2}$/);
  const png = files.get("PNG") ?? Buffer.alloc(0);
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  const [, width = 0] = /width="(\d+)"/.exec(svg)?.map(Number) ?? [];
  expect(png.readUInt32BE(16)).toBe(2 * width);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the server's files are linked under the lens that is on", async () => {
  const { page } = await explorer.open();
  await page.getByRole("button", { name: "Predicate", exact: true }).click();
  await page.getByRole("checkbox", { name: /^wants/ }).check();
  await settled(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Export" }).click();
  const links = page.getByRole("group", { name: /files of the graph/ }).getByRole("link");
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  expect(hrefs.length).toBeGreaterThanOrEqual(6);
  for (const href of hrefs) {
    expect(new URL(href, explorer.address).searchParams.get("lens")).toBe('{"predicates":["WANTS"]}');
  }
  const [download] = await Promise.all([page.waitForEvent("download"), links.first().click()]);
  expect(download.suggestedFilename()).toMatch(/^ascribe-[0-9a-f]{8}\.gexf$/);
  await page.context().close();
});

test("a view is told as Cypher that ran and as GraphQL that GraphiQL opens filled in", async () => {
  const { page, complaints } = await explorer.open();
  await page.getByRole("button", { name: "View", exact: true }).focus();
  await page.keyboard.press("Enter");
  await tabTo(page, button(page, "As Cypher, as GraphQL…"));
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Cypher 1" }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await value(page, "Cypher 1")).toMatch(/:param[\s\S]*MATCH[\s\S]*RETURN/);
  const [graphiql] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Open in GraphiQL" }).click(),
  ]);
  await graphiql
    .getByRole("region", { name: "Operation Editor" })
    .getByText("RelationFields")
    .first()
    .waitFor();
  await graphiql.getByRole("button", { name: /execute query/i }).click();
  const result = graphiql.getByRole("region", { name: "Result Window" });
  await expect.poll(() => result.textContent(), { timeout: 30_000 }).toMatch(/"graph":/);
  await graphiql.close();
  await page.keyboard.press("Escape");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a first visit is shown around, step by step or not at all; later visits are not, and help has the way back", async () => {
  const { page, complaints } = await explorer.open({ firstVisit: true });
  const tour = page.getByRole("region", { name: "Tour" });
  await tour.getByText("1 of 5").waitFor();
  expect(await violations(page)).toEqual([]);
  await tour.getByRole("button", { name: "Next" }).focus();
  for (let step = 2; step <= 5; step++) {
    if (step > 2) await tabTo(page, button(page, "Next"));
    await page.keyboard.press("Enter");
    await tour.getByText(`${step} of 5`).waitFor();
    expect(await page.locator(".toured").count()).toBe(1);
  }
  await tour.getByRole("button", { name: "End the tour" }).click();
  expect(await page.locator(".toured").count()).toBe(0);
  await page.reload();
  await settled(page);
  expect(await tour.count()).toBe(0);
  await page.getByRole("application").focus();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Help" });
  await help.getByText("organization").waitFor();
  await help.getByRole("button", { name: "Show me around" }).click();
  await tour.getByRole("button", { name: "Skip the tour" }).click();
  expect(await tour.count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
