import type { NextFunction, Request, Response } from "express";

/** Of the one style element that Cytoscape writes: `.__________cytoscape_container { position: relative; }`. */
const CYTOSCAPE_STYLE = "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='";

/** What a page of ours may load: its own origin, and the images that the canvas makes of itself. */
const EXPLORER_POLICY = policy({ "style-src": `'self' ${CYTOSCAPE_STYLE}` });

/** GraphiQL's editor (Monaco) writes style elements and keeps its icon font in its style sheet. */
export const GRAPHIQL_POLICY = policy({ "style-src": "'self' 'unsafe-inline'", "font-src": "'self' data:" });

/** A page that is a sentence with its style in it. */
export const MESSAGE_POLICY = policy({ "default-src": "'none'", "style-src": "'unsafe-inline'" });

function policy(more: Readonly<Record<string, string>>): string {
  const directives = {
    "default-src": "'self'",
    "img-src": "'self' data: blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    ...more,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** On every answer. The policy of a page that needs more replaces the one set here. */
export function setSecurityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({
    "Content-Security-Policy": EXPLORER_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
  });
  next();
}
