import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** Arguments made for a cloud function that a test must not have: they lift the same-origin policy or cost isolation. */
const UNWANTED = [
  "--single-process",
  "--no-zygote",
  "--disable-web-security",
  "--allow-running-insecure-content",
];

/**
 * Starts the Chromium that an npm package carries, so that a browser test needs no browser on the machine.
 * The caller closes it. Drawing is on the CPU without WebGL, which a canvas is far faster with here.
 * @param more arguments besides
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = chromium.args.filter(
    (arg) => !UNWANTED.includes(arg) && !arg.startsWith("--headless") && !arg.includes("swiftshader"),
  );
  return await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...args,
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      ...more,
    ],
    headless: true,
  });
}
