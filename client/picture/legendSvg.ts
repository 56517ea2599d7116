import {
  communityTone,
  diffMarks,
  edgeMarks,
  inks,
  nodeMarks,
  noTone,
  type Theme,
  typeTone,
} from "../canvas/grammar.ts";
import { marksUsed } from "../canvas/marksUsed.ts";
import { badgeHeight } from "../canvas/nodeBadge.ts";
import type { DrawnEdge, DrawnScene } from "./DrawnScene.ts";
import { edgeSvg, statusSvg } from "./edgeSvg.ts";
import { badgeSvg, letterSvg, shapeSvg } from "./nodeSvg.ts";
import { shortNumber as n } from "./shortNumber.ts";
import { xmlText } from "./xmlText.ts";

const line = 20;
const gap = 18;
const fontSize = 11;
const nodeWidth = 18;
const edgeWidth = 46;
const badgeWidth = 22;
/** Of a letter, in parts of the size, on average: there is no font to measure with here. */
const letter = 0.56;

/** A mark and what it means. */
interface Entry {
  readonly width: number;
  readonly word: string;
  /** Draws the mark, its left middle at a place. */
  readonly draw: (x: number, y: number) => string;
}

export interface LegendPicture {
  readonly svg: string;
  readonly height: number;
}

/** What the marks of a scene mean: those that it has, in lines of at most a width, from a left upper corner. */
export function legendSvg(
  scene: DrawnScene,
  theme: Theme,
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
): LegendPicture {
  let [x, y] = [left, top + line / 2];
  const drawn = entriesOf(scene, theme).map(({ width: mark, word, draw }) => {
    const taken = mark + word.length * letter * fontSize;
    if (x > left && x + taken > left + width) [x, y] = [left, y + line];
    const text = `<text x="${n(x + mark)}" y="${n(y + 4)}" fill="${inks.ink[theme]}" font-size="${fontSize}">${xmlText(word)}</text>`;
    const entry = draw(x, y) + text;
    x += taken + gap;
    return entry;
  });
  if (drawn.length === 0) return { svg: "", height: 0 };
  return { svg: `<g aria-label="Legend">${drawn.join("\n")}</g>`, height: y + line / 2 - top };
}

function entriesOf({ nodes, edges, larger }: DrawnScene, theme: Theme): readonly Entry[] {
  const used = marksUsed(
    nodes.map((node) => ({ ...node, hidden: node.badge === undefined ? 0 : 1 })),
    edges.map((each) => ({ ...each, badge: each.badge?.glyph ?? "" })),
  );
  const edge = (word: string, own: Partial<DrawnEdge>): Entry => ({
    width: edgeWidth,
    word,
    draw: (x, y) =>
      edgeSvg({ ...sample, ...own, from: { x: x + 4, y }, to: { x: x + edgeWidth - 8, y } }, theme),
  });
  const badge = (glyph: string, word: string, tone: string): Entry => ({
    width: badgeWidth,
    word,
    draw: (x, y) => statusSvg({ glyph, at: { x: x + 9, y } }, tone, theme),
  });
  const sizes =
    larger === undefined ? "larger, wider: more statements" : `larger: ${larger}; wider: more statements`;
  // Where colour tells communities, a type is told by its outline alone.
  const tone = nodes.some((node) => node.tone !== typeTone) ? noTone : typeTone;
  const [first = "acts"] = used.kinds;
  return [
    ...used.types.map((type) => ({
      width: nodeWidth,
      word: nodeMarks[type].word,
      draw: (x: number, y: number) =>
        shapeSvg({ type, tone, size: 12, at: { x: x + 6, y }, pinned: false }, theme),
    })),
    ...used.letters.map((each) => ({
      width: nodeWidth,
      word: `community ${each}`,
      draw: (x: number, y: number) => {
        const mark = { size: 14, at: { x: x + 7, y } };
        const community = { ...mark, type: "Person", tone: communityTone(each), pinned: false };
        return shapeSvg(community, theme) + letterSvg({ ...mark, letter: each }, theme);
      },
    })),
    ...(used.hidden
      ? [
          {
            width: badgeWidth + 2,
            word: "neighbours not shown",
            draw: (x: number, y: number) =>
              badgeSvg({ left: x, top: y - badgeHeight / 2, width: 20, text: "+3" }, theme),
          },
        ]
      : []),
    ...used.kinds.map((kind) => edge(edgeMarks[kind].word, { mark: kind })),
    ...(used.dotted ? [edge("only hypothetical or conditional", { mark: first, line: "dotted" })] : []),
    ...(used.filled ? [edge("said by or for the holder too", { mark: first, tail: "filled" })] : []),
    ...(used.hollow ? [edge("only by others", { mark: first })] : []),
    // What both lenses have in common wears none.
    ...used.diffs
      .filter((kind) => kind !== "agreed")
      .map((kind) => badge(diffMarks[kind].glyph, diffMarks[kind].word, diffMarks[kind].tone[theme])),
    ...used.statuses.map(({ glyph, word }) => badge(glyph, word, inks.quiet[theme])),
    ...(nodes.length === 0 ? [] : [{ width: 0, word: sizes, draw: () => "" }]),
  ];
}

const sample: DrawnEdge = {
  id: "",
  source: "",
  target: "",
  mark: "acts",
  width: 2,
  line: "solid",
  tail: "hollow",
  head: "one",
  diff: "none",
  from: { x: 0, y: 0 },
  to: { x: 0, y: 0 },
  controls: [],
  badge: undefined,
};
