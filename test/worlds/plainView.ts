import { plainPaths } from "../model/paths/plainPaths.ts";
import { keptId, plainStatements } from "./PlainStatement.ts";
import { plainComparison } from "./plainComparison.ts";
import { plainContradictions } from "./plainContradictions.ts";
import { plainCorroborations } from "./plainCorroborations.ts";
import { plainDiscourse } from "./plainDiscourse.ts";
import { plainGraph } from "./plainGraph.ts";
import { type PlainLens, passes } from "./plainLens.ts";
import { plainMatrix } from "./plainMatrix.ts";
import { plainRelation, relationKeys } from "./plainRelations.ts";
import { plainTimeline } from "./plainTimeline.ts";
import { cut, ends, holder, start, type ViewOfWorld } from "./ViewOfWorld.ts";

/** All derived results of a view, read from the statements in memory. */
export function plainView(view: ViewOfWorld) {
  const { world, lens, sides } = view;
  const all = plainStatements(world);
  const under = (one: PlainLens) => all.filter((told) => passes(one, told, world));
  const told = under(lens);
  const relations = relationKeys(all).map((key) => plainRelation(key, told));
  const contradictions = plainContradictions(told);
  const steps = relations
    .filter(({ positive }) => positive > 0)
    .map(({ id, independentVoices }) => ({ key: id, independentVoices }));
  const from = keptId(start, world);
  return {
    relations,
    claims: relations.map(({ id }) =>
      told
        .filter(({ keys }) => keys.includes(id))
        .slice(0, cut)
        .map((one) => one.id),
    ),
    around: plainGraph(relations, { start: from, depth: 1, minVoices: 1, limit: cut }),
    ofTwoVoices: plainGraph(relations, { depth: 0, minVoices: 2, limit: cut }),
    contradictions,
    firstContradictions: contradictions.slice(0, cut),
    corroborations: plainCorroborations(told),
    matrix: plainMatrix(told, keptId(holder, world), false),
    rolledUp: plainMatrix(told, keptId(holder, world), true),
    comparison: plainComparison(all, under(sides[0]), under(sides[1]), cut),
    paths: ends.map((to) => plainPaths(steps, { from, to, maxLength: 3, limit: cut })),
    said: plainTimeline(told, "said", "month"),
    when: plainTimeline(told, "when", "year"),
    ofGoal: plainTimeline(
      told.filter(({ goals }) => goals.includes("g-ferry")),
      "said",
      "week",
    ),
    undated: told.filter(({ holder: one, when }) => one === from && when.from === undefined).length,
    discourse: plainDiscourse(view),
  };
}
export type PlainView = ReturnType<typeof plainView>;
