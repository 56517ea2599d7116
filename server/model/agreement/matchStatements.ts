import type { ComparedStatement } from "./ComparedStatement.ts";
import { spanOverlap } from "./spanOverlap.ts";

/** Two statements, one of each coding, that code the same claim. */
export interface Match {
  readonly a: ComparedStatement;
  readonly b: ComparedStatement;
  /** How much of where they stand is the same, 0 to 1; null where one has no place. */
  readonly overlap: number | null;
  /** How much of subject, predicate, objects and speaker is the same, 0 to 1. */
  readonly content: number;
}

export interface Matching {
  /** In the order of the first coding. */
  readonly matches: readonly Match[];
  readonly onlyA: readonly ComparedStatement[];
  readonly onlyB: readonly ComparedStatement[];
}

/** Without a place to go by, as much of the content must be the same. */
const contentWithoutPlace = 0.75;

/**
 * Finds which statements of two codings code the same claim. Two can if they stand on common words and have subject,
 * predicate or an object in common; or, where one has no place, if three quarters of subject, predicate, objects and
 * speaker are the same. Of all pairs that can, the best is taken first (overlap and content, each as much), then the best of what is
 * left, and so on: no two statements are left that would both be better off with each other (a stable matching: Gale and
 * Shapley 1962). Ties fall by content and place, so that neither ids nor which coding comes first play a part.
 */
export function matchStatements(a: readonly ComparedStatement[], b: readonly ComparedStatement[]): Matching {
  const [profilesA, profilesB] = [a.map(profileOf), b.map(profileOf)];
  const candidates = profilesA
    .flatMap((x) => profilesB.map((y) => pairOf(x, y)))
    .filter((pair) => pair !== null)
    .sort(bestFirst);
  const takenA = new Set<ComparedStatement>();
  const takenB = new Set<ComparedStatement>();
  const matches: Match[] = [];
  for (const { match } of candidates) {
    if (takenA.has(match.a) || takenB.has(match.b)) continue;
    takenA.add(match.a);
    takenB.add(match.b);
    matches.push(match);
  }
  return {
    matches: matches.sort((x, y) => x.a.order - y.a.order),
    onlyA: a.filter((statement) => !takenA.has(statement)),
    onlyB: b.filter((statement) => !takenB.has(statement)),
  };
}

interface Profile {
  readonly statement: ComparedStatement;
  readonly subject: string;
  readonly predicate: string;
  readonly speaker: string;
  /** All that the statement says, and where: equal for two of which it does not matter which is taken. */
  readonly signature: string;
}

interface Pair {
  readonly match: Match;
  readonly score: number;
  /** The same whichever of the two comes first. */
  readonly signatures: readonly [string, string];
}

function profileOf(statement: ComparedStatement): Profile {
  const values = statement.values(() => "");
  const keys = Object.entries(values).map(([field, { key }]) => [field, key]);
  return {
    statement,
    subject: values.subject.key,
    predicate: values.predicate.key,
    speaker: values.speaker.key,
    signature: JSON.stringify([statement.spans, keys, statement.gloss]),
  };
}

function pairOf(x: Profile, y: Profile): Pair | null {
  const overlap = spanOverlap(x.statement.spans, y.statement.spans);
  if (overlap === 0) return null;
  const subject = x.subject === y.subject ? 1 : 0;
  const predicate = x.predicate === y.predicate ? 1 : 0;
  const speaker = x.speaker === y.speaker ? 1 : 0;
  const objects = shareOf(x.statement.objectKeys, y.statement.objectKeys);
  const content = (subject + predicate + objects + speaker) / 4;
  if (overlap === null ? content < contentWithoutPlace : subject + predicate + objects === 0) return null;
  return {
    match: { a: x.statement, b: y.statement, overlap, content },
    score: (overlap ?? 0) + content,
    signatures: x.signature < y.signature ? [x.signature, y.signature] : [y.signature, x.signature],
  };
}

function bestFirst(x: Pair, y: Pair): number {
  return (
    y.score - x.score ||
    y.match.content - x.match.content ||
    textOrder(x.signatures[0], y.signatures[0]) ||
    textOrder(x.signatures[1], y.signatures[1]) ||
    // What is left are statements that say the same at the same place.
    Math.abs(x.match.a.order - x.match.b.order) - Math.abs(y.match.a.order - y.match.b.order) ||
    x.match.a.order + x.match.b.order - (y.match.a.order + y.match.b.order)
  );
}

const textOrder = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Of what either holds, the share that both do (Jaccard). */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const [setA, setB] = [new Set(a), new Set(b)];
  const both = [...setA].filter((key) => setB.has(key)).length;
  return both / (setA.size + setB.size - both);
}
