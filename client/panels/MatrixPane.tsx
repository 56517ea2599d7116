import { useId } from "react";
import { operations } from "../api/operations.ts";
import type { MatrixQuery } from "../generated/operations.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { GraphData } from "../state/GraphData.ts";
import { lensText } from "../state/Lens.ts";
import { holdersOf, matrixHolder } from "../state/matrixHolder.ts";
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
  const holder = matrixHolder(state, graph);
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
