import { Neo4jError } from "neo4j-driver";
import { Refusal } from "../../model/Refusal.ts";
import { outOfMemory } from "../boltRefusal.ts";
import { CypherRefusal } from "./CypherRefusal.ts";

/** A place in a text, both from 1, and the characters before it. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** The database's own error about a researcher's text, with the place that it names. */
export class CypherFailure extends Refusal {
  override readonly details: Readonly<Record<string, unknown>>;

  constructor(message: string, options?: ErrorOptions) {
    super("CYPHER_FAILED", message, undefined, options);
    this.details = { ...placeIn(message) };
  }
}

/**
 * What the driver threw about a researcher's text, in Ascribe's terms; anything else comes back as it came.
 * @param before what was sent in front of the text
 */
export function askRefusal(error: unknown, before = ""): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (outOfMemory.test(error.code)) {
    return new CypherRefusal(
      "MEMORY",
      "The query took more memory than one may, and was stopped.",
      "Ask for less: a LIMIT before what collects, sorts or multiplies.",
      { cause: error },
    );
  }
  const ours = /^Neo\.ClientError\.(Statement|Procedure|General|Schema)\./.test(error.code);
  return ours ? new CypherFailure(withoutPrefix(error.message, before), { cause: error }) : error;
}

const place = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/;

/** The database's own words, with places as in the text that was given behind a prefix of one line. */
function withoutPrefix(message: string, prefix: string): string {
  if (prefix === "") return message;
  return message.replace(place, (_, line: string, column: string, offset: string) => {
    const before = Number(line) <= 1;
    const at = before ? 1 : Number(line) - 1;
    return `(line ${at}, column ${before ? 1 : column} (offset: ${Math.max(0, Number(offset) - prefix.length)}))`;
  });
}

function placeIn(message: string): TextPlace | undefined {
  const [, line, column, offset] = place.exec(message) ?? [];
  if (line === undefined) return undefined;
  return { line: Number(line), column: Number(column), offset: Number(offset) };
}
