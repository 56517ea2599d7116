import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { TextLibrary } from "../../server/model/text/TextLibrary.ts";
import { gazetteText } from "../corpora/strait.ts";
import { ApiUnderTest } from "./ApiUnderTest.ts";
import { hasId, idsOfNodes, nodesOf, pageInfo } from "./shapes.ts";

let api: ApiUnderTest;
let texts: string;

beforeAll(async () => {
  texts = await mkdtemp(join(tmpdir(), "ascribe-texts-"));
  await writeFile(join(texts, "copy.txt"), gazetteText);
  api = await ApiUnderTest.open({ texts: new TextLibrary([texts]) });
  await api.loadStrait();
});

afterAll(async () => {
  await api?.close();
  await rm(texts, { recursive: true, force: true });
});

test("what a state wants, by whose word, in which ascription, at which paragraph: one request", async () => {
  const { statements } = await api.read(
    z.object({ statements: nodesOf(hasId) }),
    `{
    statements(subject: "amber", kind: STANCE) { nodes {
      id polarity ascription
      objects { ... on Interest { goal } }
      speaker { ... on Entity { name } }
      article { outlet { name } }
      evidence { paragraph sentence }
    } }
  }`,
  );
  const open = [{ goal: "an open strait" }];
  const gazette = { outlet: { name: "The Coast Gazette" } };
  expect(statements.nodes.slice(0, 3)).toEqual([
    {
      id: "g-1/s1",
      polarity: "POSITIVE",
      ascription: "NARRATOR",
      objects: open,
      speaker: { name: "The Coast Gazette" },
      article: gazette,
      evidence: [{ paragraph: 1, sentence: 1 }],
    },
    {
      id: "g-1/s2",
      polarity: "POSITIVE",
      ascription: "ON_BEHALF",
      objects: open,
      speaker: { name: "Mira Voss" },
      article: gazette,
      evidence: [{ paragraph: 1, sentence: 2 }],
    },
    {
      id: "g-1/s3",
      polarity: "NEGATIVE",
      ascription: "THIRD_PARTY",
      objects: open,
      speaker: { name: "Jon Tarn" },
      article: gazette,
      evidence: [{ paragraph: 2, sentence: 1 }],
    },
  ]);
  expect(idsOfNodes.parse(statements)).toEqual(["g-1/s1", "g-1/s2", "g-1/s3", "c-1/s1", "c-1/s2", "c-1/s3"]);
});

test("stats count everything, or what passes a lens", async () => {
  const { all, tarn } = await api.data(`{
    all: stats { ...Figures store }
    tarn: stats(lens: {speakers: ["tarn"]}) { ...Figures }
  }
  fragment Figures on Stats {
    articles statements stances speakers interests events relations entities pendingLinks withoutSpan
    entitiesByType { type count }
  }`);
  expect(all).toEqual({
    articles: 2,
    statements: 20,
    stances: 10,
    speakers: 7,
    interests: 3,
    events: 1,
    relations: 11,
    // The ministry is the Office.
    entities: 14,
    pendingLinks: 1,
    withoutSpan: 17,
    entitiesByType: expect.arrayContaining([{ type: "ORGANIZATION", count: 4 }]),
    store: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  // s3, s6, s7, s10, s11, s14: of the republic, the federation, the minister, the fishers and two goals.
  expect(tarn).toMatchObject({
    articles: 1,
    statements: 6,
    stances: 2,
    speakers: 1,
    interests: 2,
    events: 0,
    relations: 4,
    entities: 6,
    pendingLinks: 0,
    withoutSpan: 5,
  });
});

test("a statement keeps whatever its file says", async () => {
  const { aid, fear, measure, about, dispute, repeat, pending } = await api.data(`{
    aid: statement(id: "g-1/s4") {
      subject { ...Who } objects { ...Who } speaker { ...Who } chain { ...Who } depth said when place { id }
      amount { min max unit about label } relations { id } predicate { name label inverse kind sign symmetric } coder
    }
    fear: statement(id: "g-1/s12") { speaker { ...Who } chain { ...Who } objects { ...Who } ascription }
    measure: statement(id: "g-1/s13") { objects { ...Who } presupposed relations { id } chain { ...Who } depth form }
    about: statement(id: "g-1/s14") { subject { ...Who } relations { id } }
    dispute: statement(id: "g-1/s3") { links { type statement { id } } certainty polarity }
    repeat: statement(id: "c-1/s2") { links { type statement { id } } }
    pending: statement(id: "c-1/s3") { links { type } chain { ...Who } depth }
  }
  fragment Who on Participant {
    ... on Entity { name } ... on Event { name when } ... on Interest { goal }
    ... on Literal { value } ... on Unspecified { label } ... on Statement { statement: id }
  }`);
  expect(aid).toEqual({
    subject: { name: "Slate Federation" },
    objects: [{ name: "The fishers" }, { name: "Harbour Guard" }],
    speaker: { name: "Slate Federation" },
    chain: [{ name: "The Coast Gazette" }, { name: "Jon Tarn" }, { name: "Slate Federation" }],
    depth: 2,
    said: "2021-03-02",
    when: "2020-05/2020-06",
    place: { id: "north-cape" },
    amount: { min: 1100000, max: 1100000, unit: "currency:AMB", about: true, label: expect.any(String) },
    relations: [{ id: "slate:AIDS:fishers" }, { id: "slate:AIDS:harbour-guard" }],
    predicate: {
      name: "AIDS",
      label: "aids",
      inverse: "aided by",
      kind: "RELATION",
      sign: null,
      symmetric: false,
    },
    coder: "coder-1",
  });
  expect(fear).toEqual({
    speaker: { label: "not specified" },
    chain: [{ name: "The Coast Gazette" }, { label: "not specified" }],
    objects: [{ name: "The great storm", when: "2020-11~" }],
    ascription: "THIRD_PARTY",
  });
  expect(measure).toEqual({
    objects: [{ value: "four lighthouses" }],
    presupposed: true,
    relations: [],
    chain: [{ name: "The Coast Gazette" }],
    depth: 0,
    form: "NARRATION",
  });
  expect(about).toEqual({ subject: { statement: "g-1/s4" }, relations: [] });
  expect(dispute).toEqual({
    links: [{ type: "DISPUTES", statement: { id: "g-1/s2" } }],
    certainty: "PROBABLE",
    polarity: "NEGATIVE",
  });
  expect(repeat).toEqual({ links: [{ type: "RESTATES", statement: { id: "g-1/s3" } }] });
  expect(pending).toEqual({
    links: [],
    chain: [{ name: "Évening Courier" }, { name: "The Coast Gazette" }],
    depth: 1,
  });
});

test("evidence shows the words where the reader has the text, and its place where not", async () => {
  const { anchored, hint, article, other } = await api.data(`{
    anchored: statement(id: "g-1/s2") { evidence { paragraph sentence start end sha256 text article { id } } }
    hint: statement(id: "g-1/s12") { evidence { paragraph sentence start text } }
    article(id: "g-1") { title url authors published language translation textAvailable outlet { id } statements(first: 1) { totalCount } }
    other: article(id: "c-1") { translation textAvailable authors }
  }`);
  const words = "We want an open strait";
  const start = gazetteText.indexOf(words);
  expect(anchored).toEqual({
    evidence: [
      {
        paragraph: 1,
        sentence: 2,
        start,
        end: start + words.length,
        sha256: expect.stringMatching(/^[0-9a-f]{16}/),
        text: words,
        article: { id: "g-1" },
      },
    ],
  });
  expect(hint).toEqual({ evidence: [{ paragraph: 2, sentence: 2, start: null, text: null }] });
  expect(article).toEqual({
    title: "The strait stays open",
    url: "https://gazette.example/1",
    authors: ["A. Pen"],
    published: "2021-03-02",
    language: "en",
    translation: null,
    textAvailable: true,
    outlet: { id: "gazette" },
    statements: { totalCount: 15 },
  });
  expect(other).toEqual({ translation: "machine", textAvailable: false, authors: [] });
});

test("the text itself, where the reader has the very one that was coded: paragraph by paragraph, a page at a time", async () => {
  const paragraph = z.object({
    number: z.number(),
    sentences: z.array(
      z.object({ number: z.number(), start: z.number(), end: z.number(), text: z.string() }),
    ),
  });
  const answer = z.object({
    article: z.object({
      textAvailable: z.boolean(),
      paragraphs: z.object({ totalCount: z.number(), nodes: z.array(paragraph), pageInfo }).nullable(),
    }),
  });
  const ask = async (id: string, page = "") => {
    const { article } = await api.read(
      answer,
      `{ article(id: "${id}") { textAvailable paragraphs${page} { totalCount nodes { number sentences { number start end text } } pageInfo { hasNextPage endCursor } } } }`,
    );
    return article;
  };
  const paragraphs = (await ask("g-1")).paragraphs?.nodes ?? [];
  const read = paragraphs.map(({ number, sentences }) => [
    number,
    ...sentences.map((each) => `${each.number} ${each.text}`),
  ]);
  expect(read).toEqual([
    [0, "1 The strait stays open"],
    [
      1,
      "1 Amber will keep the strait open, harbour watchers say.",
      '2 "We want an open strait," said Mira Voss.',
    ],
    [2, "1 Jon Tarn does not believe a word of it.", "2 Slate pays the fishers, he has heard."],
  ]);
  for (const { sentences } of paragraphs)
    for (const { start, end, text } of sentences) expect(gazetteText.slice(start, end)).toBe(text);

  const { paragraphs: first } = await ask("g-1", "(first: 2)");
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect(first?.nodes.map(({ number }) => number)).toEqual([0, 1]);
  const { paragraphs: rest } = await ask("g-1", `(first: 2, after: "${first?.pageInfo.endCursor}")`);
  expect(rest).toMatchObject({ nodes: [{ number: 2 }], pageInfo: { hasNextPage: false } });

  expect(await ask("c-1")).toEqual({ textAvailable: false, paragraphs: null });
  expect(
    (await api.error('{ article(id: "g-1") { paragraphs(first: 501) { totalCount } } }')).message,
  ).toMatch(/`first` is 501; it takes 0 to 500/);
});

test("a copy that differs by a letter is not the text that was coded, and nothing of it is shown", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ascribe-other-"));
  try {
    await writeFile(join(folder, "copy.txt"), gazetteText.replace("open", "shut"));
    expect(
      await new TextLibrary([folder]).find(createHash("sha256").update(gazetteText).digest("hex")),
    ).toBeNull();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("lists are walked by cursor, each entry once", async () => {
  const seen: string[] = [];
  let after: string | null = null;
  const page = z.object({
    statements: z.object({
      totalCount: z.number(),
      nodes: z.array(hasId),
      edges: z.array(z.object({ cursor: z.string() })),
      pageInfo: pageInfo.extend({ hasPreviousPage: z.boolean(), startCursor: z.string() }),
    }),
  });
  for (;;) {
    const { statements }: z.infer<typeof page> = await api.read(
      page,
      "query($after: String) { statements(first: 7, after: $after) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
      { after },
    );
    expect(statements.totalCount).toBe(20);
    expect(statements.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(statements.pageInfo.startCursor).toBe(statements.edges[0]?.cursor);
    seen.push(...statements.nodes.map(({ id }) => id));
    if (!statements.pageInfo.hasNextPage) break;
    after = statements.pageInfo.endCursor;
  }
  expect(seen.length).toBe(20);
  expect(new Set(seen).size).toBe(20);
  expect(seen.indexOf("g-1/s15")).toBeLessThan(seen.indexOf("c-1/s1"));
});
