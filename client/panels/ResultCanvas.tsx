import { useEffect, useRef } from "react";
import { createCytoscape } from "../canvas/createCytoscape.ts";
import { drawResult } from "../canvas/drawResult.ts";
import { fadeOthers } from "../canvas/fadeOthers.ts";
import type { Theme } from "../canvas/grammar.ts";
import { keepInSight } from "../canvas/keepInSight.ts";
import { resultStyle } from "../canvas/resultStyle.ts";
import type { ResultGraph } from "../query/CypherAnswer.ts";
import { count } from "./count.ts";

/** The nodes and relationships that a query returned, and no others. */
export function ResultCanvas({ graph, theme }: { graph: ResultGraph; theme: Theme }) {
  const container = useRef<HTMLDivElement>(null);
  const { nodes, relationships } = graph;
  useEffect(() => {
    if (container.current === null || graph.nodes.length === 0) return;
    const core = createCytoscape(container.current, resultStyle(theme));
    drawResult(core, graph);
    const detach = [fadeOthers(core), keepInSight(core, container.current)];
    return () => {
      for (const each of detach) each();
      core.destroy();
    };
  }, [graph, theme]);
  if (nodes.length === 0) {
    return (
      <p>
        The query returned no nodes: return a node, a path or a relationship with its ends to see them drawn.
      </p>
    );
  }
  const names = `${count(nodes.length, "node")}, ${count(relationships.length, "relationship")}`;
  return (
    <>
      <div
        className="result-canvas"
        ref={container}
        role="img"
        aria-label={`Graph of the result: ${names}`}
      />
      <details>
        <summary>{names}</summary>
        <ul>
          {nodes.map(({ id, caption, label }) => (
            <li key={id}>
              <bdi>{caption}</bdi> <span className="quiet">{label}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
