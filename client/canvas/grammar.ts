import type { RelationStatus } from "../generated/operations.ts";
import type { DiffKind } from "../state/Comparison.ts";
import type { NodeType, RelationData } from "../state/GraphData.ts";

/**
 * The visual grammar: the one table from which the canvas is styled and the legend is drawn. Colour never tells alone:
 * each node type has an outline of its own, each kind of edge an arrowhead of its own.
 */

export type Theme = "light" | "dark";
export type Tone = Readonly<Record<Theme, string>>;

/** An outline; points run in pairs from -1 to 1, right and down. */
export type Outline =
  | { readonly kind: "ellipse" }
  | { readonly kind: "rectangle" }
  | { readonly kind: "polygon"; readonly points: readonly number[] };

export interface NodeMark {
  readonly word: string;
  readonly plural: string;
  readonly outline: Outline;
  readonly fill: Tone;
  readonly line: Tone;
}

const polygon = (...points: number[]): Outline => ({ kind: "polygon", points });

export const nodeMarks: Readonly<Record<NodeType, NodeMark>> = {
  State: {
    word: "state",
    plural: "states",
    outline: { kind: "rectangle" },
    fill: { light: "#3a5a9b", dark: "#6f93d8" },
    line: { light: "#26406f", dark: "#a9c2f0" },
  },
  Organization: {
    word: "organization",
    plural: "organizations",
    outline: polygon(-0.5, -0.9, 0.5, -0.9, 1, 0, 0.5, 0.9, -0.5, 0.9, -1, 0),
    fill: { light: "#6d4fa3", dark: "#a58be0" },
    line: { light: "#4b3379", dark: "#cfc0f4" },
  },
  Person: {
    word: "person",
    plural: "persons",
    outline: { kind: "ellipse" },
    fill: { light: "#b04a6a", dark: "#e08aa5" },
    line: { light: "#7e2f48", dark: "#f4c3d1" },
  },
  Group: {
    word: "group",
    plural: "groups",
    outline: polygon(-0.42, -1, 0.42, -1, 1, -0.42, 1, 0.42, 0.42, 1, -0.42, 1, -1, 0.42, -1, -0.42),
    fill: { light: "#8c5a2e", dark: "#cf9a68" },
    line: { light: "#613b19", dark: "#ecc9a6" },
  },
  MilitaryUnit: {
    word: "military unit",
    plural: "military units",
    outline: polygon(-0.9, -0.9, 0, -0.6, 0.9, -0.9, 0.9, 0.2, 0, 1, -0.9, 0.2),
    fill: { light: "#5c6b35", dark: "#a3b573" },
    line: { light: "#3e4a20", dark: "#d0dcae" },
  },
  Interest: {
    word: "interest",
    plural: "interests",
    outline: polygon(0, -1, 1, 0, 0, 1, -1, 0),
    fill: { light: "#ffe9a8", dark: "#5a4a14" },
    line: { light: "#9a7200", dark: "#e3bd4f" },
  },
  Event: {
    word: "event",
    plural: "events",
    outline: polygon(
      0,
      -1,
      0.25,
      -0.34,
      0.95,
      -0.31,
      0.4,
      0.13,
      0.59,
      0.81,
      0,
      0.42,
      -0.59,
      0.81,
      -0.4,
      0.13,
      -0.95,
      -0.31,
      -0.25,
      -0.34,
    ),
    fill: { light: "#f3d3ee", dark: "#5b2f56" },
    line: { light: "#8f3a84", dark: "#df9ad5" },
  },
  Place: {
    word: "place",
    plural: "places",
    outline: polygon(-0.75, -0.9, 0.75, -0.9, 0.75, 0.15, 0, 1, -0.75, 0.15),
    fill: { light: "#cfe8ea", dark: "#1f4d52" },
    line: { light: "#2a6f78", dark: "#7ec6cf" },
  },
  Facility: {
    word: "facility",
    plural: "facilities",
    outline: polygon(0, -1, 0.9, -0.3, 0.9, 0.9, -0.9, 0.9, -0.9, -0.3),
    fill: { light: "#d9dfe6", dark: "#37424f" },
    line: { light: "#4d5b6b", dark: "#a5b3c4" },
  },
  Equipment: {
    word: "equipment",
    plural: "equipment",
    outline: polygon(-0.9, -0.5, -0.5, -0.9, 0.5, -0.9, 0.9, -0.5, 0.9, 0.5, 0.5, 0.9, -0.5, 0.9, -0.9, 0.5),
    fill: { light: "#e6e2da", dark: "#45413a" },
    line: { light: "#6a6253", dark: "#c2b8a4" },
  },
};

/** What an edge says of its subject; `acts` is every predicate that is no stance. */
export const edgeKinds = ["for", "against", "indifferent", "acts"] as const;
export type EdgeKind = (typeof edgeKinds)[number];

export interface EdgeMark {
  readonly word: string;
  readonly arrow: "triangle" | "tee" | "diamond" | "vee";
  readonly tone: Tone;
}

export const edgeMarks: Readonly<Record<EdgeKind, EdgeMark>> = {
  for: { word: "wants, values", arrow: "triangle", tone: { light: "#15795a", dark: "#4fc79c" } },
  against: { word: "opposes, fears", arrow: "tee", tone: { light: "#bf3f10", dark: "#ff8a5c" } },
  indifferent: { word: "does not care", arrow: "diamond", tone: { light: "#80650b", dark: "#d3b44c" } },
  acts: { word: "acts, is related", arrow: "vee", tone: { light: "#5f6f86", dark: "#93a5bd" } },
};

export function edgeKind({ predicate }: Pick<RelationData, "predicate">): EdgeKind {
  if (predicate.kind !== "STANCE" || predicate.sign === null) return "acts";
  return predicate.sign > 0 ? "for" : predicate.sign < 0 ? "against" : "indifferent";
}

/** What an edge wears where two lenses are compared: a glyph and a line each, never colour alone. */
export const diffMarks: Readonly<
  Record<DiffKind, { readonly word: string; readonly glyph: string; readonly tone: Tone }>
> = {
  conflict: { word: "in conflict", glyph: "≠", tone: { light: "#b3261e", dark: "#ff8a80" } },
  onlyA: { word: "only under A", glyph: "A", tone: { light: "#1f5fd0", dark: "#8ab4ff" } },
  onlyB: { word: "only under B", glyph: "B", tone: { light: "#8a4b00", dark: "#f0b060" } },
  agreed: { word: "under both, in agreement", glyph: "=", tone: { light: "#5f6f86", dark: "#93a5bd" } },
};

export interface StatusBadge {
  readonly glyph: string;
  readonly word: string;
  readonly meaning: string;
}

/** Statuses that an edge wears as a badge. */
export const statusBadges: Partial<Record<RelationStatus, StatusBadge>> = {
  DISPUTED: { glyph: "≠", word: "disputed", meaning: "some speaker says so, another says not so" },
  DENIED: { glyph: "¬", word: "denied", meaning: "only said not to be so" },
  MIXED: { glyph: "±", word: "mixed", meaning: "said both ways, by no two speakers against each other" },
  QUESTIONED: { glyph: "?", word: "questioned", meaning: "only asked" },
};

/** Dotted: nobody says that it holds or will hold. */
export function isDotted({ status }: Pick<RelationData, "status">): boolean {
  return status === "HYPOTHETICAL";
}

/** Filled tail: the subject, or one who speaks for it, says so too. Hollow: only others do. */
export function saidByHolder({ ascriptions }: Pick<RelationData, "ascriptions">): boolean {
  return ascriptions.includes("SELF") || ascriptions.includes("ON_BEHALF");
}

/** Diameter of a node by its statements under the lens: area grows with them. */
export function nodeSize(statements: number): number {
  return Math.min(48, 16 + 4.6 * Math.sqrt(Math.max(0, statements)));
}

/** Diameter of a node by a measure, as a share (0 to 1) of the largest in sight: area grows with it. */
export function measuredSize(share: number): number {
  return 18 + 28 * Math.sqrt(Math.min(1, Math.max(0, share)));
}

/** Fills of communities in the order of their letters; beyond the last they begin again, the letters do not. */
export const communityTones: readonly Tone[] = [
  { light: "#1b5e9e", dark: "#7fb2ea" },
  { light: "#a8431f", dark: "#f0a080" },
  { light: "#2e6b30", dark: "#8fcf8f" },
  { light: "#7a3d8f", dark: "#cda6e2" },
  { light: "#7c5800", dark: "#e0bf60" },
  { light: "#a02c5a", dark: "#f09ab8" },
  { light: "#15696b", dark: "#6fcfcf" },
  { light: "#555b66", dark: "#b4bcc8" },
];

/** What a node's colour tells: its type, that it is in no community, or one of `communityTones`. */
export const typeTone = -2;
export const noTone = -1;

/** The tone of a community by its letter: A2 has that of the letter behind Z. */
export function communityTone(letter: string): number {
  const index = letter.charCodeAt(0) - 65 + 26 * (Number(letter.slice(1) || 1) - 1);
  return index % communityTones.length;
}

/** Height of the letter on a node of this diameter. */
export function letterSize(size: number): number {
  return Math.min(16, Math.max(9, size * 0.5));
}

/** Fill and outline of a node. */
export function nodePaint(type: NodeType, tone: number, theme: Theme): { fill: string; line: string } {
  const { fill, line } = nodeMarks[type];
  if (tone === typeTone) return { fill: fill[theme], line: line[theme] };
  const community = communityTones[tone];
  return community === undefined
    ? { fill: inks.ground[theme], line: inks.quiet[theme] }
    : { fill: community[theme], line: inks.ink[theme] };
}

/** Width of an edge by its statements. */
export function edgeWidth(statements: number): number {
  return Math.min(8, 1.4 + 1.1 * Math.log2(Math.max(1, statements)));
}

export const nodeFont = {
  size: 12,
  lineHeight: 1.2,
  family: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif',
};

/** Ground, ink and marks that belong to no type. */
export const inks: Readonly<Record<"ground" | "ink" | "quiet" | "mark" | "badge" | "badgeInk", Tone>> = {
  ground: { light: "#fcfcfb", dark: "#12171f" },
  ink: { light: "#1c2430", dark: "#e8ebf0" },
  quiet: { light: "#5a6675", dark: "#a0adbd" },
  mark: { light: "#1f5fd0", dark: "#8ab4ff" },
  badge: { light: "#1c2430", dark: "#e8ebf0" },
  badgeInk: { light: "#ffffff", dark: "#12171f" },
};
