import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AscribeProcess } from "../cli/AscribeProcess.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { openExplorer } from "./openExplorer.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let ascribe: AscribeProcess;
let address: string;
let browser: Browser;

beforeAll(async () => {
  ascribe = AscribeProcess.run(["start", "--port", "0"]);
  [browser, address] = await Promise.all([launchBrowser(), ascribe.address()]);
});

afterAll(async () => {
  await browser?.close();
  ascribe?.signal("SIGTERM");
  await ascribe?.ended;
});

/** What axe finds wrong, rule and elements. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<readonly { id: string; nodes: readonly { html: string }[] }[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

async function openWorkbench(dark = false) {
  const { page, complaints } = await openExplorer(browser, address, { dark });
  await page.getByRole("button", { name: "Query", exact: true }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Query" });
  const editor = dialog.getByRole("textbox", { name: "Cypher" });
  await editor.waitFor();
  return { page, complaints, dialog, editor };
}

test("a named question is chosen, its parameters are filled in, and its rows come as a table and as JSON", async () => {
  const { page, complaints, dialog } = await openWorkbench(true);
  await dialog.getByRole("combobox", { name: "Question" }).selectOption({ label: "What does X want?" });
  await dialog.getByRole("button", { name: "Run", exact: true }).click();
  await dialog.getByText("This is needed.").waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("combobox", { name: "holder" }).fill("usa");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Run", exact: true }).focus();
  await page.keyboard.press("Enter");
  await dialog.getByRole("columnheader", { name: "ascription" }).waitFor();
  expect(await dialog.getByRole("row").count()).toBeGreaterThan(2);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "JSON", exact: true }).click();
  const rows: unknown = JSON.parse(await dialog.getByRole("textbox", { name: "JSON" }).inputValue());
  expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ ascription: expect.any(String) })]));
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("own Cypher by keyboard: completed from the live schema, faults marked where they are, only what was returned is drawn", async () => {
  const { page, complaints, dialog, editor } = await openWorkbench();
  await editor.fill("MATCH (n:");
  await expect
    .poll(async () => {
      await editor.press("Control+Space");
      return await dialog.getByRole("option", { name: "Article" }).count();
    })
    .toBe(1);
  await editor.pressSequentially("StanceS");
  await editor.press("Enter");
  expect(await editor.inputValue()).toBe("MATCH (n:StanceStatement");

  await editor.fill("MATCH (n:Entity)\nRETURN m");
  await editor.press("Control+Enter");
  await dialog.getByRole("alert").getByText("Line 2, column 8:").waitFor();
  const marked = await editor.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(marked).toBe("m");
  await editor.fill("CREATE (n) RETURN n");
  await editor.press("Control+Enter");
  await expect.poll(() => dialog.getByRole("alert").textContent()).not.toMatch(/Line 2, column 8/);

  await editor.fill("MATCH (s:StanceStatement)-[r:SUBJECT]->(e) RETURN s, r, e LIMIT 1");
  await editor.press("Control+Enter");
  await dialog.getByRole("button", { name: "Graph", exact: true }).click();
  await dialog.getByRole("img", { name: "Graph of the result: 2 nodes, 1 relationship" }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a query that takes long is cancelled, and the next one runs", async () => {
  const { page, dialog, editor } = await openWorkbench();
  await editor.fill(
    "UNWIND range(1, 100000000) AS a UNWIND range(1, 10000) AS b WITH a, b WHERE a + b = -1 RETURN count(*) AS none",
  );
  await editor.press("Control+Enter");
  await dialog.getByRole("button", { name: "Cancel the query" }).click();
  await editor.fill("RETURN 1 AS one");
  await editor.press("Control+Enter");
  await dialog.getByRole("columnheader", { name: "one" }).waitFor();
  await page.context().close();
});
