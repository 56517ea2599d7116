import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AscribeProcess } from "../cli/AscribeProcess.ts";
import { launchBrowser } from "./launchBrowser.ts";

let folder: string;
let ascribe: AscribeProcess;
let address: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ascribe-graphiql-"));
  ascribe = AscribeProcess.run(["start", "--port", "0"], { ASCRIBE_DATA: folder });
  [browser, address] = await Promise.all([launchBrowser(), ascribe.address()]);
});

afterAll(async () => {
  await browser?.close();
  ascribe?.signal("SIGTERM");
  await ascribe?.ended;
  rmSync(folder, { recursive: true, force: true });
});

/** A page that remembers what it asked of other origins, what it could not get, and what it complained of. */
async function openPage(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${address}/`) && !request.url().startsWith("data:")) {
      complaints.push(`asked ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => complaints.push(`did not get ${request.url()}`));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  return { page, complaints };
}

test("GraphiQL opens from our own origin, completes from the schema, and runs its first query", async () => {
  const { page, complaints } = await openPage();
  await page.goto(`${address}/graphql`);
  await page.getByRole("region", { name: "Operation Editor" }).getByText("totalCount").waitFor();
  await page.getByRole("button", { name: /execute query/i }).click();
  const result = page.getByRole("region", { name: "Result Window" });
  await expect.poll(() => result.textContent(), { timeout: 20_000 }).toMatch(/"totalCount":\s[1-9]/);

  await page.getByRole("button", { name: /show documentation explorer/i }).click();
  await page.getByRole("link", { name: "Query", exact: true }).first().click();
  await expect.poll(() => page.getByText("statements", { exact: true }).count()).toBeGreaterThan(0);

  expect(complaints).toEqual([]);
  await page.close();
});

test("an operation in the address fills the editor and is not run by itself", async () => {
  const { page, complaints } = await openPage();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") asked.push(request.postData() ?? "");
  });
  await page.goto(`${address}/graphql?query=${encodeURIComponent("{ stats { articles } }")}`);
  await page.getByText("articles").first().waitFor();
  expect(asked.filter((body) => !body.includes("IntrospectionQuery"))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("an address carries operation, variables, lens, which operation and the wish for Cypher, and follows what is typed", async () => {
  const { page, complaints } = await openPage();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") asked.push(request.postData() ?? "");
  });
  const carried = new URLSearchParams({
    query:
      "query Other { __typename }\nquery Told($lens: Lens, $first: Int) { statements(lens: $lens, first: $first) { totalCount } }",
    variables: '{"first": 3}',
    lens: '{"ascription":["SELF"]}',
    operationName: "Told",
    extensions: '{"cypher":true}',
  });
  await page.goto(`${address}/graphql?${carried}`);
  const editor = page.getByRole("region", { name: "Operation Editor" });
  await editor.getByText("totalCount").waitFor();
  const cypher = page.getByRole("button", { name: "Show the Cypher that ran" });
  expect(await cypher.getAttribute("aria-pressed")).toBe("true");

  await page.getByRole("button", { name: /execute query/i }).click();
  const told = page.getByRole("menuitem", { name: "Told" });
  await Promise.race([told.waitFor(), page.getByText('"totalCount"').waitFor()]);
  if (await told.isVisible()) await told.click();
  const result = page.getByRole("region", { name: "Result Window" });
  await expect.poll(() => result.textContent(), { timeout: 20_000 }).toMatch(/"cypher":/);
  const sent = asked.map((body) => JSON.parse(body)).find(({ operationName }) => operationName === "Told");
  expect(sent.variables).toEqual({ first: 3, lens: { ascription: ["SELF"] } });
  expect(sent.extensions).toEqual({ cypher: true });

  await cypher.click();
  expect(await cypher.getAttribute("aria-pressed")).toBe("false");
  await editor.getByText("totalCount").click();
  await page.keyboard.type("Now");
  await expect.poll(() => new URL(page.url()).searchParams.get("query")).toMatch(/Now/);
  const { searchParams } = new URL(page.url());
  expect(JSON.parse(searchParams.get("variables") ?? "")).toEqual({
    first: 3,
    lens: { ascription: ["SELF"] },
  });
  expect(searchParams.has("extensions")).toBe(false);
  expect(complaints).toEqual([]);
  await page.close();
});
