import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { pythonWithPackages } from "./pythonWithPackages.ts";

const run = promisify(execFile);

/** What a Python program prints. @throws with all it said, where it fails */
export async function runPython(
  program: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const python = await pythonWithPackages();
  const { stdout } = await run(python, [program, ...args], {
    env: { ...process.env, ...env, PYTHONUTF8: "1" },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 120_000,
  });
  return stdout;
}
