import { operations } from "../api/operations.ts";
import { isNodeType, toRelationData } from "../api/toGraphData.ts";
import { nodeMarks, type Theme } from "../canvas/grammar.ts";
import type { NodeQuery } from "../generated/operations.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { lensText } from "../state/Lens.ts";
import { count } from "./count.ts";
import { NodeSample } from "./MarkSample.tsx";
import { NodeName } from "./Name.tsx";
import { NeighborGroups } from "./NeighborGroups.tsx";
import { NodeActions } from "./NodeActions.tsx";
import { NodeRelations } from "./NodeRelations.tsx";
import { useAnswer } from "./useAnswer.ts";
import { Waiting } from "./Waiting.tsx";

type Known = NonNullable<NodeQuery["node"]>;
type Shown = Extract<Known, { relations: unknown }>;

/** A node: who or what it is, what is said of it and by whom, and what expanding it would bring. */
export function NodeDetails({ id, state, theme }: { id: string; state: ExplorerState; theme: Theme }) {
  const { lens, scene } = state.view;
  const answer = useAnswer(`${id} ${lensText(lens)}`, (signal) => operations.node(id, lens, signal));
  const { data, loading } = answer;
  if (data === undefined) return <Waiting answer={answer} what="Reading about it" />;
  const { node } = data;
  if (node === null || !("relations" in node) || !isNodeType(node.__typename)) {
    return <p className="quiet">“{id}” is in no loaded article.</p>;
  }
  const relations = node.relations.nodes.flatMap((each) => toRelationData(each) ?? []);
  return (
    <div className="node" aria-busy={loading}>
      <header>
        <h2>
          <NodeSample type={node.__typename} theme={theme} size={20} /> {nameOf(node)}
        </h2>
        <p className="quiet">
          {nodeMarks[node.__typename].word} · {weight(node)}
        </p>
        <About node={node} />
        <NodeActions id={node.id} name={nameOf(node)} state={state} />
      </header>
      <Waiting answer={answer} what="Reading about it" />
      <NeighborGroups
        id={node.id}
        counts={node.neighborCounts}
        relations={relations}
        shown={scene}
        theme={theme}
        complete={node.relations.totalCount === node.relations.nodes.length}
      />
      <NodeRelations id={node.id} type={node.__typename} relations={node.relations.nodes} theme={theme} />
    </div>
  );
}

function nameOf(node: Shown): string {
  return "goal" in node ? node.goal : node.name;
}

function weight(node: Shown): string {
  const named = `named in ${count(node.statementsAbout.totalCount, "statement")}`;
  return "statementsBy" in node && node.statementsBy.totalCount > 0
    ? `${named}, speaks in ${node.statementsBy.totalCount}`
    : named;
}

function About({ node }: { node: Shown }) {
  const lines: [string, React.ReactNode][] = [];
  const list = (items: readonly { id: string; name?: string; goal?: string }[]) =>
    items.map((item, index) => (
      <span key={item.id}>
        {index > 0 && ", "}
        <NodeName id={item.id} name={item.name ?? item.goal ?? item.id} />
      </span>
    ));
  if ("goal" in node) {
    if (node.broader.length > 0) lines.push(["part of", list(node.broader)]);
    if (node.narrower.length > 0) lines.push(["holds", list(node.narrower)]);
    if (node.opposite) lines.push(["opposite", list([node.opposite])]);
  } else if ("aliases" in node) {
    if (node.aliases.length > 0) lines.push(["also", node.aliases.join(", ")]);
    for (const { title, of, from, to } of node.roles) {
      const years = from === null && to === null ? "" : ` (${from ?? ""}–${to ?? ""})`;
      lines.push([
        "role",
        <span key={`${title}${of.id}`}>
          {title}, <NodeName id={of.id} name={of.name} />
          {years}
        </span>,
      ]);
    }
    if (node.organOf.length > 0) lines.push(["body of", list(node.organOf)]);
    if (node.memberOf.length > 0) lines.push(["member of", list(node.memberOf)]);
    if (node.mergedFrom.length > 0) lines.push(["merged from", node.mergedFrom.join(", ")]);
    if (node.perhapsSame.length > 0) lines.push(["perhaps the same as", list(node.perhapsSame)]);
    if (node.wikidata !== null) {
      lines.push([
        "Wikidata",
        <a
          key="q"
          href={`https://www.wikidata.org/wiki/${encodeURIComponent(node.wikidata)}`}
          rel="noreferrer"
          target="_blank"
        >
          {node.wikidata}
        </a>,
      ]);
    }
  } else if (node.when !== null) {
    lines.push(["when", node.when]);
  }
  if (lines.length === 0) return null;
  return (
    <dl className="about">
      {lines.map(([term, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one node never change places.
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
