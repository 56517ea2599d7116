import { diffMarks, edgeKind, type Theme } from "../canvas/grammar.ts";
import { addNodes } from "../control/addNodes.ts";
import { drawCompared } from "../control/drawCompared.ts";
import { swapLenses } from "../control/swapLenses.ts";
import { type ComparedRelation, type Comparison, diffKinds } from "../state/Comparison.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { openLens, sameLens } from "../state/Lens.ts";
import { isSelected } from "../state/Selection.ts";
import { selectInPlace, withView } from "../state/transitions.ts";
import { type CompareChoice, comparisons } from "../state/View.ts";
import { count } from "./count.ts";
import { EdgeSample } from "./MarkSample.tsx";
import { nameSome } from "./relationSentence.ts";
import type { Answer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";
import { Waiting } from "./Waiting.tsx";
import { statusWords } from "./words.ts";

interface ComparePaneProps {
  readonly state: ExplorerState;
  readonly theme: Theme;
  readonly comparison: Answer<Comparison | undefined>;
}

const comparisonWords: Record<CompareChoice["as"], string> = {
  difference: "one canvas, marked by lens",
  "side-by-side": "side by side",
};

/** Two lenses: which relations are claimed under one alone, under both alike, or under both in opposite senses. */
export function ComparePane({ state, theme, comparison }: ComparePaneProps) {
  const explorer = useExplorer();
  const { compare, lens } = state.view;
  const set = (next: CompareChoice | undefined) =>
    explorer.store.change((now) => withView(now, { compare: next }));
  if (compare === undefined) {
    return (
      <section className="study" aria-label="Compare">
        <p>Compare what passes the lens with what passes a second one.</p>
        <button type="button" onClick={() => set({ lens: openLens, as: "difference" })}>
          Put on a second lens
        </button>
      </section>
    );
  }
  const { data, loading } = comparison;
  return (
    <section className="study" aria-label="Compare" aria-busy={loading}>
      <div className="choices">
        <fieldset className="axes" aria-label="Drawn as">
          {comparisons.map((as) => (
            <label key={as}>
              <input
                type="radio"
                name="compare-as"
                checked={compare.as === as}
                onChange={() => drawCompared(explorer, as)}
              />{" "}
              {comparisonWords[as]}
            </label>
          ))}
        </fieldset>
        <button type="button" className="action" onClick={() => void swapLenses(explorer)}>
          Swap A and B
        </button>
        <button type="button" className="action" onClick={() => set(undefined)}>
          Stop comparing
        </button>
      </div>
      {sameLens(lens, compare.lens) && (
        <p className="quiet">Both lenses are the same. Change B in the bar above: by another voice, say.</p>
      )}
      <Waiting answer={comparison} what="Comparing the two lenses" />
      {data && <Lists comparison={data} state={state} theme={theme} />}
    </section>
  );
}

interface ListsProps {
  readonly comparison: Comparison;
  readonly state: ExplorerState;
  readonly theme: Theme;
}

function Lists({ comparison, state, theme }: ListsProps) {
  const { totals, omitted, omittedByA, omittedByB } = comparison;
  const left = (of: Comparison["omitted"]) =>
    `${count(of.relations, "relation")} and ${count(of.statements, "statement")}`;
  return (
    <>
      {diffKinds.map((kind) => {
        const rows = comparison.relations.filter((each) => each.kind === kind);
        return (
          <section key={kind} className="lines" aria-label={diffMarks[kind].word}>
            <h3>
              <span className={`diff ${kind}`}>{diffMarks[kind].glyph}</span> {diffMarks[kind].word}{" "}
              <span className="number">{totals[kind]}</span>
            </h3>
            {rows.length === 0 && <p className="quiet">None.</p>}
            <ul>
              {rows.map((row) => (
                <Row key={row.relation.id} row={row} state={state} theme={theme} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="quiet">
        {`Of the relations that touch the canvas, A leaves out ${left(omittedByA)}, B ${left(omittedByB)}.`}
        {omitted.relations > 0 && ` The lists are cut: ${left(omitted)} more.`}
      </p>
    </>
  );
}

function Row({ row, state, theme }: { row: ComparedRelation; state: ExplorerState; theme: Theme }) {
  const explorer = useExplorer();
  const { relation, subjectName, objectName, a, b, kind } = row;
  const drawn = [relation.subject, relation.object].every((id) => state.view.scene.has(id));
  const selection = { kind: "relation", id: relation.id } as const;
  const side = (name: string, of: ComparedRelation["a"]) =>
    of.statements === 0
      ? ""
      : `${name}: ${statusWords[of.status]}, ${of.statements} by ${nameSome(of.speakers.map((each) => each.name)) || "nobody named"}`;
  return (
    <li>
      <button
        type="button"
        className="row"
        aria-current={isSelected(state.view.selection, "relation", relation.id)}
        onClick={() => {
          if (drawn) explorer.store.change((now) => selectInPlace(now, selection));
          else void addNodes(explorer, [relation.subject, relation.object], selection);
        }}
      >
        <EdgeSample kind={edgeKind(relation)} theme={theme} />
        <span className="label">
          {`${subjectName} ${relation.predicate.label} ${objectName}`}
          <small>
            {(kind === "onlyB" ? [side("B", b)] : [side("A", a), side("B", b)]).filter(Boolean).join("; ")}
          </small>
        </span>
        {!drawn && <span className="note">not on the canvas</span>}
      </button>
    </li>
  );
}
