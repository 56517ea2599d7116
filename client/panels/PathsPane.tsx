import { useId, useState } from "react";
import { operations } from "../api/operations.ts";
import { toRelationData } from "../api/toGraphData.ts";
import { edgeKind, isDotted, saidByHolder, type Theme } from "../canvas/grammar.ts";
import { type FoundPath, showPath, showPaths } from "../control/showPaths.ts";
import type { RelationFieldsFragment } from "../generated/operations.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import type { GraphData } from "../state/GraphData.ts";
import { lensText } from "../state/Lens.ts";
import { isSelected } from "../state/Selection.ts";
import { selectInPlace } from "../state/transitions.ts";
import type { PathsChoice } from "../state/View.ts";
import { count } from "./count.ts";
import { EdgeSample } from "./MarkSample.tsx";
import { participantSentence } from "./participantSentence.ts";
import { relationWeight } from "./relationSentence.ts";
import { useAnswer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";
import { Waiting } from "./Waiting.tsx";

interface PathsPaneProps {
  readonly state: ExplorerState;
  readonly graph: GraphData;
  readonly theme: Theme;
}

/** How two nodes are connected: every path that was found, each step with its voices. */
export function PathsPane({ state, graph, theme }: PathsPaneProps) {
  const { paths } = state.view;
  return (
    <section className="study" aria-label="Paths">
      <Ends key={`${paths?.from} ${paths?.to}`} state={state} graph={graph} />
      {paths !== undefined && paths.from !== paths.to && <Found paths={paths} state={state} theme={theme} />}
    </section>
  );
}

/** The two ends, to be chosen among what is on the canvas. */
function Ends({ state, graph }: { state: ExplorerState; graph: GraphData }) {
  const explorer = useExplorer();
  const id = useId();
  const { paths } = state.view;
  const nodes = [...graph.nodes.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
  const [from, setFrom] = useState(paths?.from ?? nodes[0]?.id ?? "");
  const other = nodes.find((node) => node.id !== from)?.id ?? "";
  const [to, setTo] = useState(paths === undefined || paths.from === paths.to ? other : paths.to);
  const select = (name: string, value: string, set: (value: string) => void) => (
    <p>
      <label htmlFor={`${id}-${name}`}>{name}</label>
      <select id={`${id}-${name}`} value={value} onChange={(event) => set(event.target.value)}>
        {nodes.some((node) => node.id === value) || <option value={value}>{value}</option>}
        {nodes.map((node) => (
          <option key={node.id} value={node.id}>
            {node.name}
          </option>
        ))}
      </select>
    </p>
  );
  return (
    <form
      className="ends"
      onSubmit={(event) => {
        event.preventDefault();
        void showPaths(explorer, from, to);
      }}
    >
      {select("From", from, setFrom)}
      {select("To", to, setTo)}
      <button type="submit" disabled={from === to}>
        Find paths
      </button>
    </form>
  );
}

function Found({ paths, state, theme }: { paths: PathsChoice; state: ExplorerState; theme: Theme }) {
  const explorer = useExplorer();
  const { lens } = state.view;
  const answer = useAnswer(`${paths.from} ${paths.to} ${lensText(lens)}`, (signal) =>
    operations.paths(paths.from, paths.to, lens, signal),
  );
  const { data, loading } = answer;
  if (data === undefined) return <Waiting answer={answer} what="Looking for paths" />;
  const name = (id: string, end: typeof data.from) =>
    end === null ? `“${id}”` : "name" in end ? end.name : "goal" in end ? end.goal : id;
  const [from, to] = [name(paths.from, data.from), name(paths.to, data.to)];
  const drawn = paths.chosen.join(" ");
  return (
    <div aria-busy={loading}>
      <h2>{`How ${from} is connected to ${to}`}</h2>
      <Waiting answer={answer} what="Looking for paths" />
      <p className="quiet">
        {data.paths.length === 0
          ? `No claim under the lens connects ${from} and ${to} in four steps or fewer. A relation that is denied or only asked about is no step.`
          : `${count(data.paths.length, "path")}${data.paths.length === 20 ? " or more" : ""}, the shortest first`}
      </p>
      <ol className="paths">
        {data.paths.map((path) => {
          const key = path.relations.map((relation) => relation.id).join(" ");
          return (
            <li key={key} className={key === drawn ? "drawn" : undefined}>
              <p className="mark">
                <b>{count(path.relations.length, "step")}</b>
                <span className="quiet">
                  {`${count(path.independentVoices, "independent voice")} at its weakest`}
                </span>
                <button
                  type="button"
                  className="action"
                  aria-pressed={key === drawn}
                  aria-label={`${key === drawn ? "Drawn:" : "Draw"} the path by ${pathWords(path)}`}
                  onClick={() => void showPath(explorer, path)}
                >
                  {key === drawn ? "Drawn" : "Draw"}
                </button>
              </p>
              <ol>
                {path.relations.map((relation) => (
                  <Step key={relation.id} relation={relation} state={state} theme={theme} />
                ))}
              </ol>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function pathWords({ relations }: FoundPath): string {
  return relations.map(participantSentence).join("; ");
}

function Step({
  relation,
  state,
  theme,
}: {
  relation: RelationFieldsFragment;
  state: ExplorerState;
  theme: Theme;
}) {
  const explorer = useExplorer();
  const data = toRelationData(relation);
  if (data === undefined) return null;
  return (
    <li>
      <button
        type="button"
        className="row"
        aria-current={isSelected(state.view.selection, "relation", relation.id)}
        onClick={() =>
          explorer.store.change((now) => selectInPlace(now, { kind: "relation", id: relation.id }))
        }
      >
        <EdgeSample
          kind={edgeKind(relation)}
          theme={theme}
          dotted={isDotted(data)}
          tail={saidByHolder(data) ? "filled" : "hollow"}
        />
        <span className="label">
          {participantSentence(relation)}
          <small>{relationWeight(data)}</small>
        </span>
      </button>
    </li>
  );
}
