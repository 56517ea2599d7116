import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { AscribeProcess } from "../cli/AscribeProcess.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { type HowToOpen, type OpenExplorer, openExplorer } from "./openExplorer.ts";

/** What `ascribe start` serves, and a browser; not there before the file's `beforeAll`. */
interface StartedExplorer {
  readonly address: string;
  readonly browser: Browser;
  /** Opens the explorer in a profile of its own. */
  readonly open: (how?: HowToOpen) => Promise<OpenExplorer>;
  readonly stop: () => Promise<void>;
  /** Comes back under the address that it had. */
  readonly startAgain: () => Promise<void>;
}

interface HowToStart {
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts Ascribe and a browser for the tests of the file that calls this, and ends both behind them. */
export function startedExplorer(how: () => HowToStart | Promise<HowToStart> = () => ({})): StartedExplorer {
  let ascribe: AscribeProcess | undefined;
  let address = "";
  let browser: Browser;
  const start = async ({ port = 0, environment = {} }: HowToStart) => {
    ascribe = AscribeProcess.run(["start", "--port", String(port)], environment);
    address = await ascribe.address();
  };
  const stop = async () => {
    ascribe?.signal("SIGTERM");
    await ascribe?.ended;
  };
  beforeAll(async () => {
    [browser] = await Promise.all([launchBrowser(), start(await how())]);
  });
  afterAll(async () => {
    await browser?.close();
    await stop();
  });
  return {
    get address() {
      return address;
    },
    get browser() {
      return browser;
    },
    open: (how) => openExplorer(browser, address, how),
    stop,
    startAgain: () => start({ port: Number(new URL(address).port) }),
  };
}
