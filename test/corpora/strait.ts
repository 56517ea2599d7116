import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * A small invented world around a strait, for tests of what the API answers: merges, second voices, organs and roles,
 * a symmetric predicate, every status of a relation, questions, literals, what a text leaves open, statements about
 * statements, several objects, links to what is not loaded. What is to come out of it can be counted by hand.
 */

/** The text of the first article, as a reader may have it. */
export const gazetteText = `The strait stays open

Amber will keep the strait open, harbour watchers say. "We want an open strait," said Mira Voss.

Jon Tarn does not believe a word of it. Slate pays the fishers, he has heard.
`;

/**
 * Path -> text of the fact files.
 * @param copies how often all but states, offices and outlets is there: each copy has people, goals and statements of its own
 */
export function straitFiles(copies = 1): ReadonlyMap<string, string> {
  const suffixes = Array.from({ length: copies }, (_, copy) => (copy === 0 ? "" : `-${copy}`));
  const each = (lines: (suffix: string) => string) => suffixes.map(lines).join("");
  return new Map([
    ["vocabulary.yaml", vocabulary],
    [
      "registry.yaml",
      `format: registry/1\nentities:\n${hubs}${each(people)}interests:\n${each(goals)}${events}merges:\n${merges}${each(doubts)}`,
    ],
    ["gazette/g-1.facts.yaml", `${gazetteArticle}${each(gazetteStatements)}`],
    ["courier/c-1.facts.yaml", `${courierArticle}${each(courierStatements)}`],
  ]);
}

export async function writeStrait(folder: string, copies = 1): Promise<void> {
  for (const [path, text] of straitFiles(copies)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The text is ASCII: code units are code points. */
function at(paragraph: number, sentence: number, words: string): string {
  const start = gazetteText.indexOf(words);
  if (start < 0) throw new Error(`the article has no words "${words}"`);
  const hash = sha256(words).slice(0, 16);
  return `at: [{paragraph: ${paragraph}, sentence: ${sentence}, chars: [${start}, ${start + words.length}], sha256: ${hash}}]`;
}

const stance = "kind: stance, subjects: [Actor], objects: [Interest]";
const vocabulary = `format: vocabulary/1
predicates:
  - {name: WANTS, sign: 1, label: wants, inverse: wanted by, meaning: seeks the goal, ${stance}}
  - {name: OPPOSES, sign: -1, label: opposes, meaning: is against the goal, ${stance}}
  - {name: AIDS, kind: relation, label: aids, inverse: aided by, subjects: [Actor], objects: [Actor], meaning: gives help}
  - {name: ALLIED_WITH, kind: relation, symmetric: true, label: is allied with, subjects: [Actor], objects: [Actor], meaning: are allies}
  - {name: FEARS, kind: relation, label: fears, subjects: [Actor], objects: [Event], meaning: is afraid of what happens}
  - {name: SERVES, kind: relation, label: serves, subjects: [Interest, Statement], objects: [Interest], meaning: is a means to the goal}
  - {name: HAS_VALUE, kind: attribute, label: measures, subjects: [any], objects: [literal], meaning: a quantity}
`;

const hubs = `
  - {id: gazette, type: Organization, name: The Coast Gazette}
  - {id: courier, type: Organization, name: Évening Courier}
  - {id: amber, type: State, name: Amber Republic, aliases: [Ambria, Port Amber], wikidata: Q1}
  - {id: slate, type: State, name: Slate Federation}
  - {id: amber-office, type: Organization, name: Amber Foreign Office, aliases: [the Office], organOf: amber}
  - {id: amber-ministry, type: Organization, name: Amber Foreign Ministry, aliases: [the Ministry], organOf: amber}
  - {id: coast-league, type: Organization, name: Coast League}
  - {id: harbour-guard, type: MilitaryUnit, name: Harbour Guard, memberOf: coast-league}
  - {id: north-light, type: Facility, name: North Light}
  - {id: north-cape, type: Place, name: North Cape}
  - {id: patrol-boats, type: Equipment, name: Patrol boats}
`.slice(1);

const people = (k: string) =>
  `
  - {id: voss${k}, type: Person, name: Mira Voss${k}, roles: [{title: Minister, of: amber-ministry, from: 2020, to: 2021-12}]}
  - {id: tarn${k}, type: Person, name: Jon Tarn${k}}
  - {id: j-tarn${k}, type: Person, name: J. Tarn${k}}
  - {id: fishers${k}, type: Group, name: The fishers${k}}
`.slice(1);

const goals = (k: string) =>
  `
  - {id: g-open${k}, goal: an open strait${k}, broader: [g-shipping${k}], opposite: g-closed${k}}
  - {id: g-closed${k}, goal: a closed strait${k}}
  - {id: g-shipping${k}, goal: safe shipping${k}}
`.slice(1);

const events = `events:
  - {id: great-storm, name: The great storm, when: 2020-11~}
`;

const merges = `  - {keep: amber-office, same: [amber-ministry], by: coder-1, on: 2024-05-01, why: one house under two names, confidence: certain}
`;
const doubts = (k: string) =>
  `  - {keep: tarn${k}, same: [j-tarn${k}], by: coder-1, on: 2024-05-01, why: the initial fits, confidence: probable}\n`;

const coding = "coding: {by: coder-1, on: 2024-05-01, method: human, status: reviewed}";
const textIdentity = `{sha256: ${sha256(gazetteText)}, chars: ${gazetteText.length}, body: [${gazetteText.indexOf("Amber will")}, ${gazetteText.length - 1}]}`;

const gazetteArticle = `format: factfile/1
article: {id: g-1, outlet: gazette, title: The strait stays open, authors: [A. Pen], url: "https://gazette.example/1", published: 2021-03-02, lang: en, text: ${textIdentity}}
${coding}
statements:
`;

const gazetteStatements = (k: string) =>
  `
  - {id: s1${k}, form: narration, subject: amber, predicate: WANTS, object: g-open${k}, gloss: the republic keeps the strait open, ${at(1, 1, "Amber will keep the strait open")}}
  - {id: s2${k}, speaker: voss${k}, form: direct_quote, subject: amber, predicate: WANTS, object: g-open${k}, said: 2021-03~, gloss: the minister is for it, ${at(1, 2, "We want an open strait")}}
  - {id: s3${k}, speaker: tarn${k}, form: indirect, subject: amber, predicate: WANTS, object: g-open${k}, polarity: negative, certainty: probable, gloss: he calls it a pretence, ${at(2, 1, "Jon Tarn does not believe a word of it")}, links: [{type: DISPUTES, to: s2${k}}]}
  - {id: s4${k}, speaker: slate, via: [tarn${k}], form: indirect, subject: slate, predicate: AIDS, object: [fishers${k}, harbour-guard], when: 2020-05/2020-06, place: north-cape, amount: {value: 1100000, unit: "currency:AMB", about: true}, gloss: money for boats and nets, at: [{paragraph: 2, sentence: 2}]}
  - {id: s5${k}, form: question, subject: fishers${k}, predicate: OPPOSES, object: g-open${k}, gloss: are the fishers against it, at: [{paragraph: 2, sentence: 2}]}
  - {id: s6${k}, speaker: tarn${k}, form: indirect, subject: slate, predicate: OPPOSES, object: g-open${k}, polarity: negative, gloss: the federation does not mind, at: [{paragraph: 2, sentence: 2}]}
  - {id: s7${k}, speaker: tarn${k}, form: indirect, subject: slate, predicate: AIDS, object: voss${k}, modality: hypothetical, certainty: possible, gloss: as if they paid the minister, at: [{paragraph: 2, sentence: 2}]}
  - {id: s8${k}, speaker: voss${k}, form: indirect, subject: slate, predicate: ALLIED_WITH, object: fishers${k}, gloss: allies, at: [{paragraph: 2, sentence: 2}]}
  - {id: s9${k}, speaker: slate, form: indirect, subject: fishers${k}, predicate: ALLIED_WITH, object: slate, gloss: allies indeed, at: [{paragraph: 2, sentence: 2}]}
  - {id: s10${k}, speaker: tarn${k}, form: indirect, subject: fishers${k}, predicate: AIDS, object: amber, gloss: they do help, at: [{paragraph: 2, sentence: 2}]}
  - {id: s11${k}, speaker: tarn${k}, form: indirect, subject: fishers${k}, predicate: AIDS, object: amber, polarity: negative, gloss: they do not help after all, at: [{paragraph: 2, sentence: 2}]}
  - {id: s12${k}, speaker: unspecified, form: indirect, subject: fishers${k}, predicate: FEARS, object: great-storm, gloss: they are said to fear another one, at: [{paragraph: 2, sentence: 2}]}
  - {id: s13${k}, form: narration, subject: amber, predicate: HAS_VALUE, object: {literal: four lighthouses${k}}, presupposed: true, gloss: four of them, at: [{paragraph: 0, sentence: 1}]}
  - {id: s14${k}, speaker: tarn${k}, form: indirect, subject: {statement: s4${k}}, predicate: SERVES, object: g-closed${k}, gloss: the money is meant to close the strait, at: [{paragraph: 2, sentence: 2}]}
  - {id: s15${k}, speaker: amber-ministry, form: indirect, subject: amber-ministry, predicate: WANTS, object: g-shipping${k}, gloss: the house is for safe ships, at: [{paragraph: 2, sentence: 2}]}
`.slice(1);

const courierArticle = `format: factfile/1
article: {id: c-1, outlet: courier, title: Strait talk, published: 2021-05-04, lang: en, translation: machine}
${coding}
statements:
`;

const courierStatements = (k: string) =>
  `
  - {id: s1${k}, speaker: amber-office, form: indirect, subject: amber, predicate: WANTS, object: g-open${k}, gloss: the Office says so too, at: [{paragraph: 1, sentence: 1}]}
  - {id: s2${k}, speaker: fishers${k}, form: indirect, subject: amber, predicate: WANTS, object: g-open${k}, polarity: negative, gloss: they have it from the sceptic, at: [{paragraph: 1, sentence: 2}], links: [{type: RESTATES, to: g-1/s3${k}}]}
  - {id: s3${k}, speaker: gazette, form: indirect, subject: amber, predicate: WANTS, object: g-open${k}, gloss: as the other paper has it, at: [{paragraph: 1, sentence: 3}], links: [{type: CORROBORATES, to: not-loaded/s1}]}
  - {id: s4${k}, form: narration, subject: slate, predicate: WANTS, object: g-closed${k}, when: 2022, certainty: possible, modality: future, gloss: they may want it closed, at: [{paragraph: 2, sentence: 1}]}
  - {id: s5${k}, form: narration, subject: unspecified, predicate: AIDS, object: fishers${k}, gloss: someone helps, at: [{paragraph: 2, sentence: 2}]}
`.slice(1);
