import { DataFolder } from "./DataFolder.ts";
import { Keeper } from "./Keeper.ts";
import { neo4jLines } from "./neo4jLines.ts";

// The program that spawnKeeper starts: keeperMain.ts FOLDER LINE.
const [path, given] = process.argv.slice(2);
const line = neo4jLines.find((known) => known === given);
if (path === undefined || line === undefined) throw new Error("usage: keeperMain.ts FOLDER LINE");
await new Keeper(DataFolder.open(path), line).run();
process.exit(0);
