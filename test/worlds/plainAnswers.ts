import type { LoadedWorld } from "./LoadedWorlds.ts";
import { keptId, plainStatements } from "./PlainStatement.ts";
import { plainContradictions } from "./plainContradictions.ts";
import { plainCorroborations } from "./plainCorroborations.ts";
import { plainMatrix } from "./plainMatrix.ts";
import {
  plainChains,
  plainConnections,
  plainDeniedSelfClaims,
  plainDisputes,
  plainSpeakers,
  plainStancesTo,
  plainTurns,
} from "./plainQuestions.ts";
import { plainRelation, relationKeys } from "./plainRelations.ts";
import { ends, holder, start } from "./ViewOfWorld.ts";

/** Rows by question. */
export type QuestionAnswers = Readonly<Record<string, readonly unknown[]>>;

/** What the questions about the whole database answer of one world in it, from a plain reading. */
export function plainOfAll({ view: { world } }: LoadedWorld): QuestionAnswers {
  const told = plainStatements(world);
  return inOrder({
    contradictions: plainContradictions(told),
    "self-claims-denied": plainDeniedSelfClaims(told),
    "corroborated-relations": plainCorroborations(told),
    "disputed-relations": plainDisputes(told),
    "speakers-ranked": plainSpeakers(told),
    "who-changes-sides": plainTurns(told),
  });
}

/** What the questions about something of one world answer. */
export function plainOfOne({ view: { world } }: LoadedWorld): QuestionAnswers {
  const told = plainStatements(world);
  const keep = keptId(holder, world);
  return inOrder({
    matrix: plainMatrix(told, keep, false).cells,
    rolledUp: plainMatrix(told, keep, true).cells,
    stances: plainStancesTo(told, "g-ferry"),
    chains: plainChains(told, "salters"),
    connections: plainConnections(told, keptId(start, world), ends[1]),
  });
}

/** Relations as a load has to write them. */
export function plainStored({ view: { world } }: LoadedWorld): readonly unknown[] {
  const told = plainStatements(world);
  return relationKeys(told).map((key) => {
    const { id: _, independentVoices: __, speakers, ascriptions, ...counts } = plainRelation(key, told);
    const counting = told.filter(({ keys, asks }) => !asks && keys.includes(key));
    return {
      key,
      ends: key,
      ...counts,
      speakers: speakers.length,
      voices: new Set(counting.flatMap(({ chain }) => chain)).size,
      ascriptions: ascriptions.toSorted(),
    };
  });
}

/** Rows of which the question settles no order by what is compared here. */
const unordered = ["who-changes-sides", "connections"];

export function inOrder(answers: QuestionAnswers): QuestionAnswers {
  const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  return Object.fromEntries(
    Object.entries(answers).map(([name, rows]) => [name, unordered.includes(name) ? sorted(rows) : rows]),
  );
}
