import { type GraphData, isActor, otherEnd, relationsAt } from "../state/GraphData.ts";
import type { Layout } from "../state/Layout.ts";
import type { ActorMeasures, Measured } from "../state/Measures.ts";
import { type Position, placeNodes, type Scene } from "../state/Scene.ts";
import { looksOf } from "./looksOf.ts";
import { placeBeside } from "./placeBeside.ts";
import { toPlace } from "./toPlace.ts";

/**
 * The scene with every node of the graph in it: those that stand keep their places, the others come beside `parent`, or
 * where none is given beside the first neighbour that stands. Room is by the size drawn: by `measured` where that sizes nodes.
 */
export function placeNewcomers(
  graph: GraphData,
  scene: Scene,
  layout: Layout,
  measured?: Measured,
  parent?: string,
): Scene {
  if ([...graph.nodes.keys()].every((id) => scene.has(id))) return scene;
  const nodes = toPlace(graph, looksOf(graph, layout, measured && foreseen(measured, graph)));
  let next = scene;
  for (const [anchor, newcomers] of groupByAnchor(
    nodes.map(({ id }) => id).filter((id) => !scene.has(id)),
    graph,
    scene,
    parent,
  )) {
    const standing = nodes.flatMap((node) => {
      const at = next.get(node.id);
      return at === undefined ? [] : [{ ...node, at }];
    });
    const coming = nodes.filter(({ id }) => newcomers.includes(id));
    const from: Position = next.get(anchor) ?? { x: 0, y: 0 };
    next = placeNodes(next, placeBeside(from, coming, standing));
  }
  return next;
}

/** The measures where actors that are not measured yet are as large as any is: so large one may come to be. */
function foreseen(measured: Measured, graph: GraphData): Measured {
  const known = [...measured.actors.values()];
  const most = (figure: (of: ActorMeasures) => number) => Math.max(0, ...known.map(figure));
  const largest: ActorMeasures = {
    degree: most(({ degree }) => degree),
    betweenness: most(({ betweenness }) => betweenness),
    pageRank: most(({ pageRank }) => pageRank),
    community: undefined,
  };
  const coming = [...graph.nodes.values()].filter(
    ({ id, type }) => isActor(type) && !measured.actors.has(id),
  );
  const actors = new Map([...measured.actors, ...coming.map(({ id }) => [id, largest] as const)]);
  return { ...measured, actors };
}

function groupByAnchor(
  ids: readonly string[],
  graph: GraphData,
  scene: Scene,
  parent: string | undefined,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const beside =
      parent ??
      relationsAt(graph, id)
        .map((each) => otherEnd(each, id))
        .find((other) => scene.has(other)) ??
      "";
    groups.set(beside, [...(groups.get(beside) ?? []), id]);
  }
  return groups;
}
