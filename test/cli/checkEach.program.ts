// Runs `ascribe check` on each folder that is named, in one process; after each answer stands how it would have ended,
// and a form feed.
import { run } from "../../server/cli/main.ts";

for (const folder of process.argv.slice(2)) {
  process.exitCode = 0;
  await run([process.execPath, "ascribe", "check", folder, "--texts", folder]);
  process.stdout.write(`exit ${process.exitCode}\f`);
}
process.exitCode = 0;
