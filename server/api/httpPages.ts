import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import express, { type Request, type Response, type Router } from "express";
import { GRAPHIQL_POLICY, MESSAGE_POLICY } from "./httpHeaders.ts";

/**
 * The pages that the client's build made: the explorer at `/`, GraphiQL for `GET /graphql` from a browser, and their
 * assets, whose names hold their hash. Where there is no build, a page that says how to make one.
 *
 * @param folder of the build: `index.html`, `graphiql/index.html`, `assets/`
 * @param publicUrl the address that others reach this server by; the explorer then names it as its canonical one, from
 *   which it makes links for citations
 */
export function pages(folder: string, publicUrl?: string): Router {
  const router = express.Router();
  router.get("/", (_request, response) => sendPage(response, folder, "index.html", publicUrl));
  router.get("/graphql", (request, response, next) => {
    if (!wantsPage(request)) {
      next();
      return;
    }
    response.set("Content-Security-Policy", GRAPHIQL_POLICY);
    sendPage(response, folder, "graphiql/index.html");
  });
  router.use(
    "/assets",
    express.static(join(folder, "assets"), { immutable: true, maxAge: "1y", index: false }),
  );
  return router;
}

/** Whether a browser's address bar asks, which wants HTML first; a program that takes anything gets no page. */
export function wantsPage(request: Request): boolean {
  return (
    request.accepts(["application/graphql-response+json", "application/json", "text/html"]) === "text/html"
  );
}

function sendPage(response: Response, folder: string, name: string, publicUrl?: string): void {
  response.set("Cache-Control", "no-cache").vary("Accept");
  if (!existsSync(join(folder, name))) sendMessagePage(response, "Not built yet", NOT_BUILT);
  else if (publicUrl === undefined) response.sendFile(name, { root: folder, cacheControl: false });
  else response.type("text/html").send(withCanonical(readFileSync(join(folder, name), "utf8"), publicUrl));
}

function withCanonical(page: string, publicUrl: string): string {
  // A URL that was read holds no quote, and no angle bracket; its ampersands are escaped for HTML.
  const href = `${new URL(publicUrl).href.replace(/\/*$/, "/").replaceAll("&", "&amp;")}`;
  return page.replace("</head>", () => `  <link rel="canonical" href="${href}" />\n  </head>`);
}

const NOT_BUILT =
  "The pages of Ascribe are not built. Run <code>npm run build</code> in its folder and reload this page. " +
  "The API at <code>POST /graphql</code> works without them.";

/** Answers 503 with a page that says one thing, without a script or an asset. `html` is ours, never a user's. */
export function sendMessagePage(
  response: Response,
  title: string,
  html: string,
  refreshSeconds?: number,
): void {
  const refresh =
    refreshSeconds === undefined ? "" : `<meta http-equiv="refresh" content="${refreshSeconds}">`;
  response.status(503).set("Content-Security-Policy", MESSAGE_POLICY).set("Cache-Control", "no-store");
  response.type("text/html").send(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}<title>Ascribe: ${title}</title>
<style>:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; } main { max-width: 40rem; margin: 20vh auto; padding: 0 1rem; }</style></head>
<body><main><h1>${title}</h1><p>${html}</p></main></body>
</html>
`);
}
