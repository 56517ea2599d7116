import { createServer, type Server } from "node:http";
import type { ApolloServer, BaseContext } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type NextFunction, type Request, type RequestHandler, type Response } from "express";
import { Refusal } from "../model/Refusal.ts";
import type { Caller } from "./Caller.ts";
import { callerOf } from "./callerOf.ts";
import { setSecurityHeaders } from "./httpHeaders.ts";
import { type OwnNames, refuseForeignHosts } from "./httpHosts.ts";
import { listen } from "./httpListen.ts";
import { pages, sendMessagePage, wantsPage } from "./httpPages.ts";
import { answerProblem } from "./httpProblem.ts";

/** The longest request that the API reads; the largest operation of the explorer is under a tenth of it. */
const BODY_LIMIT = "256kb";

/** How long close() waits for answers that are under way. */
const DRAIN_MS = 3_000;

export interface HttpSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The address that people use, where it is another than this server listens on. */
  readonly publicUrl?: string | undefined;
  /** Folder of the built client. */
  readonly client: string;
}

/** What answers under `/graphql` and `/export`, and whether its database does. */
export interface Api<Context extends BaseContext> {
  /** Not started yet; the server starts and stops it. */
  readonly apollo: ApolloServer<Context>;
  /** One context a request. */
  readonly context: (caller: Caller) => Promise<Context>;
  /** What answers under `/export`. */
  readonly exports: RequestHandler;
  /** Resolves where the database answers, within its configured timeout; throws a Refusal otherwise. */
  readonly assertReady: () => Promise<void>;
}

/**
 * One port for everything: `/` the explorer, `/graphql` the API and GraphiQL, `/export` files, `/healthz` (the process is alive) and
 * `/readyz` (the database answers). It listens before there is an API, so that a taken port is known at once; until
 * `open`, every page says that Ascribe is starting.
 */
export interface HttpServer {
  /** Where to point a browser, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  open<Context extends BaseContext>(api: Api<Context>): Promise<void>;
  /** Takes no new connection, lets answers under way finish for some seconds, then closes. */
  close(): Promise<void>;
}

interface Opened {
  readonly graphql: RequestHandler;
  readonly exports: RequestHandler;
  readonly assertReady: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** @throws Refusal where the port is taken or the host is not of this machine */
export async function startHttpServer(settings: HttpSettings): Promise<HttpServer> {
  let opened: Opened | undefined;
  let own: OwnNames = settings;
  const app = express();
  app.disable("x-powered-by");
  app.use(setSecurityHeaders);
  app.use(refuseForeignHosts(() => own));
  app.get("/healthz", (_request, response) => {
    response.set("Cache-Control", "no-store").type("text/plain").send("ascribe is alive\n");
  });
  app.get("/readyz", (request, response) => answerReady(request, response, opened));
  app.use((request, response, next) => {
    if (opened === undefined) answerStarting(request, response);
    else next();
  });
  app.use(pages(settings.client, settings.publicUrl));
  app.use((request, response, next) => opened?.exports(request, response, next));
  app.all("/graphql", requireJsonPost, express.json({ limit: BODY_LIMIT }), (request, response, next) => {
    opened?.graphql(request, response, next);
  });
  app.use((request, response) => {
    answerProblem(
      request,
      response,
      404,
      "NOT_FOUND",
      `There is nothing at ${request.path}. The explorer is at /.`,
    );
  });
  app.use(answerFault);

  const server = createServer(app);
  const { port, address: boundTo } = await listen(server, settings.host, settings.port);
  own = { ...settings, port };

  return {
    url: settings.publicUrl?.replace(/\/+$/, "") ?? `http://${shownHost(settings.host)}:${port}`,
    port,
    async open({ apollo, context, exports, assertReady }) {
      await apollo.start();
      opened = {
        graphql: expressMiddleware(apollo, {
          context: ({ req, res }) => context(callerOf(req, res, own, boundTo)),
        }),
        exports,
        assertReady,
        stop: () => apollo.stop(),
      };
    },
    async close() {
      await drain(server);
      await opened?.stop();
    },
  };
}

async function answerReady(request: Request, response: Response, opened: Opened | undefined): Promise<void> {
  try {
    if (opened === undefined) throw new Refusal("DATABASE_UNAVAILABLE", STARTING);
    await opened.assertReady();
    response.set("Cache-Control", "no-store").type("text/plain").send("the database answers\n");
  } catch (error) {
    const message = error instanceof Refusal ? error.message : "The database does not answer.";
    answerProblem(request, response, 503, "DATABASE_UNAVAILABLE", message);
  }
}

const STARTING = "Ascribe is starting: its database comes up and the facts are being loaded.";

function answerStarting(request: Request, response: Response): void {
  response.set("Retry-After", "2");
  if (request.method === "GET" && wantsPage(request)) {
    sendMessagePage(response, "Starting", STARTING, 2);
  } else {
    answerProblem(request, response, 503, "DATABASE_UNAVAILABLE", STARTING);
  }
}

/** The API is spoken to by POST with JSON alone, which a form or a link of another site cannot send. */
function requireJsonPost(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== "POST") {
    response.set("Allow", "GET, POST");
    const message = "The API takes POST with a JSON body; GET /graphql opens GraphiQL in a browser.";
    answerProblem(request, response, 405, "METHOD_NOT_ALLOWED", message);
  } else if (request.is("application/json") !== "application/json") {
    const message = 'The API takes JSON: send the header "Content-Type: application/json".';
    answerProblem(request, response, 415, "UNSUPPORTED_MEDIA_TYPE", message);
  } else {
    next();
  }
}

/** What express and the body parser throw: their own faults carry a status, anything else is ours. */
function answerFault(error: unknown, request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, type } = faultOf(error);
  if (type === "entity.parse.failed") {
    answerProblem(request, response, 400, "BAD_REQUEST", "The body is not valid JSON.");
  } else if (type === "entity.too.large") {
    answerProblem(request, response, 413, "BAD_REQUEST", `The body is longer than ${BODY_LIMIT}.`);
  } else if (status >= 400 && status < 500) {
    answerProblem(request, response, status, "BAD_REQUEST", "The request could not be read.");
  } else {
    console.error(error);
    answerProblem(request, response, 500, "INTERNAL_SERVER_ERROR", "Something went wrong on the server.");
  }
}

function faultOf(error: unknown): { status: number; type: string } {
  if (typeof error !== "object" || error === null) return { status: 500, type: "" };
  const status = "status" in error && typeof error.status === "number" ? error.status : 500;
  const type = "type" in error && typeof error.type === "string" ? error.type : "";
  return { status, type };
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** A wildcard address is no place to point a browser at. */
function shownHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
