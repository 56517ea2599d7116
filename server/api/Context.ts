import type { Database } from "../database/Database.ts";
import { Reader } from "../graph/read/Reader.ts";
import type { TextLibrary } from "../model/text/TextLibrary.ts";
import { Loaders } from "./Loaders.ts";

/** What resolvers have at hand; one for each request. */
export interface Context {
  readonly reader: Reader;
  readonly load: Loaders;
  /** The user's own copies of article texts. */
  readonly texts: TextLibrary;
}

export function createContext(database: Database, texts: TextLibrary): Context {
  const reader = new Reader(database);
  return { reader, load: new Loaders(reader), texts };
}
