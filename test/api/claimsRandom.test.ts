import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { namedQuestion } from "../../server/graph/questions/namedQuestions.ts";
import { graphqlName, joinReasons } from "../../server/model/words.ts";
import { loadFolder } from "../graph/loadFolder.ts";
import { askQuestion } from "../questions/askQuestion.ts";
import { readAll } from "../questions/plainAnswers.ts";
import {
  type LinkedWorld,
  leftOut,
  mistakes,
  type PlainLink,
  pageLength,
  plainClaims,
  plainWiderGoals,
} from "../questions/plainClaims.ts";
import { type RandomStatement, type RandomWorld, randomWorld, worldFiles } from "../questions/randomWorld.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";

let api: ApiUnderTest;
let folder: string;
beforeAll(async () => {
  api = await ApiUnderTest.open();
  folder = await mkdtemp(join(tmpdir(), "ascribe-claims-"));
});
afterAll(async () => {
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

const linkedWorld: fc.Arbitrary<LinkedWorld> = randomWorld.chain((drawn) => {
  const world = { ...drawn, articles: drawn.articles.map((statements) => statements.map(datedMoreOften)) };
  const ids = world.articles.flatMap((statements, n) => statements.map((_, at) => `a-${n}/s${at}`));
  const link: fc.Arbitrary<PlainLink> = fc.record({
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    type: fc.constantFrom("CONTRADICTS", "DISPUTES", "RESTATES"),
  });
  const links = fc.array(link, { minLength: 1, maxLength: 6 });
  return links.map((list) => ({ world, links: list.filter(({ from, to }) => from !== to) }));
});

/** Few pairs would be known to meet if most statements gave no time. */
function datedMoreOften(statement: RandomStatement, at: number): RandomStatement {
  return at % 3 === 0 ? statement : { ...statement, when: statement.when ?? "2018/2021" };
}

/** The world's files with links, and with wider goals. */
function files({ world, links }: LinkedWorld): ReadonlyMap<string, string> {
  const texts = new Map(worldFiles(world));
  const registry = JSON.parse(texts.get("registry.json") ?? "");
  for (const interest of registry.interests) {
    const wider = plainWiderGoals.get(interest.id);
    if (wider !== undefined) interest.broader = [wider];
  }
  texts.set("registry.json", JSON.stringify(registry));
  for (const n of world.articles.keys()) {
    const path = `a-${n}.facts.json`;
    const file = JSON.parse(texts.get(path) ?? "");
    for (const statement of file.statements) {
      const own = links.filter(({ from }) => from === `a-${n}/${statement.id}`);
      const unique = new Map(own.map(({ type, to }) => [`${type} ${to}`, { type, to }]));
      if (unique.size > 0) statement.links = [...unique.values()];
    }
    texts.set(path, JSON.stringify(file));
  }
  return texts;
}

const pairs = "nodes { kind basis overlap a { id } b { id } viaOpposite }";
const alike = "nodes { relation { id } polarity groups { id } joins { a { id } b { id } reason } outlets }";
const cells = "cells { speaker { id } interest { id } ascription stance allows statements { id } }";
const operation = `query ($lens: Lens, $first: Int) {
  contradictions(lens: $lens, first: $first) { ${pairs} }
  corroborations(lens: $lens, first: 500) { ${alike} }
  plain: ascriptions(holder: "amber", lens: $lens) { ${cells} }
  rolledUp: ascriptions(holder: "amber", lens: $lens, rollUp: true) { ${cells} }
}`;

interface HasId {
  readonly id: string;
}
interface Alike {
  readonly relation: HasId;
  readonly polarity: string;
  readonly groups: readonly (readonly HasId[])[];
  readonly joins: readonly { readonly a: HasId; readonly b: HasId; readonly reason: string }[];
  readonly outlets: number;
}

/** Why the speakers of some voices are one, voice by voice. */
interface Joined {
  readonly voices: readonly (readonly string[])[];
  readonly joins: readonly { readonly a: string; readonly b: string }[];
}

/** As few joins as connect the speakers of each voice, and none between two voices. */
function expectJoins(rows: readonly Joined[], { world }: LinkedWorld): void {
  const voiceOf = new Map(readAll(world).map(({ id, voice = "" }) => [id, voice]));
  for (const { voices, joins } of rows) {
    const open = [...joins];
    for (const voice of voices) {
      const speakers = new Set(voice.map((id) => voiceOf.get(id) ?? ""));
      const reached = new Set([...speakers].slice(0, 1));
      for (let size = 0; size < reached.size; ) {
        size = reached.size;
        for (const { a, b } of joins) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
      }
      expect([...reached].sort()).toEqual([...speakers].sort());
      expect(open.splice(0, speakers.size - 1).flatMap(({ a, b }) => [a, b])).toSatisfy((ends: string[]) =>
        ends.every((end) => speakers.has(end)),
      );
    }
    expect(open).toEqual([]);
  }
}
const idsOf = (list: readonly HasId[]) => list.map(({ id }) => id).sort();
const sorted = <Row>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** The API's answer, in the shape of the plain one. */
async function answers(linked: LinkedWorld, lensed: boolean) {
  const variables = lensed ? { lens: { notSpeakers: [leftOut] }, first: pageLength } : { first: 500 };
  const data = await api.data(operation, variables);
  const matrix = (held: { cells: readonly Cell[] }) =>
    held.cells
      .map(({ speaker, interest, ascription, stance, allows, statements }) => {
        const word = ascription.toLowerCase().replace("_", "-");
        return `${[speaker.id, interest.id, word, stance, allows].join(" ")}: ${idsOf(statements).join(" ")}`;
      })
      .sort();
  interface Cell {
    readonly speaker: HasId;
    readonly interest: HasId;
    readonly ascription: string;
    readonly stance: number;
    readonly allows: readonly number[];
    readonly statements: readonly HasId[];
  }
  expectJoins(
    data.corroborations.nodes.map(({ groups, joins }: Alike) => ({
      voices: groups.map(idsOf),
      joins: joins.map(({ a, b }) => ({ a: a.id, b: b.id })),
    })),
    linked,
  );
  return {
    contradictions: data.contradictions.nodes.map((pair: { a: HasId; b: HasId }) => ({
      ...pair,
      a: pair.a.id,
      b: pair.b.id,
    })),
    corroborations: sorted(
      data.corroborations.nodes.map(({ relation, polarity, groups, outlets }: Alike) => ({
        relation: relation.id,
        polarity,
        groups: groups.map(idsOf).sort(),
        outlets,
      })),
    ),
    ascriptions: { plain: matrix(data.plain), rolledUp: matrix(data.rolledUp) },
  };
}

const ids = z.array(z.string());
const joined = z.object({
  voices: z.array(ids),
  joins: z.array(z.object({ a: z.string(), b: z.string(), reason: z.enum(joinReasons) })),
});
const named = z.string().transform(graphqlName);
const questionRows = {
  contradictions: z.object({
    kind: named,
    basis: z.array(named),
    overlap: named,
    a: z.string(),
    b: z.string(),
    viaOpposite: z.boolean(),
  }),
  corroborations: z
    .object({ relation: z.string(), polarity: named, voices: z.array(ids), outlets: z.number() })
    .transform(({ relation, polarity, voices, outlets }) => ({
      relation,
      polarity,
      groups: voices.map((voice) => voice.toSorted()).sort(),
      outlets,
    })),
  cells: z
    .object({
      speaker: z.string(),
      interest: z.string(),
      ascription: z.string(),
      stance: z.number(),
      allows: z.array(z.number()),
      statements: ids,
    })
    .transform(({ speaker, interest, ascription, stance, allows, statements }) => {
      const cell = [speaker, interest, ascription, stance, allows].join(" ");
      return `${cell}: ${statements.toSorted().join(" ")}`;
    }),
};

/** The questions' answers in the same shape: Cypher and GraphQL say the same. */
async function questionAnswers(linked: LinkedWorld) {
  const ask = async <Row extends z.ZodType>(name: string, row: Row, params = {}) => {
    const rows = await askQuestion(api.database, namedQuestion(name), params);
    return rows.map((found) => row.parse(found));
  };
  const { contradictions, corroborations, cells } = questionRows;
  expectJoins(await ask("corroborated-relations", joined), linked);
  const matrix = async (rollUp: boolean) =>
    (await ask("ascription-matrix", cells, { holder: "amber", rollUp })).sort();
  return {
    contradictions: await ask("contradictions", contradictions),
    corroborations: sorted(await ask("corroborated-relations", corroborations)),
    ascriptions: { plain: await matrix(false), rolledUp: await matrix(true) },
  };
}

/** What a world has to bring now and then, else its agreement proves little. */
function traits(world: RandomWorld, found: ReturnType<typeof plainClaims>): readonly string[] {
  const { contradictions, corroborations, ascriptions } = found;
  return [
    ...contradictions.flatMap(({ kind, basis, overlap, viaOpposite }) => [
      kind,
      ...basis,
      overlap,
      viaOpposite ? "via opposite" : "direct",
    ]),
    ...(corroborations.length > 0 ? ["corroboration"] : []),
    ...(ascriptions.plain.length > 0 ? ["matrix"] : []),
    ...(world.merged ? ["merged"] : []),
  ];
}
const wanted = [
  ...["CONTRADICTION", "INCONSISTENCY", "DENIED_SELF_CLAIM", "POLARITY", "STANCE", "CODED", "KNOWN"],
  ...["POSSIBLE", "via opposite", "corroboration", "matrix", "merged"],
];

test("API and questions answer what a plain reading of the statements gives", async () => {
  await fc.assert(
    fc.asyncProperty(linkedWorld, async (linked) => {
      for (const [path, text] of files(linked)) await writeFile(join(folder, path), text);
      await loadFolder(api.database, folder);
      for (const lensed of [false, true]) {
        const { corroborations, ...expected } = plainClaims(linked, lensed);
        const answer = await answers(linked, lensed);
        expect(answer).toEqual({ ...expected, corroborations: sorted(corroborations) });
        if (!lensed) expect(await questionAnswers(linked)).toEqual(answer);
      }
    }),
    { numRuns: 16, endOnFailure: true },
  );
}, 600_000);

describe("always the same worlds, so that chance decides nothing", () => {
  const worlds = fc.sample(linkedWorld, { numRuns: 100, seed: 1 });
  const timesOf = <Key>(keys: readonly (readonly Key[])[], key: Key) =>
    keys.filter((list) => list.includes(key)).length;

  test("each kind of result is in a third of them or more", () => {
    const found = worlds.map((linked) => traits(linked.world, plainClaims(linked, false)));
    for (const trait of wanted) {
      expect([trait, timesOf(found, trait)]).toSatisfy(([, times]) => times >= worlds.length / 3);
    }
  });

  test("no mistake goes unnoticed", () => {
    const noticed = worlds.map((linked) =>
      mistakes.filter((mistake) =>
        [false, true].some(
          (lensed) =>
            JSON.stringify(plainClaims(linked, lensed, mistake)) !==
            JSON.stringify(plainClaims(linked, lensed)),
        ),
      ),
    );
    // In the few worlds that the API is asked about, each is to be noticed too.
    for (const mistake of mistakes) {
      expect([mistake, timesOf(noticed, mistake)]).toSatisfy(([, times]) => times >= worlds.length / 10);
    }
  });
});
