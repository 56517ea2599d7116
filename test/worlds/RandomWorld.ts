import fc from "fast-check";
import {
  type Certainty,
  certainties,
  type Form,
  forms,
  type Modality,
  modalities,
  type Polarity,
  polarities,
} from "../../server/model/words.ts";

/**
 * A statement of a random world. Ends are ids of actors, goals and the flood; `unspecified`; a literal as `=some text`;
 * or a statement as `#a-0/s1`.
 */
export interface ToldStatement {
  readonly subject: string;
  readonly predicate: keyof typeof predicates;
  readonly objects: readonly string[];
  /** Absent: the outlet. */
  readonly speaker: string | undefined;
  readonly via: readonly string[];
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly presupposed: boolean;
  readonly form: Form;
  readonly said: string | undefined;
  readonly when: string | undefined;
}

/** A link between two statements, by their ids. */
export interface ToldLink {
  readonly from: string;
  readonly to: string;
  readonly type: "CONTRADICTS" | "DISPUTES" | "RESTATES" | "SUPPORTS";
}

/** A corpus of two articles over one small registry (worldFiles.ts), and what a second coder read in the first of them. */
export interface RandomWorld {
  /** Statements by article; article n is of outlet n. */
  readonly articles: readonly (readonly ToldStatement[])[];
  /** The second coding, of the first article. */
  readonly second: readonly ToldStatement[];
  readonly links: readonly ToldLink[];
  /** Whether it is certain that `old-amber` is `amber`. */
  readonly merged: boolean;
}

/** Predicates with their signs, where they are stances. */
export const predicates = {
  WANTS: 1,
  OPPOSES: -1,
  INDIFFERENT_TO: 0,
  ALLIED_WITH: undefined,
  FEARS: undefined,
} as const;
/** The entities of each world with their types, as files spell them. */
export const entityTypes: ReadonlyMap<string, string> = new Map([
  ["amber", "State"],
  ["old-amber", "State"],
  ["cape", "State"],
  ["council", "Organization"],
  ["mayor", "Person"],
  ["envoy", "Person"],
  ["salters", "Group"],
  ["gull-0", "Organization"],
  ["gull-1", "Organization"],
]);
export const goals = ["g-ferry", "g-no-ferry", "g-salt"] as const;
/** Goal to the one that is its opposite: opposition goes both ways. */
export const opposites: ReadonlyMap<string, string> = new Map([
  ["g-ferry", "g-no-ferry"],
  ["g-no-ferry", "g-ferry"],
]);
/** Goal to the one in which it lies. */
export const widerGoals: ReadonlyMap<string, string> = new Map([
  ["g-ferry", "g-salt"],
  ["g-no-ferry", "g-salt"],
]);
/** The mayor's office ends, and the envoy's begins, between the two articles. */
export const published = ["2019-06-10", "2021-03-02"] as const;

/** Who coded the articles, and who one of them again. */
export const coders = ["coder-1", "coder-2"] as const;
export const secondCoding = "a-0@coder-2";

/** The dates that worlds have, with the days that they cover; an end that is not given is open. */
export const dates: Readonly<Record<string, { readonly from?: string; readonly to?: string }>> = {
  "2018/2021": { from: "2018-01-01", to: "2021-12-31" },
  "2019": { from: "2019-01-01", to: "2019-12-31" },
  "2019-03": { from: "2019-03-01", to: "2019-03-31" },
  "2019-12/..": { from: "2019-12-01" },
  "../2018": { to: "2018-12-31" },
  "2020/2021": { from: "2020-01-01", to: "2021-12-31" },
  "2021-04-02": { from: "2021-04-02", to: "2021-04-02" },
  "/2020-01": { to: "2020-01-31" },
  "2019-02~": { from: "2019-02-01", to: "2019-02-28" },
  "2021-02-24": { from: "2021-02-24", to: "2021-02-24" },
  "2019-06-10": { from: "2019-06-10", to: "2019-06-10" },
  "2021-03-02": { from: "2021-03-02", to: "2021-03-02" },
};

// Most often the town, or who speaks for it: so that its own word meets that of others.
const speakers = ["amber", "old-amber", "council", "council", "mayor", "mayor", "envoy", "salters", "gull-0"];
const states = ["amber", "old-amber", "cape"];
const optional = (values: readonly string[], freq: number) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq });

/** Few actors and goals, so that claims meet: merges, chains, links, opposites, open dates, questions and what is left open. */
export const randomWorld: fc.Arbitrary<RandomWorld> = fc
  .record({
    first: fc.array(statement(), { minLength: 10, maxLength: 16 }),
    second: fc.array(statement(), { minLength: 4, maxLength: 12 }),
    // Who was heard in the first article says the opposite in the second.
    turns: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
    merged: fc.constantFrom(true, true, false),
    // What the first article has is said in the second by three who do not speak for each other.
    echo: fc.option(fc.nat(5), { nil: undefined, freq: 6 }),
    other: fc.array(statement(), { minLength: 2, maxLength: 4 }),
    // Where the second coder read the same as the first.
    repeats: fc.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 4 }),
    // And where the opposite.
    doubts: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
  })
  .chain(({ first, second, turns, merged, echo, other, repeats, doubts }) => {
    const echoes = echo === undefined ? [] : echoed(first[echo]);
    const articles = [
      first.map(notOfItself),
      [...second, ...turns.flatMap((at) => turned(first[at])), ...echoes],
    ];
    const again = [
      ...other,
      ...repeats.flatMap((at) => first[at] ?? []),
      ...doubts.flatMap((at) => turned(first[at])),
    ];
    const ids = [
      ...articles.flatMap((told, n) => told.map((_, at) => `a-${n}/s${at}`)),
      ...again.map((_, at) => `${secondCoding}/s${at}`),
    ];
    const link: fc.Arbitrary<ToldLink> = fc.record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      type: fc.constantFrom("CONTRADICTS", "DISPUTES", "RESTATES", "SUPPORTS"),
    });
    return fc
      .uniqueArray(link, {
        minLength: 2,
        maxLength: 8,
        selector: ({ from, to, type }) => `${from} ${type} ${to}`,
      })
      .map((links) => ({
        articles,
        second: again,
        merged,
        links: links.filter(({ from, to }) => from !== to),
      }));
  });

/** The very first statement cannot speak of itself. */
function notOfItself(told: ToldStatement, at: number): ToldStatement {
  if (at > 0) return told;
  return { ...told, objects: told.objects.map((end) => (end === "#a-0/s0" ? "#a-1/s0" : end)) };
}

function turned(told: ToldStatement | undefined): readonly ToldStatement[] {
  if (told === undefined) return [];
  const polarity = told.polarity === "positive" ? "negative" : "positive";
  return [{ ...told, polarity, form: "indirect", said: undefined }];
}

function echoed(told: ToldStatement | undefined): readonly ToldStatement[] {
  if (told === undefined) return [];
  const said = { form: "indirect", via: [], said: undefined, when: undefined } as const;
  return ["salters", "envoy", undefined].map((speaker) => ({ ...told, ...said, speaker }));
}

function statement(): fc.Arbitrary<ToldStatement> {
  const how = {
    speaker: optional([...speakers, "unspecified"], 5),
    via: fc.subarray(["salters", "mayor"], { maxLength: 1 }),
    polarity: fc.constantFrom(...polarities),
    certainty: fc.constantFrom<Certainty>("certain", "certain", ...certainties),
    modality: fc.constantFrom<Modality>("actual", "actual", ...modalities),
    presupposed: fc.constantFrom(true, false, false, false),
    form: fc.constantFrom<Form>("indirect", "indirect", "indirect", "narration", ...forms),
    said: optional(["2019-02~", "2019-02~", "2020/2021", "2021-02-24"], 2),
    // Few pairs would be known to meet if most statements gave no time.
    when: optional(
      [
        ...["2018/2021", "2018/2021", "2018/2021", "2018/2021"],
        ...["2019", "2019-03", "2019-12/..", "../2018", "2020/2021", "2021-04-02", "/2020-01"],
      ],
      4,
    ),
  };
  const stance = fc.record({
    ...how,
    subject: fc.constantFrom("amber", "old-amber", "old-amber", ...states, "mayor", "unspecified"),
    predicate: fc.constantFrom("WANTS", "OPPOSES", "INDIFFERENT_TO"),
    objects: fc.subarray([...goals], { minLength: 1, maxLength: 2 }),
  });
  const alliance = fc.record({
    ...how,
    subject: fc.constantFrom(...states, "mayor", "unspecified"),
    predicate: fc.constant("ALLIED_WITH" as const),
    objects: fc.subarray([...states, "salters", "unspecified"], { minLength: 1, maxLength: 2 }),
  });
  const fear = fc.record({
    ...how,
    subject: fc.constantFrom("mayor", "salters", "cape"),
    predicate: fc.constant("FEARS" as const),
    objects: fc.subarray(["flood", "amber", "old-amber", "=thin ice", "#a-0/s0"], {
      minLength: 1,
      maxLength: 2,
    }),
  });
  return fc
    .oneof(
      { weight: 6, arbitrary: stance },
      { weight: 2, arbitrary: alliance },
      { weight: 1, arbitrary: fear },
    )
    .map((told) => ({
      ...told,
      via: told.speaker === undefined ? [] : told.via.filter((voice) => voice !== told.speaker),
    }));
}
