import { isActor } from "../state/GraphData.ts";
import type { LayoutRequest, Positions } from "./Placed.ts";
import { placeConcentric } from "./placeConcentric.ts";
import { placeInGrid } from "./placeInGrid.ts";
import { placeLayered } from "./placeLayered.ts";
import { placeTwoSided } from "./placeTwoSided.ts";
import { separate } from "./separate.ts";

/** Gives every node of a request its place. Pinned nodes stay, and others make room for them. */
export async function computeLayout(request: LayoutRequest): Promise<Positions> {
  const free = await place(request);
  const { nodes, pinned } = request;
  if (pinned.size === 0) return free;
  return separate(nodes, new Map([...free, ...pinned]), 10, 60, new Set(pinned.keys()));
}

async function place({ layout, nodes, seed, frame }: LayoutRequest): Promise<Positions> {
  switch (layout) {
    case "force": {
      // Large, and needed for this one alone.
      const { placeByForce } = await import("./placeByForce.ts");
      return placeByForce(nodes, seed);
    }
    case "two-sided":
      return placeTwoSided(
        nodes.filter(({ type }) => isActor(type)),
        nodes.filter(({ type }) => !isActor(type)),
        frame,
      );
    case "layered":
      return placeLayered(nodes, frame);
    case "concentric":
      return placeConcentric(nodes, frame);
    case "grid":
      return placeInGrid(nodes, frame);
  }
}
