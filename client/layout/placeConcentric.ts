import type { Frame, Positions, ToPlace } from "./Placed.ts";
import { separate } from "./separate.ts";

const gap = 16;

/**
 * Rings around a middle: the first node, most-stated, stands in it, the others follow outward, as many in a ring as find
 * room. Rings are as wide as the frame is to its height, and each ring is turned to face what it is joined to further in.
 */
export function placeConcentric(nodes: readonly ToPlace[], frame: Frame): Positions {
  const [middle, ...others] = nodes;
  if (middle === undefined) return new Map();
  const wide = Math.max(...nodes.map(({ box }) => box.left + box.right)) + gap;
  const high = Math.max(...nodes.map(({ box }) => box.top + box.bottom)) + gap;
  const stretch = Math.min(1.8, Math.max(1, frame.width / frame.height));
  const placed = new Map([[middle.id, { x: 0, y: 0 }]]);
  for (let start = 0, ring = 1; start < others.length; ring++) {
    const radius = ring * Math.max(high * 1.25, (wide * 1.1) / stretch);
    const room = Math.max(5, Math.floor((2 * Math.PI * radius * ((1 + stretch) / 2)) / ((wide + high) / 2)));
    const members = byAngle(others.slice(start, start + room), placed);
    for (const [index, { id }] of members.entries()) {
      const turn = (2 * Math.PI * (index + (ring % 2) / 2)) / members.length - Math.PI / 2;
      placed.set(id, { x: radius * stretch * Math.cos(turn), y: radius * Math.sin(turn) });
    }
    start += room;
  }
  return separate(nodes, placed, gap / 2, 400);
}

/** Members of a ring in the order in which what they are joined to further in lies around the middle. */
function byAngle(members: readonly ToPlace[], placed: Positions): readonly ToPlace[] {
  const angle = ({ joined }: ToPlace, index: number) => {
    const inner = joined.flatMap((id) => placed.get(id) ?? []);
    const x = inner.reduce((sum, at) => sum + at.x, 0);
    const y = inner.reduce((sum, at) => sum + at.y, 0);
    // Joined to the middle alone, or to nothing: anywhere, but always there.
    const any = (2 * Math.PI * index) / members.length;
    return (x === 0 && y === 0 ? any : Math.atan2(y, x) + Math.PI / 2 + 2 * Math.PI) % (2 * Math.PI);
  };
  return members
    .map((node, index) => ({ node, at: angle(node, index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ node }) => node);
}
