/** What an address of GraphiQL says is in the editor: names and meanings of GraphQL over HTTP's `GET`. */
export interface AddressedOperation {
  readonly query?: string | undefined;
  /** JSON, as in the editor. */
  readonly variables?: string | undefined;
  /** Which of several operations is chosen. */
  readonly operationName?: string | undefined;
  /** `extensions={"cypher":true}`: answers are to bring the Cypher that ran. */
  readonly cypher: boolean;
}

/** A longer address would be refused by servers when the page is loaded again. */
const longestAddress = 8_000;

/**
 * Reads the part of an address behind `?`. `lens` may stand beside `variables`, as everywhere a lens stands in an address: it
 * becomes the variable of that name.
 */
export function readAddress(search: string): AddressedOperation {
  const address = new URLSearchParams(search);
  const lens = jsonOf(address.get("lens"));
  const variables = address.get("variables") ?? undefined;
  const extensions = jsonOf(address.get("extensions"));
  return {
    query: address.get("query") ?? undefined,
    variables:
      lens === undefined ? variables : JSON.stringify({ ...recordOf(jsonOf(variables)), lens }, null, 2),
    operationName: address.get("operationName") ?? undefined,
    cypher: recordOf(extensions).cypher === true,
  };
}

/** The part of the address behind and with `?`; empty where there is nothing to say, or too much of it. */
export function writeAddress({ query, variables, operationName, cypher }: AddressedOperation): string {
  const address = new URLSearchParams();
  if (query) address.set("query", query);
  if (variables) address.set("variables", variables);
  if (operationName) address.set("operationName", operationName);
  if (cypher) address.set("extensions", '{"cypher":true}');
  const search = address.toString();
  return search === "" || search.length > longestAddress ? "" : `?${search}`;
}

function jsonOf(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
