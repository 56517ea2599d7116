import { ascriptions, type RelationStatus } from "../../server/model/words.ts";
import type { PlainStatement } from "./PlainStatement.ts";
import { plainVoices } from "./plainVoices.ts";

/** A relation as its statements make it. */
export interface PlainRelation {
  readonly id: string;
  readonly status: RelationStatus;
  readonly statements: number;
  readonly positive: number;
  readonly negative: number;
  readonly questions: number;
  /** Those with most claims first. */
  readonly speakers: readonly string[];
  readonly independentVoices: number;
  readonly articles: number;
  readonly ascriptions: readonly string[];
  readonly saidMin: string | null;
  readonly saidMax: string | null;
}

/** Keys of all relations that statements claim, sorted. */
export function relationKeys(told: readonly PlainStatement[]): readonly string[] {
  return [...new Set(told.flatMap(({ keys }) => keys))].sort();
}

/** One relation, counted over some statements. */
export function plainRelation(id: string, told: readonly PlainStatement[]): PlainRelation {
  const all = told.filter(({ keys }) => keys.includes(id));
  const counting = all.filter(({ asks }) => !asks);
  const voices = counting.flatMap(({ voice }) => voice ?? []);
  const times = (speaker: string) => voices.filter((one) => one === speaker).length;
  const froms = all.map(({ said }) => said.from);
  const tos = all.map(({ said }) => said.to);
  return {
    id,
    status: statusOf(counting),
    statements: all.length,
    positive: counting.filter(({ polarity }) => polarity === "positive").length,
    negative: counting.filter(({ polarity }) => polarity === "negative").length,
    questions: all.length - counting.length,
    speakers: [...new Set(voices)].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1)),
    independentVoices: plainVoices(counting.filter(({ voice }) => voice !== undefined)).length,
    articles: new Set(all.map(({ article }) => article)).size,
    ascriptions: ascriptions.filter((word) => counting.some(({ ascription }) => ascription === word)),
    saidMin: froms.includes(undefined) ? null : (froms.sort()[0] ?? null),
    saidMax: tos.includes(undefined) ? null : (tos.sort().at(-1) ?? null),
  };
}

function statusOf(counting: readonly PlainStatement[]): RelationStatus {
  if (counting.length === 0) return "questioned";
  if (counting.every(({ modality }) => modality === "conditional" || modality === "hypothetical")) {
    return "hypothetical";
  }
  const affirming = counting.filter(({ polarity }) => polarity === "positive");
  const denying = counting.filter(({ polarity }) => polarity === "negative");
  if (denying.length === 0) return "asserted";
  if (affirming.length === 0) return "denied";
  const differ = affirming.some(({ voice }) =>
    denying.some((other) => voice !== undefined && other.voice !== undefined && other.voice !== voice),
  );
  return differ ? "disputed" : "mixed";
}
