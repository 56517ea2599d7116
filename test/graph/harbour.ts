import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A small world for load tests; every switch is one thing that a person might change between two loads. */
export interface Harbour {
  readonly mayor?: string;
  readonly merge?: boolean;
  readonly withFog?: boolean;
  readonly ferryPolarity?: "positive" | "negative";
  readonly withSalt?: boolean;
  readonly second?: boolean;
  readonly aidsSymmetric?: boolean;
  readonly roleUntil?: string;
}

/** Writes the world to an emptied folder: registry, vocabulary and one or two articles. */
export async function writeHarbour(folder: string, harbour: Harbour = {}): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(harbourFiles(harbour))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function harbourFiles(harbour: Harbour): Record<string, string> {
  return {
    "registry.yaml": registry(harbour),
    "vocabulary.yaml": vocabulary(harbour),
    "gull/gull-1.facts.yaml": firstArticle(harbour),
    ...(harbour.second === false ? {} : { "gull/gull-2.facts.yaml": secondArticle() }),
  };
}

function registry({ mayor = "Ada Quill", merge, withFog = true, roleUntil }: Harbour): string {
  return `format: registry/1
entities:
  - {id: gull, type: Organization, name: The Gull}
  - {id: port, type: State, name: Port Amber, aliases: [Amber]}
  - {id: council, type: Organization, name: Harbour Council, organOf: port}
  - {id: quill, type: Person, name: ${mayor}, roles: [{title: Mayor, of: council, from: 2019${roleUntil ? `, to: ${roleUntil}` : ""}}]}
  - {id: a-quill, type: Person, name: A. Quill}
  - {id: salters, type: Group, name: The salters}
${withFog ? "  - {id: fog, type: Organization, name: Fog Watch, organOf: port}\n" : ""}interests:
  - {id: g-ferry, goal: a ferry to the islands, opposite: g-no-ferry}
  - {id: g-no-ferry, goal: no ferry to the islands}
  - {id: g-salt, goal: cheap salt}
events:
  - {id: flood, name: The flood, when: 2020-04~}
${merge ? "merges:\n  - {keep: quill, same: [a-quill], by: coder-1, on: 2024-05-01, why: one signature, confidence: certain}\n" : ""}`;
}

function vocabulary({ aidsSymmetric }: Harbour): string {
  const stance = "kind: stance, subjects: [Actor], objects: [Interest]";
  return `format: vocabulary/1
predicates:
  - {name: WANTS, sign: 1, label: wants, meaning: seeks the goal, ${stance}}
  - {name: OPPOSES, sign: -1, label: opposes, meaning: is against the goal, ${stance}}
  - {name: AIDS, kind: relation, label: aids, meaning: gives help, subjects: [Actor], objects: [Actor]${aidsSymmetric ? ", symmetric: true" : ""}}
  - {name: SERVES, kind: relation, label: serves, meaning: is a means to the goal, subjects: [Interest, Statement], objects: [Interest]}
`;
}

function firstArticle({ ferryPolarity = "positive", withSalt = true }: Harbour): string {
  return `format: factfile/1
article: {id: gull-1, outlet: gull, title: A ferry at last, published: 2021-03-02, lang: en}
coding: {by: coder-1, on: 2024-05-01, method: human, status: reviewed}
statements:
  - {id: s1, speaker: quill, form: indirect, subject: port, predicate: WANTS, object: g-ferry, polarity: ${ferryPolarity}, gloss: the town is for a ferry, at: [{paragraph: 1, sentence: 1}]}
  - {id: s2, speaker: salters, form: indirect, subject: port, predicate: WANTS, object: g-ferry, polarity: negative, gloss: the town only says so, at: [{paragraph: 1, sentence: 2}], links: [{type: DISPUTES, to: s1}]}
  - {id: s3, form: narration, subject: port, predicate: AIDS, object: [salters, quill], gloss: the town pays both, at: [{paragraph: 2, sentence: 1}]}
${withSalt ? "  - {id: s4, speaker: a-quill, form: direct_quote, subject: a-quill, predicate: WANTS, object: g-salt, gloss: the mayor likes cheap salt, at: [{paragraph: 2, sentence: 2}]}\n" : ""}  - {id: s5, form: question, subject: salters, predicate: OPPOSES, object: g-ferry, gloss: are the salters against it, at: [{paragraph: 3, sentence: 1}]}
  - {id: s6, speaker: quill, via: [council], form: indirect, subject: {statement: s3}, predicate: SERVES, object: g-ferry, gloss: the money is for the ferry, at: [{paragraph: 3, sentence: 2}], links: [{type: SUPPORTS, to: gull-2/s1}]}
`;
}

function secondArticle(): string {
  return `format: factfile/1
article: {id: gull-2, outlet: gull, title: The ferry again, published: 2021-04-02, lang: en}
coding: {by: coder-1, on: 2024-05-01, method: human, status: reviewed}
statements:
  - {id: s1, speaker: council, form: indirect, subject: port, predicate: WANTS, object: g-ferry, gloss: the town stays with it, at: [{paragraph: 1, sentence: 1}]}
  - {id: s2, speaker: unspecified, form: indirect, subject: salters, predicate: AIDS, object: port, gloss: someone saw salters help, at: [{paragraph: 1, sentence: 2}]}
`;
}
