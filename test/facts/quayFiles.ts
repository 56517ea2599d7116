import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The article's text; an astral character and a letter of two code points before the spans, so that offsets tell. */
export const quayText = `The old quay 🚢

Mayor Adler wants a new quay. “The cafe\u0301 must stay,” she told us.

The harbour guild does not care. Who would?

Share this page
`;

/** A small invented corpus without a mistake: path -> text. */
export const quayFiles: Readonly<Record<string, string>> = {
  "quay.facts.yaml": `# The quay
format: factfile/1
article:
  id: a-quay
  outlet: the-gull
  title: The old quay
  published: 2021-03-04
  lang: en
  text: {sha256: 01b0a18930f0e3b43fa3849e7b78b338cf278f655e7a71e36619376363285bde, chars: 143, body: [16, 125]}
coding: {by: coder-1, on: 2024-05-01, method: human, status: reviewed}
statements:
  - id: s1
    form: narration
    subject: adler
    predicate: WANTS
    object: new-quay
    gloss: the mayor is for a new quay
    at: [{paragraph: 1, sentence: 1, chars: [16, 45], sha256: e5905e303634fec4}]
  - id: s2
    speaker: adler
    form: direct_quote
    said: 2021-03~
    subject: town
    predicate: WANTS
    object: open-cafe
    certainty: probable
    gloss: the mayor stands by the cafe
    at: [{paragraph: 1, sentence: 2, chars: [46, 80], sha256: 46e2efbdc0593085}]
  - id: s3
    form: narration
    subject: guild
    predicate: INDIFFERENT_TO
    object: [new-quay, open-cafe]
    place: harbour
    gloss: the guild minds neither
    at: [{paragraph: 2, sentence: 1, chars: [82, 114], sha256: 5f789b2ed17b39a0}]
    links: [{type: CONTRADICTS, to: s1}, {type: SUPPORTS, to: a-later/s9}]
  - id: s4
    speaker: unspecified
    via: [guild]
    form: indirect
    subject: {statement: s1}
    predicate: SERVES
    object: open-cafe
    amount: {value: 12, unit: people, about: true}
    gloss: a new quay is said to keep the cafe
    at: [{paragraph: 2, sentence: 1, chars: [82, 114], sha256: 5f789b2ed17b39a0}]
uncoded:
  - {paragraph: 0, why: the headline}
  - {paragraph: 2, sentence: 2, why: asked of nobody}
  - {paragraph: -1, why: the page's foot}
`,
  "registry.yaml": `format: registry/1
entities:
  - {id: the-gull, type: Organization, name: The Gull}
  - {id: town, type: State, name: The Town, aliases: [Town]}
  - {id: adler, type: Person, name: Ada Adler, roles: [{title: Mayor, of: town, from: 2019}]}
  - {id: ada-adler, type: Person, name: A. Adler}
  - {id: guild, type: Organization, name: Harbour guild, organOf: town}
  - {id: harbour, type: Place, name: The Harbour}
interests:
  - {id: new-quay, goal: a new quay}
  - {id: old-quay, goal: the quay as it is, opposite: new-quay}
  - {id: open-cafe, goal: a cafe that stays open, broader: [old-quay]}
events:
  - {id: flood, name: The flood, when: 2020-04~}
merges:
  - {keep: adler, same: [ada-adler], by: coder-1, on: 2024-05-01, why: one name, confidence: certain}
`,
  "vocabulary.yaml": `format: vocabulary/1
predicates:
  - {name: WANTS, kind: stance, sign: 1, label: wants, subjects: [Actor], objects: [Interest], meaning: seeks it}
  - {name: INDIFFERENT_TO, kind: stance, sign: 0, label: does not mind, subjects: [Actor], objects: [Interest], meaning: does not care}
  - {name: SERVES, kind: relation, label: serves, subjects: [Interest, Statement], objects: [Interest], meaning: is a means to it}
`,
};

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files to a new folder of the system's own for such things; whoever asks removes it. */
export async function writeFiles(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ascribe-files-"));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}
