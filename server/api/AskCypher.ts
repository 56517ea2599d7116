import type { CypherAnswer } from "../database/askReadOnly.ts";
import type { Database, Parameters, Row } from "../database/Database.ts";
import { cypherText } from "../graph/cypherText.ts";
import { Refusal } from "../model/Refusal.ts";
import type { Caller } from "./Caller.ts";

/**
 * Asks the database in a caller's own words, and gives up when the caller does; around them it reads the state of the
 * graph (cypher/read/store.cypher). Throws as `Database.ask`.
 * @param noteState is told the state before the text, and the one behind it, where that could be read
 */
export type AskCypher = (
  text: string,
  parameters: Parameters,
  limit: number,
  noteState: (rows: readonly Row[]) => void,
) => Promise<CypherAnswer>;

/** ASCRIBE_CYPHER; absent: on for callers on this machine. */
export type CypherSwitch = "on" | "off" | undefined;

/** What asks for a caller, or refuses him: CYPHER_OFF. */
export function askCypherFor(database: Database, caller: Caller, setting: CypherSwitch): AskCypher {
  return async (text, parameters, limit, noteState) => {
    if (setting === "off") {
      throw new Refusal("CYPHER_OFF", "Cypher is turned off on this server (ASCRIBE_CYPHER=off).");
    }
    if (setting === undefined && !caller.isLocal) {
      throw new Refusal(
        "CYPHER_OFF",
        "Cypher is answered only on the machine that Ascribe runs on, under a loopback address.",
        "Set ASCRIBE_CYPHER=on where all who reach this server may read the whole graph and keep the database busy.",
      );
    }
    const around = { text: cypherText("read/store"), tell: noteState };
    return await database.ask(text, parameters, { limit, signal: caller.signal, around });
  };
}
