/** What a Cypher text answered, as the API hands it over (server/api/schema.graphql, `CypherResult`). */
export interface CypherAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly graph: unknown;
  readonly truncated: boolean;
  readonly milliseconds: number;
}

/** A node or relationship of an answer, to be drawn. */
export interface ResultGraph {
  readonly nodes: readonly { readonly id: string; readonly caption: string; readonly label: string }[];
  readonly relationships: readonly {
    readonly id: string;
    readonly type: string;
    readonly start: string;
    readonly end: string;
  }[];
}

/** What of an answer can be drawn: its own nodes, and those of its relationships whose ends are both among them. */
export function resultGraph(graph: unknown): ResultGraph {
  const nodes = list(graph, "nodes").flatMap((node) => {
    const id = text(node, "elementId");
    if (id === undefined) return [];
    const labels = list(node, "labels").filter((each) => typeof each === "string" && each !== "Ascribe");
    return [{ id, label: String(labels[0] ?? "node"), caption: captionOf(field(node, "properties"), id) }];
  });
  const drawn = new Set(nodes.map(({ id }) => id));
  const relationships = list(graph, "relationships").flatMap((each) => {
    const [id, type, start, end] = ["elementId", "type", "start", "end"].map((name) => text(each, name));
    if (id === undefined || type === undefined || start === undefined || end === undefined) return [];
    return drawn.has(start) && drawn.has(end) ? [{ id, type, start, end }] : [];
  });
  return { nodes, relationships };
}

function captionOf(properties: unknown, fallback: string): string {
  for (const name of ["name", "goal", "title", "gloss", "label", "id"]) {
    const held = text(properties, name);
    if (held !== undefined && held !== "") return held;
  }
  return fallback;
}

/** A value in a cell of a table: a text as it is, the rest as JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function text(value: unknown, name: string): string | undefined {
  const held = field(value, name);
  return typeof held === "string" ? held : undefined;
}

function list(value: unknown, name: string): readonly unknown[] {
  const held = field(value, name);
  return Array.isArray(held) ? held : [];
}
