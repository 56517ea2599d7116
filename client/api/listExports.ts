/** A format that the server writes the graph in, as `GET /export` lists it. */
export interface ExportOffer {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Tables that make it up, each a file of its own; none where it is one file. */
  readonly parts: readonly string[];
}

/** What the server can write; none where it does not answer. */
export async function listExports(signal: AbortSignal): Promise<ExportOffer[]> {
  const answer = await fetch("/export", { headers: { accept: "application/json" }, signal });
  const listed: unknown = answer.ok ? await answer.json() : [];
  return Array.isArray(listed) ? listed.flatMap(readOffer) : [];
}

function readOffer(value: unknown): ExportOffer[] {
  if (typeof value !== "object" || value === null) return [];
  const text = (name: string) => {
    const held: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
    return typeof held === "string" ? held : "";
  };
  const parts = "parts" in value && Array.isArray(value.parts) ? value.parts.filter(isText) : [];
  return text("name") === ""
    ? []
    : [{ name: text("name"), title: text("title"), description: text("description"), parts }];
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
