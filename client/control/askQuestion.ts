import { nodesSelection } from "../state/Selection.ts";
import { giveNotice, withView } from "../state/transitions.ts";
import { grow } from "./addNodes.ts";
import type { Explorer } from "./Explorer.ts";
import { fetchCounted } from "./fetchCounted.ts";
import type { Question, Slot } from "./findQuestion.ts";
import { showAround } from "./showAround.ts";
import { showPaths } from "./showPaths.ts";

/** Answers a question on the canvas and beside it. */
export function askQuestion(explorer: Explorer, { kind, slots }: Question): Promise<void> {
  const [first, second] = slots;
  if (first === undefined) return Promise.resolve();
  if (kind === "wants" || second === undefined) {
    return showAround(explorer, first.id, { kind: "node", id: first.id }, { kinds: ["STANCE"] });
  }
  if (kind === "connected") return showPaths(explorer, first.id, second.id);
  if (kind === "disagree") return compareVoices(explorer, first, second);
  return showStance(explorer, first, second);
}

/** Two lenses, each of one voice. */
function compareVoices(explorer: Explorer, first: Slot, second: Slot): Promise<void> {
  return explorer.tasks.run("Comparing the two", async (signal) => {
    const before = explorer.store.get();
    const lens = { ...before.view.lens, voices: [first.id] };
    const other = { ...before.view.lens, voices: [second.id] };
    const view = { ...before.view, lens };
    const grown = await fetchCounted({ ...before, view }, before.view.scene.keys(), signal);
    return (state) =>
      withView(grow(explorer, state, grown), {
        lens,
        pane: "compare",
        compare: { lens: other, as: "difference" },
      });
  });
}

/** The relation of a holder to an interest that most statements claim. */
function showStance(explorer: Explorer, holder: Slot, interest: Slot): Promise<void> {
  return explorer.tasks.run("Looking for who says so", async (signal) => {
    const before = explorer.store.get();
    const grown = await fetchCounted(before, [...before.view.scene.keys(), holder.id, interest.id], signal);
    const [stance] = [...grown.graph.relations.values()]
      .filter(({ subject, object, predicate }) => {
        return subject === holder.id && object === interest.id && predicate.kind === "STANCE";
      })
      .sort(
        (a, b) =>
          Number(b.predicate.sign === 1) - Number(a.predicate.sign === 1) || b.statements - a.statements,
      );
    queueMicrotask(() => explorer.onScene({ reveal: [holder.id, interest.id] }));
    return (state) => {
      const shown = withView(grow(explorer, state, grown), {
        pane: "details",
        selection:
          stance === undefined
            ? nodesSelection([holder.id, interest.id])
            : { kind: "relation", id: stance.id },
      });
      return stance === undefined
        ? giveNotice(shown, `Nobody says, under this lens, what ${holder.name} wants of: ${interest.name}.`)
        : shown;
    };
  });
}
