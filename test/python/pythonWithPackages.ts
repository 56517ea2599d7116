import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const requirements = join(import.meta.dirname, "../../examples/requirements.txt");

/**
 * A Python that has what examples/requirements.txt names, in a folder that all test runs of a machine share: set up by
 * the first, some 30 s, and there for the others. It counts as failed, not as skipped, where that cannot be done.
 */
export async function pythonWithPackages(): Promise<string> {
  const wanted = await readFile(requirements, "utf8");
  const { stdout: version } = await run("python3", ["-VV"]);
  const name = createHash("sha256").update(wanted).update(version).digest("hex").slice(0, 12);
  const folder = join(tmpdir(), `ascribe-test-python-${name}`);
  const python = join(folder, "bin", "python");
  if (existsSync(python)) return python;
  // Made beside and moved: another run sees all of it or nothing.
  const made = `${folder}.${process.pid}`;
  try {
    await run("python3", ["-m", "venv", made]);
    const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements];
    await run(join(made, "bin", "python"), install, { timeout: 240_000 });
    await rename(made, folder);
  } catch (error) {
    // Another run may have been first.
    if (!existsSync(python)) throw error;
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  return python;
}
