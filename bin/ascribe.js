#!/usr/bin/env node
// The sources are what runs: tsx strips the types while loading, so that no build can be older than its source.
import { register } from "tsx/esm/api";

register();
const { run } = await import("../server/cli/main.ts");
await run(process.argv);
