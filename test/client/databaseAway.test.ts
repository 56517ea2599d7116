import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { AscribeProcess } from "../cli/AscribeProcess.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { measureCanvas } from "./measureCanvas.ts";
import { openExplorer } from "./openExplorer.ts";
import { TcpRelay } from "./TcpRelay.ts";

const Connection = z.object({ uri: z.string(), username: z.string(), passwordFile: z.string() });

let holder: AscribeProcess;
let ascribe: AscribeProcess;
let relay: TcpRelay;
let address: string;
let browser: Browser;

beforeAll(async () => {
  // The shipped facts, in a database that stays up; the server under test reaches it through a relay that can be cut.
  holder = AscribeProcess.run(["start", "--port", "0"]);
  await holder.address();
  const status = AscribeProcess.run(["db", "status", "--json"]);
  await status.ended;
  const { uri, username, passwordFile } = Connection.parse(JSON.parse(status.stdout));
  relay = new TcpRelay(Number(new URL(uri).port));
  await relay.join();
  ascribe = AscribeProcess.run(["serve", "--port", "0"], {
    NEO4J_URI: `bolt://127.0.0.1:${relay.port}`,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: readFileSync(passwordFile, "utf8").trim(),
  });
  [browser, address] = await Promise.all([launchBrowser(), ascribe.address()]);
});

afterAll(async () => {
  await browser?.close();
  for (const each of [ascribe, holder]) {
    each?.signal("SIGTERM");
    await each?.ended;
  }
  await relay?.cut();
});

test("the database away: the API's sentence, the canvas kept; back again, it goes on by itself", async () => {
  const { page } = await openExplorer(browser, address);
  const before = (await measureCanvas(page)).nodes.length;
  await relay.cut();
  await page.getByRole("button", { name: "Certainty", exact: true }).click();
  await page.getByRole("checkbox", { name: "probable" }).check();
  const alert = page.getByRole("alert");
  await alert.getByText(/database/i).waitFor();
  expect(await alert.getByRole("button", { name: "Try now" }).count()).toBe(1);
  expect((await measureCanvas(page)).nodes.length).toBe(before);

  await relay.join();
  await page.getByText(/hides \d+ of \d+ statements/).waitFor({ timeout: 40_000 });
  expect(await alert.count()).toBe(0);
  await page.context().close();
});
