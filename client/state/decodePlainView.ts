import { layouts } from "./Layout.ts";
import type { Lens } from "./Lens.ts";
import { parseLens } from "./parseLens.ts";
import type { Position } from "./Scene.ts";
import { nothing, type Selection } from "./Selection.ts";
import { emptyView, panes, type View } from "./View.ts";

/**
 * Reads a view of version 1, which stood in the address in plain text: `v=1&n=usa~-120~40!russia~0~-80&s=node:usa`.
 * Throws RangeError, SyntaxError or URIError where a hand has damaged it.
 */
export function decodePlainView(fields: ReadonlyMap<string, string>): View {
  return {
    ...emptyView,
    lens: readLens(fields.get("l")),
    scene: new Map((fields.get("n") ?? "").split("!").filter(Boolean).map(readPlace)),
    selection: readSelection(fields.get("s")),
    layout: layouts.find((layout) => layout === fields.get("y")) ?? emptyView.layout,
    pane: panes.find((pane) => pane === fields.get("p")) ?? emptyView.pane,
  };
}

function readPlace(text: string): [string, Position] {
  const [id, x, y, ...more] = text.split("~");
  if (!id || x === undefined || y === undefined || more.length > 0) throw new RangeError(text);
  return [decodeURIComponent(id), { x: readWhole(x), y: readWhole(y) }];
}

function readWhole(text: string): number {
  if (!/^-?\d{1,7}$/.test(text)) throw new RangeError(text);
  return Number(text) + 0;
}

function readSelection(text: string | undefined): Selection {
  if (text === undefined) return nothing;
  const at = text.indexOf(":");
  const kind = text.slice(0, at);
  const id = decodeURIComponent(text.slice(at + 1));
  if (kind === "statement") return { kind, id, relations: [] };
  if (kind === "node" || kind === "relation" || kind === "article") return { kind, id };
  throw new RangeError(text);
}

function readLens(text: string | undefined): Lens {
  return text === undefined ? emptyView.lens : parseLens(JSON.parse(decodeURIComponent(text)));
}
