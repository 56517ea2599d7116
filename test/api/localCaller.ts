import type { Caller } from "../../server/api/Caller.ts";

/** Somebody on this machine who waits for the answer. */
export const localCaller: Caller = { signal: new AbortController().signal, isLocal: true };
