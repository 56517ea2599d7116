import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = join(import.meta.dirname, "../..");

/** A command of Ascribe as a process of its own, in a process group of its own: what a terminal would start. */
export class AscribeProcess {
  stdout = "";
  stderr = "";
  /** Exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly #child: ChildProcess;

  private constructor(program: string, args: readonly string[], env: Readonly<Record<string, string>>) {
    this.#child = spawn(program, args, {
      cwd: root,
      detached: true,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.stdout += text;
    });
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
    });
    this.ended = new Promise((resolve, reject) => {
      this.#child.on("error", reject);
      this.#child.on("close", (code, signal) => resolve(code ?? signal ?? 1));
    });
  }

  /** `npx ascribe <args>`, without npx. */
  static run(args: readonly string[], env: Readonly<Record<string, string>> = {}): AscribeProcess {
    return new AscribeProcess(process.execPath, [join(root, "bin/ascribe.js"), ...args], env);
  }

  static npmStart(args: readonly string[], env: Readonly<Record<string, string>> = {}): AscribeProcess {
    return new AscribeProcess("npm", ["start", "--silent", "--", ...args], env);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Sends a signal to the process alone, as a supervisor does. */
  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Sends a signal to the whole group, as a terminal does at Ctrl-C. */
  signalGroup(name: NodeJS.Signals): void {
    process.kill(-this.pid, name);
  }

  /** Ends the whole group by force, if anything of it is left. */
  async kill(): Promise<void> {
    try {
      this.signalGroup("SIGKILL");
    } catch {
      // It has ended already.
    }
    await this.ended;
  }

  /** The address that a server prints once it serves. @throws with all it said, where it ends before */
  async address(): Promise<string> {
    const printed = () => /Ascribe is at (http:\/\/\S+)/.exec(this.stdout)?.[1];
    const found = await Promise.race([until(printed), this.ended.then(() => printed())]);
    if (found === undefined) throw new Error(`ended without an address:\n${this.stdout}\n${this.stderr}`);
    return found;
  }
}

/** Asks again and again until there is an answer. */
export async function until<Found>(
  ask: () => Found | undefined | Promise<Found | undefined>,
): Promise<Found> {
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    await sleep(50);
  }
}

/** The processes whose command line names a text: those of a data folder. */
export function processesNaming(text: string): readonly { readonly pid: number; readonly command: string }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        return command.includes(text) ? [{ pid: Number(name), command }] : [];
      } catch {
        return [];
      }
    });
}
