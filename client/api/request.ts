import { ApiError } from "./ApiError.ts";

/** What a person is told where nothing answers. */
export const unreachable =
  "Ascribe's server does not answer. Is it still running? What you see stays; this tries again.";

/**
 * Sends one operation to the API of the same origin and hands back its data. Throws ApiError with the API's own
 * sentence where it refuses, and one of ours where nothing answers.
 */
export async function request<Data>(
  document: string,
  variables: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<Data> {
  const { data } = await requestWhole(document, variables, {}, signal);
  // The shape of `data` is what the schema promises for the document; codegen gave the caller its type.
  return data as Data;
}

/** The same with the request's extensions, as in `{ cypher: true }`, and those of the answer (docs/graphql.md). */
export async function requestWhole(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  extensions: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<{ data: Record<string, unknown>; extensions: Record<string, unknown> }> {
  const asked = Object.keys(extensions).length === 0 ? {} : { extensions };
  const body = await post(JSON.stringify({ query: document, variables, ...asked }), signal);
  const error = firstError(body);
  if (error !== undefined) throw error;
  if (!isRecord(body) || !isRecord(body.data)) {
    throw new ApiError("SERVER_UNAVAILABLE", unreachable);
  }
  return { data: body.data, extensions: isRecord(body.extensions) ? body.extensions : {} };
}

async function post(body: string, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
      },
      body,
      ...(signal === undefined ? {} : { signal }),
    });
    return await response.json();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError("SERVER_UNAVAILABLE", unreachable, { cause });
  }
}

function firstError(body: unknown): ApiError | undefined {
  if (!isRecord(body) || !Array.isArray(body.errors)) return undefined;
  const [first]: unknown[] = body.errors;
  if (!isRecord(first)) return undefined;
  const extensions = isRecord(first.extensions) ? first.extensions : {};
  const code = typeof extensions.code === "string" ? extensions.code : "QUERY_FAILED";
  const advice = typeof extensions.advice === "string" ? ` ${extensions.advice}` : "";
  const message =
    typeof first.message === "string" ? first.message : "The server refused without saying why.";
  return new ApiError(code, message + advice, { details: extensions });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
