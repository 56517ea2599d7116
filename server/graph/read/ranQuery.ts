import type { Parameters } from "../../database/Database.ts";
import { cypherFile } from "../cypherText.ts";
import { pasteableText } from "../questions/pasteableText.ts";

/** A text that ran for an answer, to be run again elsewhere: over the same state of the graph it gives the same rows. */
export interface RanQuery {
  /** What the rows are, from the text's header. */
  readonly title: string;
  /** What the server makes of the rows, and in which file; null where they are the answer as they come. */
  readonly afterwards: string | null;
  /** The text as it ran, header included. */
  readonly text: string;
  /** Whole numbers went to the database as INTEGER. */
  readonly parameters: Parameters;
  /** Both, to be pasted into Neo4j Browser or cypher-shell. */
  readonly pasteable: string;
}

/** @param name of a text under cypher/, as in `read/nodes` */
export function ranQuery(name: string, sent: Parameters): RanQuery {
  const file = cypherFile(name);
  const parameters = asSent(sent);
  const { title, afterwards, text } = file;
  return {
    title,
    afterwards: afterwards === "" ? null : afterwards,
    text,
    parameters,
    pasteable: pasteableText(file, parameters),
  };
}

/** What is undefined goes to the database as null (database/boltValue.ts), and JSON would leave it out. */
function asSent(parameters: Parameters): Parameters {
  return JSON.parse(JSON.stringify(parameters, (_, value: unknown) => (value === undefined ? null : value)));
}
