import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agreementHtml } from "../../server/cli/agreement/agreementHtml.ts";
import { readCodings } from "../../server/facts/readCodings.ts";
import { agreementOf } from "../../server/model/agreement/agreementOf.ts";
import { launchBrowser } from "./launchBrowser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const weir = join(import.meta.dirname, "../corpora/agreement");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(["light", "dark"] as const)(
  "axe finds nothing wrong with an agreement's page, %s",
  async (colorScheme) => {
    const { codings, world, symmetric } = await readCodings([
      join(weir, "weir-1.facts.yaml"),
      join(weir, "weir-1.brook.facts.yaml"),
    ]);
    const html = agreementHtml(agreementOf(codings[0], codings[1], world, (name) => symmetric.has(name)));
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 390, height: 800 },
      bypassCSP: true,
    });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setContent(html);
    expect(await page.getByRole("rowheader", { name: "certainty" }).count()).toBeGreaterThan(0);
    await page.evaluate(axe);
    const violations = await page.evaluate<readonly { readonly id: string; readonly nodes: unknown }[]>(
      "axe.run(document).then(({ violations }) => violations)",
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes)}`)).toEqual([]);
    expect(asked).toEqual([]);
    // Narrow as a phone: the tables scroll, the page does not.
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
    await context.close();
  },
);
