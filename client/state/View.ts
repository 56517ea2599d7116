import type { TimeAxis, TimeUnit } from "../generated/operations.ts";
import { type Layout, layouts } from "./Layout.ts";
import { type Lens, openLens } from "./Lens.ts";
import { byStatements, type MeasureChoice } from "./Measures.ts";
import { emptyScene, type Scene } from "./Scene.ts";
import { nothing, type Selection } from "./Selection.ts";

/** What stands beside the canvas. */
export const panes = [
  "details",
  "table",
  "list",
  "matrix",
  "timeline",
  "article",
  "paths",
  "compare",
] as const;
export type Pane = (typeof panes)[number];

/**
 * All that makes one view: reload, back, a shared link, a saved file and undo bring back exactly this. Everything else
 * on the screen follows from it and from what the server says.
 */
export interface View {
  readonly lens: Lens;
  readonly scene: Scene;
  /** Nodes of the scene that a person has put out of sight; they keep their places. */
  readonly hidden: ReadonlySet<string>;
  /** Nodes that a layout leaves where they are. */
  readonly pinned: ReadonlySet<string>;
  readonly selection: Selection;
  readonly layout: Layout;
  /** What chance in a layout starts from: the same seed lays out the same scene alike. */
  readonly seed: number;
  readonly pane: Pane;
  readonly measure: MeasureChoice;
  readonly matrix: MatrixChoice;
  readonly timeline: TimelineChoice;
  /** Which article is read, and where; left to what is selected and loaded where undefined. */
  readonly reading: ReadingChoice | undefined;
  /** Undefined where no paths are asked for. */
  readonly paths: PathsChoice | undefined;
  /** Undefined where no two lenses are compared. */
  readonly compare: CompareChoice | undefined;
  /** What stands in the query workbench; undefined while that is closed. */
  readonly query: QueryChoice | undefined;
}

/** Whose stances the matrix shows, and whether under the widest interests; of whom is left to the scene where undefined. */
export interface MatrixChoice {
  readonly holder: string | undefined;
  readonly rollUp: boolean;
}

/** By which of its times a statement stands in the timeline, and how long a bucket is. */
export interface TimelineChoice {
  readonly axis: TimeAxis;
  /** Undefined: as short as keeps the buckets countable. */
  readonly by: TimeUnit | undefined;
}

/** An article that is read beside the canvas, and the sentence that is open in it. */
export interface ReadingChoice {
  readonly article: string;
  readonly at: SentencePlace | undefined;
}

/** A sentence by its numbers, as `Evidence` counts them; a paragraph as a whole where it has no sentence. */
export interface SentencePlace {
  readonly paragraph: number;
  readonly sentence: number | undefined;
}

/** The ends between which paths are looked for, and the relations of the path that is drawn. */
export interface PathsChoice {
  readonly from: string;
  readonly to: string;
  readonly chosen: readonly string[];
}

/** How two lenses are drawn: as one canvas of what differs, or as two with one layout. */
export const comparisons = ["difference", "side-by-side"] as const;

/** The second lens, B, beside the view's own, A. */
export interface CompareChoice {
  readonly lens: Lens;
  readonly as: (typeof comparisons)[number];
}

/** How the rows of a query are shown. */
export const resultForms = ["table", "graph", "json"] as const;

/** A query ready to run; it never runs by itself. */
export interface QueryChoice {
  /** Name of the question of the library that it is; undefined for a query of one's own. */
  readonly question: string | undefined;
  /** Undefined: as the library has it, or where one starts with a query of one's own. */
  readonly text: string | undefined;
  /** What was typed for its parameters, by their names. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly form: (typeof resultForms)[number];
}

export const emptyQuery: QueryChoice = {
  question: undefined,
  text: undefined,
  parameters: new Map(),
  form: resultForms[0],
};

export const emptyView: View = {
  lens: openLens,
  scene: emptyScene,
  hidden: new Set(),
  pinned: new Set(),
  selection: nothing,
  layout: layouts[0],
  seed: 1,
  pane: panes[0],
  measure: byStatements,
  matrix: { holder: undefined, rollUp: false },
  timeline: { axis: "SAID", by: undefined },
  reading: undefined,
  paths: undefined,
  compare: undefined,
  query: undefined,
};
