import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { actorTypes } from "../../server/model/words.ts";

/** A town of which an explorer shows so many nodes and edges; one of its nodes has exactly a hundred neighbours. */
export const town = { actors: 900, interests: 100, relations: 2_000, hub: "actor-1", neighbors: 100 };

const stances = [
  { name: "WANTS", sign: 1, label: "wants" },
  { name: "OPPOSES", sign: -1, label: "opposes" },
  { name: "INDIFFERENT_TO", sign: 0, label: "does not care about" },
] as const;
const deeds = ["AIDS", "FEARS"] as const;
const things = ["ferry to the islands", "quiet harbour", "open bridge", "full granary", "lamp on every quay"];
const trades = [
  "Guild of the rope makers",
  "Harbour watch",
  "Salt council",
  "Keepers of the old bridge",
  "Pilots",
];
const perFile = 200;

/** Writes fact files of which loading makes the town: the same each time. All invented. */
export async function writeTown(folder: string): Promise<void> {
  const statements = claims();
  const files = new Map([
    ["vocabulary.yaml", vocabulary()],
    ["registry.yaml", registry()],
  ]);
  for (let n = 0; n * perFile < statements.length; n++) {
    const part = statements.slice(n * perFile, (n + 1) * perFile);
    files.set(`articles/a-${n}.facts.yaml`, factFile(n, part));
  }
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** JSON is YAML: one line an entry. */
const lines = (entries: readonly object[]): string =>
  entries.map((entry) => `  - ${JSON.stringify(entry)}\n`).join("");

function vocabulary(): string {
  const own = { meaning: "as in this tale", subjects: ["Actor"] };
  return `format: vocabulary/1\npredicates:\n${lines([
    ...stances.map((stance) => ({ ...own, ...stance, kind: "stance", objects: ["Interest"] })),
    ...deeds.map((name) => ({
      ...own,
      name,
      label: name.toLowerCase(),
      kind: "relation",
      objects: ["Actor"],
    })),
  ])}`;
}

function registry(): string {
  const actors = Array.from({ length: town.actors }, (_, n) => ({
    id: `actor-${n + 1}`,
    type: actorTypes[n % actorTypes.length],
    name: `${trades[n % trades.length]} of quay ${n + 1}`,
  }));
  const interests = Array.from({ length: town.interests }, (_, n) => ({
    id: `goal-${n + 1}`,
    goal: `a ${things[n % things.length]}, as in plan ${n + 1}`,
  }));
  const outlet = { id: "morning-gull", type: "Organization", name: "Morning Gull" };
  return `format: registry/1\nentities:\n${lines([outlet, ...actors])}interests:\n${lines(interests)}`;
}

interface Claim {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly polarity?: "negative";
}

/** One claim for each relation, a second and contrary one for each tenth; each seventh is denied outright. */
function claims(): Claim[] {
  const next = random();
  const relations = new Map<string, Claim>();
  const add = (subject: string, predicate: string, object: string) => {
    if (subject !== object)
      relations.set(`${subject} ${predicate} ${object}`, { subject, predicate, object });
  };
  for (let n = 2; n <= town.neighbors + 1; n++) add(town.hub, "AIDS", `actor-${n}`);
  // Everybody is on one edge at least.
  for (let n = 2; n <= town.actors; n++) add(`actor-${n}`, "WANTS", `goal-${1 + (n % town.interests)}`);
  const somebody = () => `actor-${2 + Math.floor(next() * (town.actors - 1))}`;
  while (relations.size < town.relations) {
    if (next() < 0.5)
      add(
        somebody(),
        stances[Math.floor(next() * 3)]?.name ?? "",
        `goal-${1 + Math.floor(next() * town.interests)}`,
      );
    else add(somebody(), deeds[Math.floor(next() * 2)] ?? "", somebody());
  }
  return [...relations.values()].flatMap((claim, index): Claim[] => {
    const denied: Claim = { ...claim, polarity: "negative" };
    if (index % 10 === 0) return [claim, denied];
    return index % 7 === 0 ? [denied] : [claim];
  });
}

function factFile(n: number, claimed: readonly Claim[]): string {
  const article = {
    id: `a-${n}`,
    outlet: "morning-gull",
    title: `Tidings ${n}`,
    published: "2021-05-06",
    lang: "en",
    authors: ["A. Pen"],
  };
  const coding = { by: "coder-1", on: "2024-05-01", method: "human", status: "reviewed" };
  const statements = claimed.map((claim, index) => ({
    id: `s${index + 1}`,
    form: "indirect",
    ...claim,
    gloss: `claim ${index + 1} of tale ${n}`,
    at: [{ paragraph: 1 + Math.floor(index / 5), sentence: 1 + (index % 5) }],
  }));
  return `format: factfile/1\narticle: ${JSON.stringify(article)}\ncoding: ${JSON.stringify(coding)}\nstatements:\n${lines(statements)}`;
}

/** Mulberry32, from one seed. */
function random(): () => number {
  let state = 7;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
