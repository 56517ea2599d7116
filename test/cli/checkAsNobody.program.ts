// The command line as a user without rights: run as root, it gives them up once it is loaded, since a user without
// rights may not be able to read the program itself.
import { run } from "../../server/cli/main.ts";

const nobody = 65_534;
if (process.getuid?.() === 0) {
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}
await run(process.argv);
