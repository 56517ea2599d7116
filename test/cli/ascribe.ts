import { AscribeProcess } from "./AscribeProcess.ts";

/** Runs `ascribe <args>` as a process to its end. */
export async function ascribe(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const process = AscribeProcess.run(args, env);
  const code = await process.ended;
  return { code, stdout: process.stdout, stderr: process.stderr };
}
