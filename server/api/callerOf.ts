import type { Request, Response } from "express";
import type { Caller } from "./Caller.ts";
import type { OwnNames } from "./httpHosts.ts";

/** @param boundTo the address that the server listens on, as the system says it */
export function callerOf(request: Request, response: Response, own: OwnNames, boundTo: string): Caller {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return { signal: gone.signal, isLocal: isLoopback(boundTo) && isLocal(request, own) };
}

function isLocal(request: Request, { publicUrl }: OwnNames): boolean {
  const names = [`http://${request.headers.host ?? ""}`];
  // Where the server has a name for others, what comes in under a loopback name comes from their proxy.
  if (publicUrl !== undefined) names.push(publicUrl);
  const passedOn = Object.keys(request.headers).some((name) => /^(forwarded|via|x-forwarded-.*)$/.test(name));
  return !passedOn && names.every((name) => URL.canParse(name) && isLoopback(new URL(name).hostname));
}

/** Whether an address or a name, with or without brackets, is this machine's to itself. */
function isLoopback(name: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|\[?::ffff:127(\.\d{1,3}){3}\]?)$/i.test(name);
}
