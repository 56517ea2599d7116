import type { NextFunction, Request, RequestHandler, Response } from "express";
import { answerProblem } from "./httpProblem.ts";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Where this server can be reached, as the person who started it said. */
export interface OwnNames {
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string | undefined;
}

/**
 * Refuses what was not meant for this server: a Host that is not ours (a page of another site whose name was made to
 * point here: DNS rebinding) and an Origin that is not ours (another site's script). Ours are the loopback names and
 * the configured host with our port, the address that the connection itself came in on, and the public URL.
 *
 * @param own asked at each request, since port 0 is known only after listening
 */
export function refuseForeignHosts(own: () => OwnNames): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const names = ownHosts(own(), request.socket.localAddress);
    const host = hostOf(`http://${request.headers.host ?? ""}`);
    if (host === undefined || !names.hosts.has(host)) {
      const shown = request.headers.host === undefined ? "no host" : `the host "${request.headers.host}"`;
      answerProblem(
        request,
        response,
        403,
        "FORBIDDEN",
        `This request names ${shown}, which is not ours. ${ADVICE}`,
      );
      return;
    }
    const origin = request.headers.origin;
    if (origin !== undefined && !names.origins.has(origin)) {
      const message = `This request comes from a page of "${origin}", which is not ours. ${ADVICE}`;
      answerProblem(request, response, 403, "FORBIDDEN", message);
      return;
    }
    next();
  };
}

const ADVICE =
  "Set PUBLIC_URL to the address that people use for this server, if it is another than it listens on.";

function ownHosts(own: OwnNames, localAddress: string | undefined) {
  const hosts = new Set<string>();
  for (const name of [...LOOPBACK, bracketed(own.host), bracketed(unmapped(localAddress ?? ""))]) {
    const host = hostOf(`http://${name}:${own.port}`);
    if (host !== undefined) hosts.add(host);
  }
  const origins = new Set([...hosts].map((host) => `http://${host}`));
  if (own.publicUrl !== undefined) {
    const url = new URL(own.publicUrl);
    // The host as a proxy passes it on: with the public port, which `URL.host` leaves out where it is the scheme's own.
    hosts.add(url.host);
    origins.add(url.origin);
  }
  return { hosts, origins };
}

/** Host and port in one spelling (lower case, the scheme's own port left out); undefined where it is no host at all. */
function hostOf(url: string): string | undefined {
  if (!/^http:\/\/[^/?#@\\\s]+$/.test(url) || !URL.canParse(url)) return undefined;
  const { host } = new URL(url);
  return host === "" ? undefined : host;
}

function bracketed(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

/** A dual-stack socket shows IPv4 peers as `::ffff:127.0.0.1`. */
function unmapped(address: string): string {
  return address.startsWith("::ffff:") ? address.slice("::ffff:".length) : address;
}
