import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import express, { type Request, type RequestHandler, type Response } from "express";
import type { Database } from "../database/Database.ts";
import type { ExportFormat } from "../graph/export/ExportFormat.ts";
import { exportFormat, exportFormats } from "../graph/export/exportFormats.ts";
import { type ExportRequest, exportChoices, exportGraph } from "../graph/export/exportGraph.ts";
import { Refusal, type RefusalCode } from "../model/Refusal.ts";
import { answerProblem } from "./httpProblem.ts";
import { parseLens } from "./parseLens.ts";

/** So many exports run at once; each holds a query open for as long as its reader takes. */
const mostAtOnce = 4;

/** Of refusals that a reader can act upon; others are faults of ours. */
const statuses: Partial<Record<RefusalCode, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  DATABASE_REFUSED: 409,
  DATABASE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

interface ExportOptions {
  /** How long one may take, its reader's time included, in milliseconds. */
  readonly timeoutMs: number;
  /** Told of faults of ours. */
  readonly report: (error: unknown) => void;
}

/**
 * `GET /export` lists the formats as JSON; `GET /export/<format>?lens=&part=&time=` is the file. It streams no faster than
 * it is read, and ends where its reader goes away or the time is over; one that fails halfway breaks the connection off,
 * so that nobody takes it for whole.
 */
export function exportRoutes(database: Database, options: ExportOptions): RequestHandler {
  const router = express.Router();
  let running = 0;
  router.get("/export", (_request, response) => {
    response.set("Cache-Control", "no-cache").json(exportFormats.map(described));
  });
  router.get("/export/:format", async (request, response) => {
    if (running >= mostAtOnce) {
      response.set("Retry-After", "10");
      const message = `${mostAtOnce} exports are under way; ask again when one is done.`;
      answerProblem(request, response, 503, "DATABASE_UNAVAILABLE", message);
      return;
    }
    running += 1;
    try {
      await answer(database, request, response, options);
    } finally {
      running -= 1;
    }
  });
  router.all(["/export", "/export/:format"], (request, response) => {
    response.set("Allow", "GET, HEAD");
    answerProblem(request, response, 405, "METHOD_NOT_ALLOWED", "An export is read: use GET.");
  });
  return router;
}

function described({ write: _, ...format }: ExportFormat): Omit<ExportFormat, "write"> {
  return format;
}

async function answer(
  database: Database,
  request: Request,
  response: Response,
  { timeoutMs, report }: ExportOptions,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  // A little behind the query's own limit, which has a sentence to say.
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(timeoutMs + 1_000)]);
  try {
    const asked = requestOf(request);
    const { store, pieces } = await exportGraph(database, asked, { timeoutMs, signal });
    if (request.method === "HEAD") {
      begin(response, asked, store);
      response.end();
      return;
    }
    const reading = pieces[Symbol.asyncIterator]();
    // What cannot be begun is answered with its reason.
    const first = await reading.next();
    begin(response, asked, store);
    const rest = { [Symbol.asyncIterator]: () => reading };
    await pipeline(Readable.from(all(first.done ? "" : first.value, rest)), response, { signal });
  } catch (error) {
    if (gone.signal.aborted) return;
    fail(request, response, error, report);
  }
}

async function* all(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function begin(response: Response, { format, part }: ExportRequest, store: string): void {
  // The name tells the state, so that two files of two states are not taken for one.
  const name = ["ascribe", ...(part === undefined ? [] : [part]), store.slice(0, 8)].join("-");
  response.status(200).set({
    "Content-Type": format.mediaType,
    "Content-Disposition": `attachment; filename="${name}.${format.ending}"`,
    "Cache-Control": "no-store",
  });
}

function fail(request: Request, response: Response, error: unknown, report: (error: unknown) => void): void {
  const status = error instanceof Refusal ? statuses[error.code] : undefined;
  if (status === undefined) report(error);
  if (response.headersSent) {
    response.destroy();
  } else if (error instanceof Refusal && status !== undefined) {
    const { message, advice, code } = error;
    answerProblem(request, response, status, code, advice === undefined ? message : `${message} ${advice}`);
  } else {
    answerProblem(request, response, 500, "INTERNAL_SERVER_ERROR", "Something went wrong on the server.");
  }
}

/** @throws Refusal BAD_USER_INPUT, NOT_FOUND */
function requestOf(request: Request): ExportRequest {
  const format = exportFormat(String(request.params.format));
  const { searchParams } = new URL(request.originalUrl, "http://ascribe");
  for (const name of searchParams.keys()) {
    if (!["lens", "part", "time"].includes(name))
      throw new Refusal("BAD_USER_INPUT", `An export takes lens, part and time, not "${name}".`);
    if (searchParams.getAll(name).length > 1)
      throw new Refusal("BAD_USER_INPUT", `${name} is given more than once.`);
  }
  const given = (name: string) => searchParams.get(name) ?? undefined;
  const lens = given("lens");
  return {
    format,
    lens: lens === undefined ? {} : parseLens(lens),
    ...exportChoices(format, { part: given("part"), time: given("time") }),
  };
}
