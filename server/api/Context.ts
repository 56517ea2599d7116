import type { Database } from "../database/Database.ts";
import { Reader } from "../graph/read/Reader.ts";
import type { TextLibrary } from "../model/text/TextLibrary.ts";
import { type AskCypher, askCypherFor, type CypherSwitch } from "./AskCypher.ts";
import type { Caller } from "./Caller.ts";
import { Loaders } from "./Loaders.ts";

/** What resolvers have at hand; one for each request. */
export interface Context {
  readonly reader: Reader;
  readonly load: Loaders;
  /** The user's own copies of article texts. */
  readonly texts: TextLibrary;
  readonly askCypher: AskCypher;
}

export function createContext(
  database: Database,
  texts: TextLibrary,
  caller: Caller,
  cypher: CypherSwitch,
): Context {
  const reader = new Reader(database, caller.signal);
  return { reader, load: new Loaders(reader), texts, askCypher: askCypherFor(database, caller, cypher) };
}
