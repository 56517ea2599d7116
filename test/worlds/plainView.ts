import type { Lens } from "../../server/model/Lens.ts";
import type { ContradictionKind } from "../../server/model/words.ts";
import { plainPaths } from "../model/paths/plainPaths.ts";
import { isOfRecord, keptId, type PlainStatement, plainCodings } from "./PlainStatement.ts";
import { plainComparison } from "./plainComparison.ts";
import { plainContradictions } from "./plainContradictions.ts";
import { plainCorroborations } from "./plainCorroborations.ts";
import { plainDiscourse, plainWindows } from "./plainDiscourse.ts";
import { plainGraph } from "./plainGraph.ts";
import { passes } from "./plainLens.ts";
import { plainAround, plainCounts, plainListed, plainNamed } from "./plainLists.ts";
import { plainMatrix } from "./plainMatrix.ts";
import { plainRelation, relationKeys } from "./plainRelations.ts";
import { plainTimeline } from "./plainTimeline.ts";
import { cut, ends, holder, manyVoices, start, type ViewOfWorld } from "./ViewOfWorld.ts";

/** All derived results of a view, read from the statements in memory. */
export function plainView(view: ViewOfWorld) {
  const { world, lens, sides } = view;
  const all = plainCodings(world);
  const under = (one: Lens) => all.filter((told) => passes(one, told, world));
  const told = under(lens);
  const inQuestion = all.filter(
    (one) => isOfRecord(one) || sides.some((side) => side.coders?.includes(one.coder)),
  );
  const relations = relationKeys(all).map((key) => plainRelation(key, told));
  const contradictions = plainContradictions(told);
  const steps = relations
    .filter(({ positive }) => positive > 0)
    .map(({ id, independentVoices }) => ({ key: id, independentVoices }));
  const from = keptId(start, world);
  const corroborations = plainCorroborations(told);
  const about = new Set(all.filter((one) => isAbout(one, view)).map(({ id }) => id));
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
    aboutSomething: contradictions.filter(({ a, b }) => about.has(a) || about.has(b)),
    ofKind: contradictions.filter(({ kind }) => view.kind === kind || isWiderThan(view.kind, kind)),
    corroborations,
    bornOut: corroborations.filter(({ groups }) => groups.flat().some((id) => about.has(id))),
    ofManyVoices: corroborations.filter(({ groups }) => groups.length >= manyVoices),
    matrix: plainMatrix(told, keptId(holder, world), false),
    rolledUp: plainMatrix(told, keptId(holder, world), true),
    comparison: plainComparison(inQuestion, under(sides[0]), under(sides[1]), cut),
    paths: ends.map((to) => plainPaths(steps, { from, to, maxLength: 3, limit: cut })),
    pathsOfTwo: ends.map((to) =>
      plainPaths(
        steps.filter(({ independentVoices }) => independentVoices >= 2),
        { from, to, maxLength: 3, limit: cut },
      ),
    ),
    listed: plainListed(told, world),
    counts: plainCounts(told, world),
    named: plainNamed(told, world, keptId(holder, world)),
    ofNodes: plainAround(told, relations, world),
    said: plainTimeline(told, "said", "month"),
    when: plainTimeline(told, "when", "year"),
    ofGoal: plainTimeline(
      told.filter(({ goals }) => goals.includes("g-ferry")),
      "said",
      "week",
    ),
    ofSubject: plainTimeline(
      told.filter((one) => one.holder === from),
      "when",
      "month",
    ),
    undated: told.filter(({ holder: one, when }) => one === from && when.from === undefined).length,
    discourse: plainDiscourse(view, view.network),
    windows: plainWindows(view, view.network, view.windows),
    measured: plainDiscourse(view, view.measured),
  };
}
export type PlainView = ReturnType<typeof plainView>;

/** It is its subject or object, or the statement itself; what is merged goes by either slug. */
function isAbout({ id, subject, objects }: PlainStatement, { about, world }: ViewOfWorld): boolean {
  return [id, subject, ...objects].some(
    (end) => keptId(end.replace(/^#/, ""), world) === keptId(about, world),
  );
}

/** A denied self-claim is a contradiction too. */
function isWiderThan(asked: ContradictionKind, kind: ContradictionKind): boolean {
  return asked === "contradiction" && kind === "denied-self-claim";
}
