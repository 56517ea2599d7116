import type { Browser, Page } from "playwright-core";
import { decodeView } from "../../client/state/decodeView.ts";
import { toDocument } from "../../client/state/viewDocument.ts";

export interface OpenExplorer {
  readonly page: Page;
  /** Requests to other origins, what could not be had, errors and warnings of the page: to be empty. */
  readonly complaints: string[];
}

export interface HowToOpen {
  /** A view, as the address holds it behind the `#`. */
  readonly view?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** As on a first visit; else the tour counts as seen. */
  readonly firstVisit?: boolean;
}

/** Opens the explorer in a profile of its own and waits until its first view, or the one asked for, is drawn. */
export async function openExplorer(
  browser: Browser,
  address: string,
  how: HowToOpen = {},
): Promise<OpenExplorer> {
  const context = await browser.newContext({
    viewport: { width: how.width ?? 1440, height: how.height ?? 900 },
    colorScheme: how.dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  if (!how.firstVisit) await context.addInitScript(() => localStorage.setItem("ascribe.tour", "seen"));
  const page = await context.newPage();
  // A machine that runs databases and browsers at once can be slow; a test that waits has not failed.
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = request.url().replace(/^blob:/, "");
    if (!url.startsWith(`${address}/`) && !url.startsWith("data:")) {
      complaints.push(`asked ${request.url()}`);
    }
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(how.view === undefined ? address : `${address}/#${how.view}`);
  await settled(page);
  return { page, complaints };
}

/** Until nothing is under way any more and the canvas has drawn. */
export async function settled(page: Page): Promise<void> {
  await page
    .getByText(/\d+ statements?$/)
    .first()
    .waitFor();
  await page.getByRole("progressbar").waitFor({ state: "detached" });
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 60))),
      ),
  );
}

/** The view that stands in the address, as JSON; two equal ones are the same view. */
export function viewOf(page: Page): string {
  const { hash } = new URL(page.url());
  const decoded = hash === "" ? undefined : decodeView(hash);
  return decoded !== undefined && "view" in decoded ? JSON.stringify(toDocument(decoded.view, true)) : hash;
}
