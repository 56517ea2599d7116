import fc from "fast-check";
import {
  type Form,
  forms,
  type Modality,
  modalities,
  type Polarity,
  polarities,
} from "../../server/model/words.ts";

/** A statement of a random world; ids of actors and goals, or `unspecified`. */
export interface RandomStatement {
  readonly subject: string;
  readonly predicate: "WANTS" | "OPPOSES" | "INDIFFERENT_TO" | "ALLIED_WITH";
  readonly objects: readonly string[];
  /** Absent: the outlet. */
  readonly speaker: string | undefined;
  readonly via: readonly string[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly form: Form;
  readonly when: string | undefined;
}

export interface RandomWorld {
  /** Statements by article; article n is of outlet n. */
  readonly articles: readonly (readonly RandomStatement[])[];
  readonly merged: boolean;
}

export const signs = { WANTS: 1, OPPOSES: -1, INDIFFERENT_TO: 0 } as const;
/** Goal to the one that names it as its opposite: opposition goes both ways. */
export const opposites: ReadonlyMap<string, string> = new Map([
  ["g-ferry", "g-no-ferry"],
  ["g-no-ferry", "g-ferry"],
]);

const goals = ["g-ferry", "g-no-ferry", "g-salt"];
const speakers = ["amber", "old-amber", "council", "mayor", "salters", "gull-0"];
const states = ["amber", "old-amber", "cape"];

/** Few actors and goals, so that claims meet: merges, opposites, chains, open dates, questions and what is left open. */
export const randomWorld: fc.Arbitrary<RandomWorld> = fc.record({
  articles: fc.array(fc.array(statement(), { minLength: 3, maxLength: 18 }), { minLength: 2, maxLength: 2 }),
  merged: fc.boolean(),
});

function statement(): fc.Arbitrary<RandomStatement> {
  const said = {
    speaker: fc.option(fc.constantFrom(...speakers, "unspecified"), { nil: undefined, freq: 5 }),
    via: fc.subarray(["salters", "mayor"], { maxLength: 1 }),
    polarity: fc.constantFrom(...polarities),
    modality: fc.constantFrom<Modality>("actual", "actual", ...modalities),
    form: fc.constantFrom<Form>("indirect", "indirect", "indirect", "narration", ...forms),
    when: fc.option(
      fc.constantFrom("2019", "2019-03", "2019-12/..", "../2018", "2020/2021", "2021-04-02", "/2020-01"),
      { nil: undefined, freq: 2 },
    ),
  };
  const stance = fc.record({
    ...said,
    subject: fc.constantFrom(...states, ...states, "mayor", "unspecified"),
    predicate: fc.constantFrom("WANTS", "OPPOSES", "INDIFFERENT_TO"),
    objects: fc.subarray(goals, { minLength: 1, maxLength: 2 }),
  });
  const alliance = fc.record({
    ...said,
    subject: fc.constantFrom(...states, "unspecified"),
    predicate: fc.constant("ALLIED_WITH" as const),
    objects: fc.subarray([...states, "salters"], { minLength: 1, maxLength: 2 }),
  });
  return fc.oneof({ weight: 3, arbitrary: stance }, { weight: 1, arbitrary: alliance }).map((entry) => ({
    ...entry,
    via: entry.speaker === undefined ? [] : entry.via.filter((it) => it !== entry.speaker),
  }));
}

/** The world as files: path to text. */
export function worldFiles({ articles, merged }: RandomWorld): ReadonlyMap<string, string> {
  const merge = {
    keep: "amber",
    same: ["old-amber"],
    by: "coder-1",
    on: "2024-05-01",
    why: "one town",
    confidence: merged ? "certain" : "probable",
  };
  const stance = (name: keyof typeof signs) => ({
    name,
    kind: "stance",
    sign: signs[name],
    label: name,
    subjects: ["Actor"],
    objects: ["Interest"],
    meaning: name,
  });
  const registry = {
    format: "registry/1",
    entities: [
      { id: "amber", type: "State", name: "Amber" },
      { id: "old-amber", type: "State", name: "Old Amber" },
      { id: "cape", type: "State", name: "Cape" },
      { id: "council", type: "Organization", name: "Council", organOf: "old-amber" },
      { id: "mayor", type: "Person", name: "Mayor", roles: [{ title: "Mayor", of: "council", to: "2020" }] },
      { id: "salters", type: "Group", name: "Salters" },
      ...articles.map((_, n) => ({ id: `gull-${n}`, type: "Organization", name: `Gull ${n}` })),
    ],
    interests: goals.map((id) => ({ id, goal: id, ...(id === "g-no-ferry" ? { opposite: "g-ferry" } : {}) })),
    merges: [merge],
  };
  const vocabulary = {
    format: "vocabulary/1",
    predicates: [
      stance("WANTS"),
      stance("OPPOSES"),
      stance("INDIFFERENT_TO"),
      {
        name: "ALLIED_WITH",
        kind: "relation",
        symmetric: true,
        label: "allied",
        subjects: ["Actor"],
        objects: ["Actor"],
        meaning: "allied",
      },
    ],
  };
  return new Map([
    ["registry.json", JSON.stringify(registry)],
    ["vocabulary.json", JSON.stringify(vocabulary)],
    ...articles.map((statements, n) => [`a-${n}.facts.json`, articleFile(n, statements)] as const),
  ]);
}

/** The first article is of 2019, the second of 2021: the mayor's office ends between them. */
export const published = (article: number): string => (article === 0 ? "2019-06-10" : "2021-03-02");

function articleFile(n: number, statements: readonly RandomStatement[]): string {
  return JSON.stringify({
    format: "factfile/1",
    article: {
      id: `a-${n}`,
      outlet: `gull-${n}`,
      title: `Tidings ${n}`,
      published: published(n),
      lang: "en",
    },
    coding: { by: "coder-1", on: "2024-05-01" },
    statements: statements.map(({ objects, ...rest }, at) => ({
      ...rest,
      id: `s${at}`,
      object: objects,
      gloss: "a tale",
      at: [{ paragraph: at + 1 }],
    })),
  });
}
