import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Reader } from "../../server/graph/read/Reader.ts";
import { readClaims } from "../../server/graph/read/readClaims.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { hasId, nodesOf, pageInfo } from "./shapes.ts";

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open();
  await api.loadStrait();
});

afterAll(() => api?.close());

const pairFields = "kind basis overlap a { id } b { id } viaOpposite";

const pair = z.object({
  kind: z.string(),
  basis: z.array(z.string()),
  overlap: z.string(),
  a: hasId,
  b: hasId,
  viaOpposite: z.boolean(),
});
type Pair = z.infer<typeof pair>;
const inShort = ({ kind, basis, a, b }: Pair) => [a.id, b.id, kind, basis.join(" ")];

async function pairs(args = "first: 50"): Promise<readonly Pair[]> {
  const answer = z.object({ contradictions: nodesOf(pair) });
  return (await api.read(answer, `{ contradictions(${args}) { nodes { ${pairFields} } } }`)).contradictions
    .nodes;
}

describe("contradictions", () => {
  // Amber and the open strait: the Gazette (twice), the minister and the Office say that it wants it, Jon Tarn and the fishers that
  // it does not. The minister and the Office speak for Amber. Slate does not mind an open strait, says Tarn; it may want it
  // closed, says the Courier. Tarn says of the fishers both that they help and that they do not.
  const [both, coded] = ["POLARITY STANCE", "POLARITY STANCE CODED"];
  const all = [
    ["c-1/s1", "c-1/s2", "DENIED_SELF_CLAIM", both],
    ["c-1/s1", "g-1/s3", "DENIED_SELF_CLAIM", both],
    ["c-1/s2", "c-1/s3", "CONTRADICTION", both],
    ["c-1/s2", "g-1/s1", "CONTRADICTION", both],
    ["c-1/s2", "g-1/s2", "DENIED_SELF_CLAIM", both],
    ["c-1/s3", "g-1/s3", "CONTRADICTION", both],
    ["c-1/s4", "g-1/s6", "CONTRADICTION", "STANCE"],
    ["g-1/s1", "g-1/s3", "CONTRADICTION", both],
    ["g-1/s10", "g-1/s11", "INCONSISTENCY", "POLARITY"],
    ["g-1/s2", "g-1/s3", "DENIED_SELF_CLAIM", coded],
  ];

  test("of the whole strait, by ids; only the one over the closed strait goes by the opposite", async () => {
    const found = await pairs();
    expect(found.map(inShort)).toEqual(all);
    expect(found.filter(({ viaOpposite }) => viaOpposite).map(({ a }) => a.id)).toEqual(["c-1/s4"]);
    // Only one of them says when, and no time is known to be theirs.
    expect(new Set(found.map(({ overlap }) => overlap))).toEqual(new Set(["POSSIBLE"]));
  });

  test("by kind: denied self-claims are contradictions", async () => {
    const of = async (kind: string) => (await pairs(`kind: ${kind}`)).map(inShort);
    expect(await of("CONTRADICTION")).toEqual(all.filter(([, , kind]) => kind !== "INCONSISTENCY"));
    expect(await of("DENIED_SELF_CLAIM")).toEqual(all.filter(([, , kind]) => kind === "DENIED_SELF_CLAIM"));
    expect(await of("INCONSISTENCY")).toEqual(all.filter(([, , kind]) => kind === "INCONSISTENCY"));
  });

  test("about an actor, a goal or a statement", async () => {
    expect((await pairs('about: "fishers"')).map(inShort)).toEqual([all[8]]);
    expect((await pairs('about: "g-closed"')).map(inShort)).toEqual([all[6]]);
    expect((await pairs('about: "g-1/s2"')).map(inShort)).toEqual([all[4], all[9]]);
    expect(await pairs('about: "amber-ministry"')).toEqual([]);
    expect(await pairs('about: "nobody"')).toEqual([]);
  });

  test("both statements pass the lens", async () => {
    const found = await pairs('lens: {speakers: ["tarn", "amber-ministry"]}');
    expect(found.map(inShort)).toEqual([all[1], all[8]]);
    expect(await pairs("lens: {polarity: POSITIVE}")).toEqual([]);
  });

  test("page by page", async () => {
    const page = z.object({
      contradictions: z.object({ totalCount: z.number(), nodes: z.array(pair), pageInfo }),
    });
    const seen: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const { contradictions }: z.infer<typeof page> = await api.read(
        page,
        `query ($after: String) { contradictions(first: 3, after: $after) {
          totalCount nodes { ${pairFields} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(contradictions.totalCount).toBe(all.length);
      seen.push(...contradictions.nodes.map(inShort));
      if (!contradictions.pageInfo.hasNextPage) break;
      after = contradictions.pageInfo.endCursor;
    }
    expect(seen).toEqual(all);
    const error = await api.error('{ contradictions(after: "none") { totalCount } }');
    expect(error.extensions?.code).toBe("BAD_USER_INPUT");
  });
});

describe("what is read to compare what is said about something", () => {
  const read = async (about: string) => {
    const { claims, about: kept } = await readClaims(new Reader(api.database), {}, about);
    return [kept, ...claims.map(({ id }) => id).sort()];
  };

  test("is that, and what these statements can clash with or bear out", async () => {
    // Slate's stances to an open strait too, the opposite of a closed one.
    expect(await read("g-closed")).toEqual(["g-closed", "c-1/s4", "g-1/s14", "g-1/s6"]);
    expect(await read("g-1/s4")).toEqual(["g-1/s4", "g-1/s14", "g-1/s4"]);
    expect(await read("amber-ministry")).toEqual(["amber-office", "g-1/s15"]);
    expect(await read("nobody")).toEqual(["nobody"]);
  });
});

describe("corroborations", () => {
  const fields =
    "relation { id } polarity groups { id } joins { a { id } b { id } reason through { __typename id } } outlets";
  const ask = async (args = "first: 50") =>
    (
      await api.read(
        z.object({ corroborations: nodesOf(z.unknown()) }),
        `{ corroborations(${args}) { nodes { ${fields} } } }`,
      )
    ).corroborations.nodes;
  const ids = (...list: readonly string[]) => list.map((id) => ({ id }));

  // The minister speaks for the house that the Office is: one voice. The Gazette is one in its own paper and in the other.
  // The fishers have it from Tarn: that Amber does not want it is no one's word but his.
  const open = {
    relation: { id: "amber:WANTS:g-open" },
    polarity: "POSITIVE",
    groups: [ids("c-1/s1", "g-1/s2"), ids("c-1/s3", "g-1/s1")],
    joins: [
      {
        a: { id: "voss" },
        b: { id: "amber-office" },
        reason: "PRINCIPAL",
        through: { __typename: "Organization", id: "amber-office" },
      },
    ],
    outlets: 2,
  };
  const allies = {
    relation: { id: "fishers:ALLIED_WITH:slate" },
    polarity: "POSITIVE",
    groups: [ids("g-1/s8"), ids("g-1/s9")],
    joins: [],
    outlets: 1,
  };

  test("of the whole strait", async () => {
    expect(await ask()).toEqual([open, allies]);
    expect(await ask('about: "slate"')).toEqual([allies]);
    expect(await ask("minVoices: 3")).toEqual([]);
  });

  test("under a lens", async () => {
    expect(await ask('lens: {articles: ["c-1"]}')).toEqual([
      { ...open, groups: [ids("c-1/s1"), ids("c-1/s3")], joins: [], outlets: 1 },
    ]);
  });

  test("one voice corroborates nothing", async () => {
    const error = await api.error("{ corroborations(minVoices: 1) { totalCount } }");
    expect(error.message).toContain("`minVoices` is 1; it takes 2 to 1000");
  });
});

describe("the ascription matrix", () => {
  const fields =
    "holder { id } speakers { id } interests { id } cells { speaker { id } interest { id } ascription stance allows statements { id } }";
  const cell = z.object({
    speaker: hasId,
    interest: hasId,
    ascription: z.string(),
    stance: z.number(),
    allows: z.array(z.number()),
    statements: z.array(hasId),
  });
  const list = z.array(hasId);
  const answer = z.object({
    ascriptions: z.object({ holder: hasId, speakers: list, interests: list, cells: z.array(cell) }),
  });
  const ask = async (args: string) =>
    (await api.read(answer, `{ ascriptions(${args}) { ${fields} } }`)).ascriptions;
  const row = ({ speaker, interest, ascription, stance, allows, statements }: z.infer<typeof cell>) =>
    [speaker.id, interest.id, ascription, stance, allows.join(), ...statements.map(({ id }) => id)].join(" ");

  test("of Amber: who says what it wants, those who say most first", async () => {
    const { holder, speakers, interests, cells } = await ask('holder: "amber"');
    expect(holder).toEqual({ id: "amber" });
    expect(speakers.map(({ id }) => id)).toEqual(["gazette", "amber-office", "fishers", "tarn", "voss"]);
    expect(interests).toEqual([{ id: "g-open" }]);
    expect(cells.map(row)).toEqual([
      "gazette g-open THIRD_PARTY 1 1 c-1/s3",
      "gazette g-open NARRATOR 1 1 g-1/s1",
      "amber-office g-open ON_BEHALF 1 1 c-1/s1",
      "fishers g-open THIRD_PARTY -1 -1,0 c-1/s2",
      "tarn g-open THIRD_PARTY -1 -1,0 g-1/s3",
      "voss g-open ON_BEHALF 1 1 g-1/s2",
    ]);
  });

  test("rolled up, an open strait is part of safe shipping; a merged slug finds the Office", async () => {
    const wide = await ask('holder: "amber", rollUp: true, lens: {speakers: ["voss"]}');
    expect(wide.cells.map(row)).toEqual(["voss g-shipping ON_BEHALF 1 1 g-1/s2"]);
    const office = await ask('holder: "amber-ministry"');
    expect(office.holder).toEqual({ id: "amber-office" });
    expect(office.cells.map(row)).toEqual(["amber-office g-shipping SELF 1 1 g-1/s15"]);
  });

  test("of those who are only asked about it is empty, of nobody refused", async () => {
    expect((await ask('holder: "fishers"')).cells).toEqual([]);
    const error = await api.error('{ ascriptions(holder: "nobody") { cells { stance } } }');
    expect(error).toMatchObject({
      message: 'There is no entity "nobody" that could hold a stance.',
      extensions: { code: "BAD_USER_INPUT" },
    });
    expect((await api.error('{ ascriptions(holder: "g-open") { cells { stance } } }')).extensions?.code).toBe(
      "BAD_USER_INPUT",
    );
  });
});
