import { useId } from "react";
import { operations } from "../api/operations.ts";
import type { MatrixQuery } from "../generated/operations.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { type GraphData, isActor } from "../state/GraphData.ts";
import { lensText } from "../state/Lens.ts";
import { selectedId } from "../state/Selection.ts";
import { withView } from "../state/transitions.ts";
import type { MatrixChoice } from "../state/View.ts";
import { AscriptionTable } from "./AscriptionTable.tsx";
import { count } from "./count.ts";
import { useAnswer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";
import { Waiting } from "./Waiting.tsx";

/** Speakers by interests: who ascribes which stances to a holder. */
export function MatrixPane({ state, graph }: { state: ExplorerState; graph: GraphData }) {
  const explorer = useExplorer();
  const id = useId();
  const { matrix, lens } = state.view;
  const holders = holdersOf(state, graph);
  const holder = matrix.holder ?? selectedHolder(state, graph) ?? holders[0]?.id;
  const answer = useAnswer(`${holder} ${matrix.rollUp} ${lensText(lens)}`, async (signal) =>
    holder === undefined ? undefined : operations.matrix(holder, lens, matrix.rollUp, signal),
  );
  const { data, loading } = answer;
  const choose = (change: Partial<MatrixChoice>) =>
    explorer.store.change((now) => withView(now, { matrix: { ...now.view.matrix, ...change } }));
  if (holder === undefined) {
    return <p className="quiet">No actor is on the canvas. Search for one, and its matrix stands here.</p>;
  }
  return (
    <section className="study" aria-label="Matrix" aria-busy={loading}>
      <div className="choices">
        <label htmlFor={`${id}-holder`}>Stances of</label>
        <select
          id={`${id}-holder`}
          value={holder}
          onChange={(event) => choose({ holder: event.target.value })}
        >
          {holders.some((each) => each.id === holder) || (
            <option value={holder}>{data?.ascriptions.holder.name ?? holder}</option>
          )}
          {holders.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
        <label>
          <input
            type="checkbox"
            checked={matrix.rollUp}
            onChange={(event) => choose({ rollUp: event.target.checked })}
          />{" "}
          under the widest interests
        </label>
      </div>
      <Waiting answer={answer} what="Reading who ascribes what" />
      {data && <Answer matrix={data.ascriptions} state={state} />}
    </section>
  );
}

function Answer({ matrix, state }: { matrix: MatrixQuery["ascriptions"]; state: ExplorerState }) {
  if (matrix.cells.length === 0) {
    return (
      <p className="quiet">
        {`Nobody ascribes a stance to ${matrix.holder.name} in what the lens lets pass. Choose another holder, or widen the lens.`}
      </p>
    );
  }
  return (
    <>
      <p className="quiet">
        {count(matrix.speakers.length, "speaker")}, {count(matrix.interests.length, "interest")}
      </p>
      <AscriptionTable matrix={matrix} state={state} />
    </>
  );
}

function selectedHolder(state: ExplorerState, graph: GraphData): string | undefined {
  const id = selectedId(state.view.selection);
  const node = id === undefined ? undefined : graph.nodes.get(id);
  if (node !== undefined) return isActor(node.type) ? node.id : undefined;
  const relation = id === undefined ? undefined : graph.relations.get(id);
  return relation?.predicate.kind === "STANCE" ? relation.subject : undefined;
}

/** Actors of the scene with a stance, most-stated first, then the other actors. */
function holdersOf(state: ExplorerState, graph: GraphData): { id: string; name: string }[] {
  const holding = new Set(
    [...graph.relations.values()]
      .filter(({ predicate }) => predicate.kind === "STANCE")
      .map(({ subject }) => subject),
  );
  const actors = [...graph.nodes.values()].filter(({ type }) => isActor(type));
  const inScene = actors.sort(
    (a, b) => Number(holding.has(b.id)) - Number(holding.has(a.id)) || b.statements - a.statements,
  );
  const others = state.corpus?.holders.nodes.filter(({ id }) => !graph.nodes.has(id)) ?? [];
  return [...inScene, ...others];
}
