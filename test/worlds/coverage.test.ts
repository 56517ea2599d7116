import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { bases, contradictionKinds, overlaps, relationStatuses } from "../../server/model/words.ts";
import { viewParts } from "./askView.ts";
import { fixedSeed, type LoadedWorld, sampleWorlds } from "./LoadedWorlds.ts";
import { isOfRecord, plainCodings, plainStatements } from "./PlainStatement.ts";
import { plainOfAll, plainOfOne } from "./plainAnswers.ts";
import { measuredNetwork, measuredWindows, plainMeasures } from "./plainMeasures.ts";
import { type PlainView, plainView } from "./plainView.ts";
import { cut } from "./ViewOfWorld.ts";

// A comparison that finds nothing in most worlds would prove little. Always the same worlds: chance decides nothing here.
const worlds = sampleWorlds(100, fixedSeed);

/** What a world is made of. */
function ingredients({ view: { world } }: LoadedWorld): readonly string[] {
  const told = plainStatements(world);
  const second = plainCodings(world).filter((one) => !isOfRecord(one));
  const ends = world.articles.flat().flatMap(({ subject, objects }) => [subject, ...objects]);
  const found: Readonly<Record<string, boolean>> = {
    merge:
      world.merged && (ends.includes("old-amber") || told.some(({ speaker }) => speaker === "old-amber")),
    "perhaps the same": !world.merged && ends.includes("old-amber"),
    chain: told.some(({ depth }) => depth > 1),
    restatement: told.some(({ restates }) => restates.length > 0),
    "coded contradiction": told.some(({ against }) => against.length > 0),
    opposites: ends.includes("g-ferry") && ends.includes("g-no-ferry"),
    "symmetric predicate": told.some(({ predicate, keys }) => predicate === "ALLIED_WITH" && keys.length > 0),
    "symmetric ends turned": told.some(
      ({ predicate, keys, holder }) =>
        predicate === "ALLIED_WITH" && keys.some((key) => !key.startsWith(`${holder}:`)),
    ),
    "open date": told.some(({ when }) => (when.from === undefined) !== (when.to === undefined)),
    "no date": told.some(({ when }) => when.from === undefined && when.to === undefined),
    question: told.some(({ asks }) => asks),
    "unspecified speaker": told.some(({ voice }) => voice === undefined),
    "unspecified end": ends.includes("unspecified"),
    literal: ends.some((end) => end.startsWith("=")),
    "statement as an end": ends.some((end) => end.startsWith("#")),
    event: ends.includes("flood"),
    "who speaks for another": told.some(({ house }) => house.length > 1),
    presupposed: told.some(({ presupposed }) => presupposed),
    "coders at odds": told.some(({ keys, polarity }) =>
      second.some((other) => other.polarity !== polarity && other.keys.some((key) => keys.includes(key))),
    ),
    "own word for another": told.some(({ ascription }) => ascription === "on-behalf"),
  };
  return Object.keys(found).filter((name) => found[name]);
}

/** Kinds of results of a world. */
function results(loaded: LoadedWorld): readonly string[] {
  const view = plainView(loaded.view);
  const { relations, contradictions, comparison, paths } = view;
  const lists = { ...plainOfAll(loaded), ...plainOfOne(loaded) };
  return [
    ...relations.map(({ status }) => `a relation ${status}`),
    ...(relations.some(({ speakers, independentVoices }) => independentVoices < speakers.length)
      ? ["speakers of one voice"]
      : []),
    ...(view.around.relations.length > 0 ? ["graph around a node"] : []),
    ...(view.around.omitted.nodes > 0 ? ["graph cut by its limit"] : []),
    ...(view.ofTwoVoices.relations.length > 0 ? ["graph of two voices"] : []),
    ...contradictions.flatMap(({ kind, basis, overlap, viaOpposite }) => [
      kind,
      ...basis,
      overlap,
      viaOpposite ? "by the opposite" : "of one goal",
    ]),
    ...(contradictions.length > cut ? ["more contradictions than the limit"] : []),
    ...(view.aboutSomething.length > 0 ? ["contradiction about something"] : []),
    ...(view.ofKind.length > 0 ? ["contradiction of a kind"] : []),
    ...(view.corroborations.length > 0 ? ["corroboration"] : []),
    ...(view.bornOut.length > 0 ? ["corroboration about something"] : []),
    ...(view.ofManyVoices.length > 0 ? ["corroboration by many"] : []),
    ...(view.corroborations.some(({ outlets }) => outlets > 1) ? ["corroboration by two outlets"] : []),
    ...(view.matrix.cells.length > 0 ? ["matrix"] : []),
    ...(JSON.stringify(view.matrix) === JSON.stringify(view.rolledUp) ? [] : ["matrix rolled up"]),
    ...Object.entries(comparison.totals).flatMap(([part, total]) => (total > 0 ? [part] : [])),
    ...(paths.some((list) => list.length > 0) ? ["path"] : []),
    ...(paths.some((list) => list.some(({ relations: steps }) => steps.length > 1)) ? ["path of steps"] : []),
    ...(view.said.length > 1 ? ["timeline by saying"] : []),
    ...(view.when.length > 1 ? ["timeline by holding"] : []),
    ...(view.ofGoal.length > 1 ? ["timeline of a goal"] : []),
    ...(view.undated > 0 ? ["undated"] : []),
    ...(view.discourse.ties.length > 0 ? ["discourse network"] : []),
    ...(view.windows.some(({ ties }) => ties.length > 0) ? ["window"] : []),
    ...(view.windows.length > 1 ? ["windows"] : []),
    ...((loaded.view.network.actors !== undefined && view.discourse.ties.length > 0) ||
    (loaded.view.measured.actors !== undefined && view.measured.ties.length > 0)
      ? ["network among some actors"]
      : []),
    ...(view.pathsOfTwo.some((list) => list.length > 0) ? ["path of two voices"] : []),
    ...(view.ofSubject.length > 1 ? ["timeline of a subject"] : []),
    ...(view.listed.length > 0 ? ["statements"] : []),
    ...(view.counts.voices.length > 0 ? ["voices"] : []),
    ...(view.named.ofHolder.length > 0 ? ["interests of a holder"] : []),
    ...(view.ofNodes.entity.neighborCounts.length > 0 ? ["what is around an entity"] : []),
    ...(view.ofNodes.entity.statementsBy.length > 0 ? ["statements by an entity"] : []),
    ...(view.ofNodes.interest.stances.length > 0 ? ["stances to a goal"] : []),
    ...ofTheLens(loaded, view, "presupposed"),
    ...ofTheLens(loaded, view, "coders"),
    ...(measuredWindows(loaded.view).some(({ nodes, weight }) =>
      nodes.some((a) => nodes.some((b) => weight(a, b) > 0)),
    )
      ? ["measures of a window"]
      : []),
    ...(view.measured.ties.length > 0 ? ["measures"] : []),
    ...(Object.values(plainMeasures(measuredNetwork(loaded.view)).betweenness).some((times) => times > 0)
      ? ["who stands between others"]
      : []),
    ...Object.entries(lists).flatMap(([name, rows]) => (rows.length > 0 ? [`question ${name}`] : [])),
  ];
}

/** The kinds of results that would be others if the lens had a field the less. */
function ofTheLens(
  { view }: LoadedWorld,
  under: PlainView,
  field: "presupposed" | "coders",
): readonly string[] {
  const { [field]: asked, ...lens } = view.lens;
  if (asked === undefined) return [];
  const without = plainView({ ...view, lens });
  return viewParts
    .filter((part) => !isDeepStrictEqual(under[part], without[part]))
    .map((part) => `${part} by ${field}`);
}

function timesOf(found: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const names = new Set(found.flat());
  return new Map([...names].map((name) => [name, found.filter((list) => list.includes(name)).length]));
}

/** Where a lens has to make a difference. */
const lensParts = [
  "relations",
  "claims",
  "around",
  "contradictions",
  "corroborations",
  "matrix",
  "paths",
  "said",
  "discourse",
  "measured",
  "listed",
  "counts",
  "ofNodes",
];

const wanted = [
  ...relationStatuses.map((status) => `a relation ${status}`),
  ...[
    "speakers of one voice",
    ...contradictionKinds,
    ...bases,
    ...overlaps,
    "by the opposite",
    "of one goal",
  ],
  ...["more contradictions than the limit", "corroboration", "corroboration by two outlets"],
  ...["contradiction about something", "contradiction of a kind"],
  ...["corroboration about something", "corroboration by many"],
  ...["matrix", "matrix rolled up", "onlyA", "onlyB", "agreed", "conflict", "path", "path of steps"],
  ...["timeline by saying", "timeline by holding", "timeline of a goal", "undated", "discourse network"],
  ...["window", "windows", "measures", "who stands between others", "measures of a window"],
  ...["network among some actors", "path of two voices", "timeline of a subject", "statements", "voices"],
  ...["interests of a holder", "what is around an entity", "statements by an entity", "stances to a goal"],
  ...["presupposed", "coders"].flatMap((field) => lensParts.map((part) => `${part} by ${field}`)),
  ...["contradictions", "self-claims-denied", "corroborated-relations", "disputed-relations"].map(question),
  ...["speakers-ranked", "who-changes-sides", "matrix", "rolledUp", "stances", "chains"].map(question),
  ...["connections"].map(question),
];
function question(name: string): string {
  return `question ${name}`;
}

test("each ingredient is in a third of the worlds or more", () => {
  const times = timesOf(worlds.map(ingredients));
  const rare = [...times].filter(([, count]) => count < worlds.length / 3);
  // Whether a merge is certain is drawn: one or the other.
  expect(rare.filter(([name]) => name !== "perhaps the same")).toEqual([]);
  expect([...times.keys()].sort()).toEqual(
    [
      ...["merge", "perhaps the same", "chain", "restatement", "coded contradiction", "opposites"],
      ...["symmetric predicate", "symmetric ends turned", "open date", "no date", "question"],
      ...["unspecified speaker", "unspecified end", "literal", "statement as an end", "event"],
      ...["presupposed", "coders at odds"],
      ...["who speaks for another", "own word for another"],
    ].sort(),
  );
});

test("each kind of result is in a third of the worlds or more", () => {
  const times = timesOf(worlds.map(results));
  expect(wanted.filter((name) => (times.get(name) ?? 0) < worlds.length / 3)).toEqual([]);
});
