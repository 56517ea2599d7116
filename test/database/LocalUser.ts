import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

type Said = Readonly<Record<string, unknown>>;

const program = fileURLToPath(new URL("localUser.program.ts", import.meta.url));

/** A process of its own that uses the local database of a data folder. */
export class LocalUser {
  readonly #child: ChildProcess;
  readonly #said: Said[] = [];
  readonly #ended: Promise<unknown>;
  #wake: () => void = () => undefined;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#child = spawn(process.execPath, ["--import", "tsx", program], {
      env: { ...process.env, NEO4J_URI: undefined, ...environment },
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#ended = once(this.#child, "exit").then(() => this.#wake());
    if (this.#child.stdout === null) throw new Error("no stdout");
    createInterface({ input: this.#child.stdout }).on("line", (line) => {
      this.#said.push(JSON.parse(line));
      this.#wake();
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** The next thing it says that has that key; what it says before is dropped. */
  async hear(key: string): Promise<Said> {
    for (;;) {
      for (let said = this.#said.shift(); said !== undefined; said = this.#said.shift()) {
        if (key in said) return said;
        if ("refused" in said) throw new Error(`refused: ${JSON.stringify(said)}`);
      }
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
        throw new Error(`the user ended without saying "${key}"`);
      }
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    }
  }

  async query(): Promise<unknown> {
    this.#child.stdin?.write("query\n");
    return (await this.hear("rows")).rows;
  }

  async leave(): Promise<void> {
    this.#child.stdin?.write("leave\n");
    await this.#ended;
  }

  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }
}
