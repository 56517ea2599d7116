import type { Position } from "../state/Scene.ts";
import type { Frame, Positions, ToPlace } from "./Placed.ts";

const gap = 10;

/** How many times as high as the frame a side may get before it is broken into columns: letters shrink by as much. */
const tallest = 1.5;
const mostColumns = 60;

/**
 * Two sides facing each other, bent outward like brackets: labels stand outside, every edge runs inside, so none
 * crosses a label. Each side is ordered so that few edges cross (barycentres: Sugiyama, Tagawa and Toda 1981). A scene
 * too tall to be read that way has several columns a side.
 */
export function placeTwoSided(left: readonly ToPlace[], right: readonly ToPlace[], frame: Frame): Positions {
  const [first, second] = order(left, right);
  const height = Math.max(stackHeight(first), stackHeight(second), Math.min(frame.height, 560));
  if (height > tallest * frame.height) return placeInColumns(first, second, frame);
  const labels = widest(first, "left") + widest(second, "right");
  const inner = Math.max(320, Math.min(760, frame.width - labels));
  return new Map([...placeSide(first, -1, height, inner), ...placeSide(second, 1, height, inner)]);
}

/** Each side in as many columns as make the whole largest within the frame. */
function placeInColumns(left: readonly ToPlace[], right: readonly ToPlace[], frame: Frame): Positions {
  const tall = Math.max(stackHeight(left), stackHeight(right));
  let best: Positions = new Map();
  let least = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= mostColumns; columns++) {
    const [one, other] = [left, right].map((side) =>
      intoColumns(side, Math.ceil((columns * stackHeight(side)) / tall)),
    );
    if (one === undefined || other === undefined) break;
    const outer = width(one) + width(other);
    const inner = Math.max(320, Math.min(760, frame.width - outer), 0.3 * outer);
    const height = Math.max(...[...one, ...other].map(stackHeight));
    const scale = Math.max((outer + inner) / frame.width, height / frame.height);
    // Further columns make it wider only.
    if (scale >= least) break;
    least = scale;
    best = new Map([...placeColumns(one, -1, inner, height), ...placeColumns(other, 1, inner, height)]);
  }
  return best;
}

/** A side dealt out row by row, so that its order from above to below stays. */
function intoColumns(side: readonly ToPlace[], count: number): readonly (readonly ToPlace[])[] {
  return Array.from({ length: Math.max(1, count) }, (_, column) =>
    side.filter((_, index) => index % Math.max(1, count) === column),
  );
}

function columnWidth(column: readonly ToPlace[]): number {
  return widest(column, "left") + widest(column, "right") + gap;
}

function width(columns: readonly (readonly ToPlace[])[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column), 0);
}

function placeColumns(
  columns: readonly (readonly ToPlace[])[],
  direction: -1 | 1,
  inner: number,
  height: number,
): [string, Position][] {
  let edge = inner / 2;
  return columns.flatMap((column) => {
    const x = direction * (edge + widest(column, direction === 1 ? "left" : "right"));
    edge += columnWidth(column);
    const extra = column.length > 1 ? Math.min(34, (height - stackHeight(column)) / (column.length - 1)) : 0;
    return stack(column, extra).map(([id, y]): [string, Position] => [id, { x, y }]);
  });
}

/** Heights of nodes one below the other, around the middle. */
function stack(nodes: readonly ToPlace[], extra: number): [string, number][] {
  let top = -(stackHeight(nodes) + extra * Math.max(0, nodes.length - 1)) / 2;
  return nodes.map(({ id, box }) => {
    const y = top + box.top;
    top += box.top + box.bottom + gap + extra;
    return [id, y];
  });
}

/** One side of the figure. `direction` -1 is left. Rows are spread over the height, but never further than they need to look even. */
function placeSide(
  side: readonly ToPlace[],
  direction: -1 | 1,
  height: number,
  inner: number,
): [string, Position][] {
  const extra = side.length > 1 ? Math.min(34, (height - stackHeight(side)) / (side.length - 1)) : 0;
  return stack(side, extra).map(([id, y]) => {
    const bend = Math.sqrt(1 - (0.9 * (y / (height / 2))) ** 2);
    const x = direction * (inner / 2) * (0.62 + 0.38 * (Number.isFinite(bend) ? bend : 0));
    return [id, { x, y }];
  });
}

function stackHeight(side: readonly ToPlace[]): number {
  return side.reduce((sum, { box }) => sum + box.top + box.bottom + gap, -gap);
}

function widest(side: readonly ToPlace[], edge: "left" | "right"): number {
  return Math.max(0, ...side.map(({ box }) => box[edge]));
}

/** Above this many nodes on a side, orders are not improved swap by swap: it would take too long. */
const swapLimit = 40;

/**
 * Sorts each side by where its neighbours stand on the other, a few times over; then swaps nodes of a side as long as
 * that costs less: crossings, and the way that edges within a side have to go.
 */
function order(left: readonly ToPlace[], right: readonly ToPlace[]): [ToPlace[], ToPlace[]] {
  let best: [ToPlace[], ToPlace[]] = [[...left], [...right]];
  let least = cost(...best);
  let now = best;
  for (let pass = 0; pass < 12; pass++) {
    const second = byBarycentre(now[1], now[0]);
    now = [byBarycentre(now[0], second), second];
    const price = cost(...now);
    if (price < least) [best, least] = [now, price];
  }
  return Math.max(left.length, right.length) > swapLimit ? best : improve(best, least);
}

function improve([left, right]: [ToPlace[], ToPlace[]], from: number): [ToPlace[], ToPlace[]] {
  let least = from;
  for (let pass = 0, better = true; better && pass < 6; pass++) {
    better = false;
    for (const side of [left, right]) {
      for (let i = 0; i < side.length; i++) {
        for (let j = i + 1; j < side.length; j++) {
          swap(side, i, j);
          const price = cost(left, right);
          if (price < least) [least, better] = [price, true];
          else swap(side, i, j);
        }
      }
    }
  }
  return [left, right];
}

function swap(side: ToPlace[], i: number, j: number): void {
  const [a, b] = [side[i], side[j]];
  if (a !== undefined && b !== undefined) [side[i], side[j]] = [b, a];
}

function cost(left: readonly ToPlace[], right: readonly ToPlace[]): number {
  return crossings(left, right) + 0.6 * (span(left) + span(right));
}

/** How far apart the ends of edges within a side stand, in all. */
function span(side: readonly ToPlace[]): number {
  const rank = new Map(side.map(({ id }, index) => [id, index]));
  let sum = 0;
  for (const [from, { joined }] of side.entries()) {
    for (const id of joined) sum += Math.max(0, (rank.get(id) ?? from) - from);
  }
  return sum;
}

function byBarycentre(side: readonly ToPlace[], other: readonly ToPlace[]): ToPlace[] {
  const rank = new Map(other.map(({ id }, index) => [id, (index + 0.5) / other.length]));
  const centre = ({ joined }: ToPlace, index: number) => {
    const ranks = joined.flatMap((id) => rank.get(id) ?? []);
    return ranks.length === 0
      ? (index + 0.5) / side.length
      : ranks.reduce((sum, each) => sum + each, 0) / ranks.length;
  };
  return side
    .map((node, index) => ({ node, at: centre(node, index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ node }) => node);
}

function crossings(left: readonly ToPlace[], right: readonly ToPlace[]): number {
  const rank = new Map(right.map(({ id }, index) => [id, index]));
  const ends: [number, number][] = [];
  for (const [from, { joined }] of left.entries()) {
    for (const id of joined) {
      const to = rank.get(id);
      if (to !== undefined) ends.push([from, to]);
    }
  }
  let count = 0;
  for (let i = 0; i < ends.length; i++) {
    for (let j = i + 1; j < ends.length; j++) {
      const [a, b] = [ends[i], ends[j]];
      if (a && b && (a[0] - b[0]) * (a[1] - b[1]) < 0) count++;
    }
  }
  return count;
}
