import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { actorTypes, certainties, forms, linkTypes, modalities } from "../../server/model/words.ts";

export interface FictionalCorpus {
  /** Articles, one fact file each. */
  readonly files: number;
  readonly statementsPerFile: number;
  /** Actors to choose speakers, subjects and objects from; at least 2. Outlets, places, interests and events come on top. */
  readonly entities: number;
  /** The same seed gives the same files. */
  readonly seed: number;
  /** A second version: this share of each file's statements (0 to 1) is changed, removed or added, a third each. */
  readonly mutate?: number;
}

/** Path within the corpus -> text: `registry.yaml`, `vocabulary.yaml`, `articles/a-1.facts.yaml` and so on. All invented. */
export function fictionalCorpus(options: FictionalCorpus): ReadonlyMap<string, string> {
  const files = new Map([
    ["registry.yaml", registry(options)],
    ["vocabulary.yaml", vocabulary()],
  ]);
  for (let n = 1; n <= options.files; n++) files.set(`articles/a-${n}.facts.yaml`, factFile(n, options));
  return files;
}

/** Writes a fictional corpus to a folder. A later version overwrites an earlier one. */
export async function writeFictionalCorpus(folder: string, options: FictionalCorpus): Promise<void> {
  for (const [path, text] of fictionalCorpus(options)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const outlets = ["the-lantern", "morning-gull", "radio-karst"];
const places = ["north-quay", "salt-valley", "old-bridge"];
const goals = [
  "a ferry to the islands",
  "a quiet harbour",
  "cheap salt",
  "an open bridge",
  "a full granary",
  "no ferry to the islands",
];
const predicates = [
  {
    name: "WANTS",
    kind: "stance",
    sign: 1,
    label: "wants",
    inverse: "wanted by",
    subjects: ["Actor"],
    objects: ["Interest"],
  },
  { name: "OPPOSES", kind: "stance", sign: -1, label: "opposes", subjects: ["Actor"], objects: ["Interest"] },
  {
    name: "INDIFFERENT_TO",
    kind: "stance",
    sign: 0,
    label: "does not care about",
    subjects: ["Actor"],
    objects: ["Interest"],
  },
  {
    name: "AIDS",
    kind: "relation",
    label: "aids",
    inverse: "aided by",
    subjects: ["Actor"],
    objects: ["Actor"],
  },
  { name: "FEARS", kind: "relation", label: "fears", subjects: ["Actor"], objects: ["Actor", "Event"] },
  {
    name: "ALLIED_WITH",
    kind: "relation",
    symmetric: true,
    label: "allied with",
    subjects: ["Actor"],
    objects: ["Actor"],
  },
  {
    name: "SERVES",
    kind: "relation",
    label: "serves",
    subjects: ["Interest", "Statement"],
    objects: ["Interest"],
  },
  { name: "HAS_VALUE", kind: "attribute", label: "measures", subjects: ["any"], objects: ["literal"] },
] as const;

type Random = () => number;

/** Mulberry32: small, fast and the same everywhere. */
function random(...seeds: readonly number[]): Random {
  let state = seeds.reduce((sum, seed) => Math.imul(sum ^ seed, 0x9e3779b1) ^ (sum >>> 15), 0x6d2b79f5);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(from: readonly [T, ...T[]] | readonly T[], next: Random): T {
  const item = from[Math.floor(next() * from.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

const actor = (next: Random, { entities }: FictionalCorpus): string =>
  `actor-${1 + Math.floor(next() * entities)}`;
const goal = (next: Random): string => `goal-${1 + Math.floor(next() * goals.length)}`;
/** JSON is YAML: one line an entry. */
const lines = (entries: readonly object[]): string =>
  entries.map((entry) => `  - ${JSON.stringify(entry)}\n`).join("");

function vocabulary(): string {
  return `format: vocabulary/1\npredicates:\n${lines(predicates.map((it) => ({ ...it, meaning: `${it.label}, in this tale` })))}`;
}

function registry(options: FictionalCorpus): string {
  const entities: object[] = [
    ...outlets.map((id) => ({ id, type: "Organization", name: `Outlet ${id}` })),
    ...places.map((id) => ({ id, type: "Place", name: `Place ${id}` })),
  ];
  for (let n = 1; n <= options.entities; n++) {
    const next = random(options.seed, 1, n);
    const type = pick(actorTypes, next);
    // Organs and roles lead to lower numbers, so that none can lead round in a circle.
    const lower = n > 1 ? `actor-${1 + Math.floor(next() * (n - 1))}` : undefined;
    entities.push({
      id: `actor-${n}`,
      type,
      name: `Actor ${n}${options.mutate !== undefined && n === 1 ? " renamed" : ""}`,
      ...(next() < 0.3 ? { aliases: [`The ${n}th`, `N${n}`] } : {}),
      ...(lower !== undefined && type !== "Person" && next() < 0.3 ? { organOf: lower } : {}),
      ...(lower !== undefined && type === "Person" && next() < 0.5
        ? { roles: [{ title: "Keeper", of: lower, from: "2019-03", to: "2022~" }] }
        : {}),
    });
  }
  const interests = goals.map((text, n) => ({
    id: `goal-${n + 1}`,
    goal: text,
    ...(n === 1 ? { broader: ["goal-4"] } : {}),
    ...(n === goals.length - 1 ? { opposite: "goal-1" } : {}),
  }));
  entities.push({
    id: "actor-1-double",
    type: pick(actorTypes, random(options.seed, 1, 1)),
    name: "Actor One",
  });
  const merges = [
    {
      keep: "actor-1",
      same: ["actor-1-double"],
      by: "coder-1",
      on: "2024-05-01",
      why: "one name in two spellings",
      confidence: "certain",
    },
  ];
  return [
    `format: registry/1\nentities:\n${lines(entities)}`,
    `interests:\n${lines(interests)}`,
    `events:\n${lines([{ id: "great-flood", name: "The great flood", when: "2020-04~" }])}`,
    `merges:\n${lines(merges)}`,
  ].join("");
}

function factFile(n: number, options: FictionalCorpus): string {
  const next = random(options.seed, 2, n);
  const day = String(1 + Math.floor(next() * 28)).padStart(2, "0");
  const statements: object[] = [];
  const change = random(options.seed, 3, n);
  for (let index = 1; index <= options.statementsPerFile; index++) {
    const entry = statement(n, index, index, options);
    const fate = change();
    const share = options.mutate ?? 0;
    // Every tenth stays, so that others can refer to it.
    if (index % 10 === 1 || fate >= share) statements.push(entry);
    else if (fate < share / 3)
      statements.push({ ...entry, gloss: `${entry.gloss}, on second thoughts`, polarity: "negative" });
    else if (fate < (2 * share) / 3) statements.push(entry, statement(n, index, index + 100_000, options));
  }
  const article = {
    id: `a-${n}`,
    outlet: pick(outlets, next),
    title: `Tidings ${n}`,
    published: `2021-${String(1 + (n % 12)).padStart(2, "0")}-${day}`,
    lang: "en",
    authors: ["A. Pen"],
  };
  const coding = { by: "coder-1", on: "2024-05-01", method: "human", status: "reviewed" };
  return `format: factfile/1\narticle: ${JSON.stringify(article)}\ncoding: ${JSON.stringify(coding)}\nstatements:\n${lines(statements)}`;
}

function statement(file: number, index: number, id: number, options: FictionalCorpus) {
  const next = random(options.seed, 4, file, id);
  const predicate = pick(predicates, next);
  const chance = (share: number): boolean => next() < share;
  const self = `s${id}`;
  // The nearest earlier statement that no second version takes away.
  const stable = `s${index - ((index - 1) % 10)}`;
  const other = file > 1 ? `a-${1 + Math.floor(next() * (file - 1))}/s1` : stable;
  const end = (types: readonly string[]): unknown => {
    if (chance(0.03)) return "unspecified";
    const type = pick(types, next);
    if (type === "Interest") return goal(next);
    if (type === "Event") return "great-flood";
    if (type === "literal") return { literal: `measure ${id}` };
    if (type === "Statement" && stable !== self) return { statement: chance(0.2) ? other : stable };
    if (type === "Statement") return goal(next);
    return chance(0.05) ? "actor-1-double" : actor(next, options);
  };
  const objects =
    predicate.name === "AIDS" && chance(0.2) ? [end(predicate.objects), end(predicate.objects)] : [];
  return {
    id: self,
    ...(chance(0.8) ? { speaker: chance(0.03) ? "unspecified" : actor(next, options) } : {}),
    ...(chance(0.2) ? { via: [actor(next, options)] } : {}),
    form: pick(forms, next),
    ...(chance(0.3) ? { said: pick(["2021-02~", "2020/2021", "2021-03-04"], next) } : {}),
    subject: end(predicate.subjects),
    predicate: predicate.name,
    object: objects.length > 0 ? objects : end(predicate.objects),
    ...(chance(0.2) ? { polarity: "negative" } : {}),
    ...(chance(0.3) ? { certainty: pick(certainties, next) } : {}),
    ...(chance(0.2) ? { modality: pick(modalities, next) } : {}),
    ...(chance(0.2) ? { when: pick(["2019", "../2021-07", "2020-05-06/2020-06"], next) } : {}),
    ...(chance(0.1) ? { place: pick(places, next) } : {}),
    ...(predicate.name === "HAS_VALUE"
      ? { amount: { value: Math.floor(next() * 1e6), unit: "currency:TAL" } }
      : {}),
    gloss: `claim ${id} of tale ${file}`,
    at: [{ paragraph: 1 + Math.floor(index / 5), sentence: 1 + (index % 5) }],
    ...(stable !== self && chance(0.1)
      ? { links: [{ type: pick(linkTypes, next), to: chance(0.3) ? other : stable }] }
      : {}),
  };
}
