import type { ExplorerState, Snapshot } from "./ExplorerState.ts";
import { sameLens } from "./Lens.ts";
import { sameMeasures } from "./Measures.ts";
import { samePlace } from "./Scene.ts";
import type { QueryChoice, View } from "./View.ts";

/** So many steps can be undone. */
const longest = 100;

/**
 * The state after a change, with the view before it put into the history where the change was one of the canvas. Given
 * to the store, so that no action can forget it.
 */
export function remember(before: ExplorerState, after: ExplorerState): ExplorerState {
  if (before.history !== after.history || before.corpus === undefined) return after;
  if (before.view.query !== undefined && after.view.query === undefined) {
    return withoutQuerySteps(before, after);
  }
  return noteStep(before, after);
}

function noteStep(before: ExplorerState, after: ExplorerState): ExplorerState {
  if (!isCanvasStep(before.view, after.view)) return after;
  const last = before.history.past.at(-1)?.view;
  const field = typedInto(before.view, after.view);
  // What is typed into one field, letter by letter, is one step.
  if (field !== undefined && last !== undefined && typedInto(last, before.view) === field) {
    return { ...after, history: { past: before.history.past, future: [] } };
  }
  const past = [...before.history.past, snapshot(before)].slice(-longest);
  return { ...after, history: { past, future: [] } };
}

/**
 * Whether a change is one that undo takes back: all but picking something, turning to another pane, and opening or
 * closing the query workbench. What was done in the workbench can be undone there until it is closed.
 */
export function isCanvasStep(before: View, after: View): boolean {
  return before !== after && describeStep(before, after) !== undefined;
}

/** The state behind the closing of the query workbench: steps that were of the query alone are none of the canvas. */
function withoutQuerySteps(before: ExplorerState, after: ExplorerState): ExplorerState {
  const closed = ({ view, ...counted }: Snapshot): Snapshot => ({
    ...counted,
    view: { ...view, query: undefined },
  });
  const { past, future } = before.history;
  const steps = [...past, snapshot(before), ...future].map(closed);
  const now = past.length;
  const kept = steps.map((step, index) => {
    const next = steps[index < now ? index + 1 : index - 1];
    return next !== undefined && isCanvasStep(step.view, next.view);
  });
  const history = {
    past: steps.slice(0, now).filter((_, index) => kept[index]),
    future: steps.slice(now + 1).filter((_, index) => kept[now + 1 + index]),
  };
  return noteStep({ ...before, ...steps[now], history }, { ...after, history });
}

/** The view that one step back leads to; none where there is no step. While the query workbench is open its steps are all. */
export function viewBefore({ view, history: { past } }: ExplorerState): View | undefined {
  return within(view, past.at(-1)?.view);
}

/** The view that one step forward again leads to. */
export function viewAfter({ view, history: { future } }: ExplorerState): View | undefined {
  return within(view, future[0]?.view);
}

/** A step must not close the workbench under a person's hands. */
function within(now: View, then: View | undefined): View | undefined {
  return now.query !== undefined && then?.query === undefined ? undefined : then;
}

/** One step back; the state itself where there is none. A view that was never counted is none to come forward to. */
export function undo(state: ExplorerState): ExplorerState {
  const { past, future } = state.history;
  const last = past.at(-1);
  if (last === undefined || viewBefore(state) === undefined) return state;
  const settled = sameLens(state.view.lens, state.counted) ? [snapshot(state)] : [];
  return { ...state, ...last, history: { past: past.slice(0, -1), future: [...settled, ...future] } };
}

/** One step forward again. */
export function redo(state: ExplorerState): ExplorerState {
  const { past, future } = state.history;
  const [next, ...rest] = future;
  if (next === undefined || viewAfter(state) === undefined) return state;
  return { ...state, ...next, history: { past: [...past, snapshot(state)], future: rest } };
}

/** Takes back a lens that was put on but never counted under: its task was cancelled. */
export function withoutUncountedLens(state: ExplorerState): ExplorerState {
  if (sameLens(state.view.lens, state.counted)) return state;
  const { past, future } = state.history;
  const last = past.at(-1);
  const lens = state.counted;
  if (last === undefined) return { ...state, view: { ...state.view, lens } };
  return withoutUncountedLens({ ...state, ...last, history: { past: past.slice(0, -1), future } });
}

/** What a step changed, to follow "Undo: "; undefined where it changed nothing on the canvas. */
export function describeStep(before: View, after: View): string | undefined {
  const added = [...after.scene.keys()].filter((id) => !before.scene.has(id)).length;
  const removed = [...before.scene.keys()].filter((id) => !after.scene.has(id)).length;
  const moved = [...after.scene].filter(([id, at]) => {
    const was = before.scene.get(id);
    return was !== undefined && !samePlace(was, at);
  }).length;
  if (!sameLens(before.lens, after.lens)) return "the lens";
  if (added > 0 && removed > 0) return "another scene";
  if (added > 0) return `${nodes(added)} added`;
  if (removed > 0) return `${nodes(removed)} removed`;
  if (before.layout !== after.layout || before.seed !== after.seed) return "the layout";
  if (!sameMeasures(before.measure, after.measure)) return "what size and colour mean";
  if (moved > 0) return `${nodes(moved)} moved`;
  if (!sameSet(before.hidden, after.hidden)) {
    return after.hidden.size > before.hidden.size ? "nodes hidden" : "nodes shown again";
  }
  if (!sameSet(before.pinned, after.pinned)) {
    return after.pinned.size > before.pinned.size ? "nodes pinned" : "nodes let loose";
  }
  return sameQuery(before.query, after.query) ? undefined : "the query";
}

/** Into which field of the query workbench was typed between two views; undefined where anything else changed. */
export function typedInto(before: View, after: View): string | undefined {
  const [was, is] = [before.query, after.query];
  if (was === undefined || is === undefined || was.question !== is.question || was.form !== is.form)
    return undefined;
  const [rest, restNow] = [before, after].map((view) => Object.values({ ...view, query: undefined }));
  if (rest?.some((value, index) => value !== restNow?.[index])) return undefined;
  const names = new Set([...was.parameters.keys(), ...is.parameters.keys()]);
  const fields = [...names]
    .filter((name) => was.parameters.get(name) !== is.parameters.get(name))
    .map((name) => `$${name}`);
  if (was.text !== is.text) fields.push("text");
  return fields.length === 1 ? fields[0] : undefined;
}

/** Whether two queries are alike; an open workbench is like a closed one. */
function sameQuery(a: QueryChoice | undefined, b: QueryChoice | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  return JSON.stringify([a, [...a.parameters]]) === JSON.stringify([b, [...b.parameters]]);
}

function snapshot({ view, graph, passing, counted }: ExplorerState): Snapshot {
  return { view, graph, passing, counted };
}

function nodes(count: number): string {
  return count === 1 ? "1 node" : `${count} nodes`;
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
