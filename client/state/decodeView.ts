import { viewVersion } from "./encodeView.ts";
import { layouts } from "./Layout.ts";
import type { Lens } from "./Lens.ts";
import { parseLens } from "./parseLens.ts";
import type { Position } from "./Scene.ts";
import { nothing, type Selection } from "./Selection.ts";
import { emptyView, panes, type View } from "./View.ts";

/** A view, or a sentence that says why the link holds none. */
export type Decoded = { readonly view: View } | { readonly problem: string };

/** Reads what encodeView wrote. Whatever a hand has damaged is refused as a whole: half a view would mislead. */
export function decodeView(fragment: string): Decoded {
  const fields = new Map(
    fragment
      .replace(/^#/, "")
      .split("&")
      .map((field) => {
        const at = field.indexOf("=");
        return [field.slice(0, at), field.slice(at + 1)] as const;
      }),
  );
  const version = fields.get("v");
  if (version !== viewVersion) {
    return {
      problem: `This link holds a view of version ${version ?? "none"}; this explorer reads version ${viewVersion}.`,
    };
  }
  try {
    return {
      view: {
        lens: readLens(fields.get("l")),
        scene: new Map((fields.get("n") ?? "").split("!").filter(Boolean).map(readPlace)),
        selection: readSelection(fields.get("s")),
        layout: layouts.find((layout) => layout === fields.get("y")) ?? emptyView.layout,
        pane: panes.find((pane) => pane === fields.get("p")) ?? emptyView.pane,
      },
    };
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof URIError) {
      return {
        problem: "This link is damaged, so its view cannot be shown. Here is where one starts instead.",
      };
    }
    throw error;
  }
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
  if (kind === "node" || kind === "relation" || kind === "statement" || kind === "article")
    return { kind, id };
  throw new RangeError(text);
}

function readLens(text: string | undefined): Lens {
  return text === undefined ? emptyView.lens : parseLens(JSON.parse(decodeURIComponent(text)));
}
