import type { TimeAxis, TimeUnit } from "../generated/operations.ts";
import { type Layout, layouts } from "./Layout.ts";
import { isOpen, type Lens, lensFields } from "./Lens.ts";
import { readMeasureChoice, sameMeasures } from "./Measures.ts";
import { parseLens } from "./parseLens.ts";
import { readInteger, readList, readRecord, readText, readWord } from "./readJson.ts";
import type { Position } from "./Scene.ts";
import type { Selection } from "./Selection.ts";
import { emptyView, panes, type View } from "./View.ts";
import {
  type QueryDocument,
  readCompare,
  readMatrix,
  readPaths,
  readQuery,
  readReading,
  readTimeline,
  toChoices,
} from "./viewChoices.ts";

/** Names the form of a saved view, and of what a link packs. */
export const viewFormat = "view/2";

/** A view as JSON. What is as at the start is left out; nodes stand by slug, with their places or without. */
export interface ViewDocument {
  readonly format: typeof viewFormat;
  readonly lens?: Lens;
  readonly nodes?: readonly (readonly [string, number, number] | string)[];
  readonly hidden?: readonly string[];
  readonly pinned?: readonly string[];
  readonly selection?: Selection;
  readonly layout?: Layout;
  readonly seed?: number;
  readonly pane?: View["pane"];
  readonly measure?: View["measure"];
  readonly matrix?: { readonly holder?: string; readonly rollUp: boolean };
  readonly timeline?: { readonly axis: TimeAxis; readonly by?: TimeUnit };
  readonly reading?: {
    readonly article: string;
    readonly at?: { readonly paragraph: number; readonly sentence?: number };
  };
  readonly paths?: View["paths"];
  readonly compare?: View["compare"];
  readonly query?: QueryDocument;
}

/** A view as a document; without places it holds the nodes, and layout and seed tell how to lay them out. */
export function toDocument(view: View, places: boolean): ViewDocument {
  const nodes = [...view.scene].map(([id, { x, y }]) => (places ? ([id, x, y] as const) : id));
  return {
    format: viewFormat,
    ...(isOpen(view.lens) ? {} : { lens: inOrder(view.lens) }),
    ...(nodes.length === 0 ? {} : { nodes }),
    ...(view.hidden.size === 0 ? {} : { hidden: [...view.hidden] }),
    ...(view.pinned.size === 0 ? {} : { pinned: [...view.pinned] }),
    ...(view.selection.kind === "nothing" ? {} : { selection: view.selection }),
    ...(view.layout === emptyView.layout ? {} : { layout: view.layout }),
    ...(view.seed === emptyView.seed ? {} : { seed: view.seed }),
    ...(view.pane === emptyView.pane ? {} : { pane: view.pane }),
    ...(sameMeasures(view.measure, emptyView.measure) ? {} : { measure: view.measure }),
    ...toChoices(view),
  };
}

/** A view that was read, and whether its nodes have places; where they have none, all stand at one point. */
export interface ReadView {
  readonly view: View;
  readonly placed: boolean;
}

/** Reads a document. Throws RangeError where it is none: half a view would mislead. */
export function fromDocument(document: unknown): ReadView {
  const {
    format,
    lens,
    nodes,
    hidden,
    pinned,
    selection,
    layout,
    seed,
    pane,
    measure,
    matrix,
    timeline,
    reading,
    paths,
    compare,
    query,
    ...more
  } = readRecord(document);
  if (format !== viewFormat) throw new RangeError(`a view says format: ${viewFormat}`);
  const [strange] = Object.keys(more);
  if (strange !== undefined) throw new RangeError(`a view has no ${strange}`);
  const entries = readList(nodes ?? [], readNode);
  return {
    placed: entries.every(([, at]) => at !== undefined),
    view: {
      lens: lens === undefined ? emptyView.lens : parseLens(lens),
      scene: new Map(entries.map(([id, at]) => [id, at ?? { x: 0, y: 0 }])),
      hidden: new Set(readList(hidden ?? [], readText)),
      pinned: new Set(readList(pinned ?? [], readText)),
      selection: selection === undefined ? emptyView.selection : readSelection(selection),
      layout: layout === undefined ? emptyView.layout : readWord(layout, layouts),
      seed: seed === undefined ? emptyView.seed : readInteger(seed),
      pane: pane === undefined ? emptyView.pane : readWord(pane, panes),
      measure: measure === undefined ? emptyView.measure : readMeasureChoice(measure),
      matrix: matrix === undefined ? emptyView.matrix : readMatrix(matrix),
      timeline: timeline === undefined ? emptyView.timeline : readTimeline(timeline),
      reading: reading === undefined ? undefined : readReading(reading),
      paths: paths === undefined ? undefined : readPaths(paths),
      compare: compare === undefined ? undefined : readCompare(compare),
      query: query === undefined ? undefined : readQuery(query),
    },
  };
}

function inOrder(lens: Lens): Lens {
  return Object.fromEntries(lensFields(lens).map((field) => [field, lens[field]]));
}

function readNode(value: unknown): [string, Position | undefined] {
  if (!Array.isArray(value)) return [readText(value), undefined];
  const [id, x, y, ...more]: unknown[] = value;
  if (more.length > 0) throw new RangeError("a node is its id and place");
  return [readText(id), { x: readInteger(x), y: readInteger(y) }];
}

function readSelection(value: unknown): Selection {
  const { kind, id, ids, relations } = readRecord(value);
  switch (kind) {
    case "nothing":
      return { kind };
    case "node":
    case "relation":
    case "article":
      return { kind, id: readText(id) };
    case "statement":
      return { kind, id: readText(id), relations: readList(relations ?? [], readText) };
    case "nodes":
      return { kind, ids: readList(ids, readText) };
    default:
      throw new RangeError(`nothing of kind ${String(kind)} can be selected`);
  }
}
