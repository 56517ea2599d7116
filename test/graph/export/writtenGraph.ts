import type { Database } from "../../../server/database/Database.ts";
import { graphDump } from "../graphDump.ts";

/** The graph but for its files, and for what tells only which files it was made from. */
export async function writtenGraph(database: Database): Promise<string[]> {
  return (await graphDump(database))
    .filter((line) => !/^\((Ascribe:)?(AscribeStore|Source)|^\(Ascribe:Source|^source:/.test(line))
    .map((line) => line.replace(/,?"(definition|sources)":("[^"]*"|\[[^\]]*\])/g, "").replace("{,", "{"))
    .sort();
}
