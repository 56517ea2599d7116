import type { Database } from "../../database/Database.ts";
import type { Lens } from "../../model/Lens.ts";
import { Refusal } from "../../model/Refusal.ts";
import { type TimeAxis, timeAxes } from "../../model/words.ts";
import type { ExportChoices, ExportFormat } from "./ExportFormat.ts";
import { type ExportLimits, ExportReading } from "./ExportReading.ts";

/** Characters that are gathered before they go out: one by one, rows would cost more to send than to read. */
const pieceLength = 64 * 1024;

/** What is exported, and how. */
export interface ExportRequest extends ExportChoices {
  readonly format: ExportFormat;
  readonly lens: Lens;
}

/** A file that is about to be read. */
export interface Export {
  /** The hash of all loaded files, of which state it is. */
  readonly store: string;
  /** Its text; throws where it cannot be finished, and what came before is then worth nothing. */
  readonly pieces: AsyncIterable<string>;
}

/**
 * A graph as a file; nothing but its state is read before its pieces are asked for.
 * @throws Refusal DATABASE_REFUSED where nothing is loaded; while it is read also where a load changed the graph meanwhile,
 *   so that the file holds pieces of two states, and TIMEOUT
 */
export async function exportGraph(
  database: Database,
  request: ExportRequest,
  limits: ExportLimits,
): Promise<Export> {
  const reading = new ExportReading(database, request.lens, limits);
  const store = await reading.store();
  return { store, pieces: piecesOf(reading, request, store) };
}

async function* piecesOf(
  reading: ExportReading,
  { format, lens: _, ...choices }: ExportRequest,
  store: string,
): AsyncGenerator<string> {
  let gathered = "";
  for await (const text of format.write(reading, choices)) {
    gathered += text;
    if (gathered.length < pieceLength) continue;
    yield gathered;
    gathered = "";
  }
  if ((await reading.store()) !== store) {
    throw new Refusal(
      "DATABASE_REFUSED",
      "Facts were loaded while the graph was exported, so that the file mixes two states.",
      "Export it again.",
    );
  }
  yield gathered;
}

/**
 * Checks what a user says of a format.
 * @throws Refusal BAD_USER_INPUT for a part or a time that it does not have, or a part that is missing
 */
export function exportChoices(
  format: ExportFormat,
  { part, time }: { readonly part?: string | undefined; readonly time?: string | undefined },
): ExportChoices {
  const { name, parts = [] } = format;
  const refuse = (message: string): never => {
    throw new Refusal("BAD_USER_INPUT", message);
  };
  if (part === undefined && parts.length > 0) {
    refuse(`${name} is several tables: name one as part (${parts.join(", ")}).`);
  }
  if (part !== undefined && !parts.includes(part)) {
    refuse(
      parts.length === 0
        ? `${name} has no parts, and "${part}" is asked for.`
        : `${name} has no part "${part}"; it has ${parts.join(", ")}.`,
    );
  }
  if (time !== undefined && format.takesTime !== true) refuse(`${name} has no choice of time.`);
  if (time !== undefined && !isTimeAxis(time))
    refuse(`time is "${time}"; it takes ${timeAxes.join(" or ")}.`);
  return {
    ...(part === undefined ? {} : { part }),
    ...(time === undefined || !isTimeAxis(time) ? {} : { time }),
  };
}

function isTimeAxis(text: string): text is TimeAxis {
  return timeAxes.some((axis) => axis === text);
}
