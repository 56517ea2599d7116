import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An invented article about a harbour lamp, in the shipped vocabulary, with its text; and a short one without. */
export const lampText = `The lamp stays lit

The harbour council wants the lamp lit, its keeper Ada Reef said. "It must burn every night," she told this paper.

Nobody has asked the moths.

Old Ben Skerry is against the lamp, which keeps him awake. The council does not care whether he sleeps, he said.

Printed on the quay.
`;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The text is ASCII: code units are code points. */
function at(paragraph: number, sentence: number, words: string): string {
  const start = lampText.indexOf(words);
  const hash = sha256(words).slice(0, 16);
  return `at: [{paragraph: ${paragraph}, sentence: ${sentence}, chars: [${start}, ${start + words.length}], sha256: ${hash}}]`;
}

const registry = `format: registry/1
entities:
  - {id: lamp-paper, type: Organization, name: The Quay Lamp}
  - {id: lamp-council, type: Organization, name: Harbour council}
  - {id: lamp-reef, type: Person, name: Ada Reef, roles: [{title: keeper, of: lamp-council}]}
  - {id: lamp-skerry, type: Person, name: Ben Skerry}
interests:
  - {id: lamp-g-lit, goal: a lamp that burns at night}
  - {id: lamp-g-sleep, goal: sleep for Ben Skerry}
`;

const coding = "coding: {by: coder-1, on: 2020-01-02, method: human, status: reviewed}";
const body = `[${lampText.indexOf("The harbour council")}, ${lampText.indexOf("Printed")}]`;

const facts = `format: factfile/1
article: {id: lamp-1, outlet: lamp-paper, title: The lamp stays lit, published: 2020-01-01, lang: en, text: {sha256: ${sha256(lampText)}, chars: ${lampText.length}, body: ${body}}}
${coding}
statements:
  - {id: s1, speaker: lamp-reef, form: indirect, subject: lamp-council, predicate: WANTS, object: lamp-g-lit, gloss: the council is for it, ${at(1, 1, "The harbour council wants the lamp lit")}}
  - {id: s2, speaker: lamp-reef, form: direct_quote, subject: lamp-council, predicate: WANTS, object: lamp-g-lit, gloss: no night without it, ${at(1, 2, "It must burn every night")}}
  - {id: s3, form: narration, subject: lamp-skerry, predicate: OPPOSES, object: lamp-g-lit, gloss: he wants it dark, ${at(3, 1, "Old Ben Skerry is against the lamp")}}
  - {id: s4, speaker: lamp-skerry, form: indirect, subject: lamp-council, predicate: INDIFFERENT_TO, object: lamp-g-sleep, gloss: his nights are nothing to them, ${at(3, 2, "The council does not care whether he sleeps")}}
  - {id: s5, form: narration, subject: lamp-skerry, predicate: WANTS, object: lamp-g-sleep, gloss: all he asks for is sleep, at: [{paragraph: 3}]}
  - {id: s6, form: narration, subject: lamp-council, predicate: WANTS, object: lamp-g-lit, gloss: as everybody on the quay knows, at: []}
`;

const untold = `format: factfile/1
article: {id: lamp-2, outlet: lamp-paper, title: The lamp again, published: 2020-02-01, lang: en}
${coding}
statements:
  - {id: s1, form: headline, subject: lamp-council, predicate: WANTS, object: lamp-g-lit, gloss: the council still is, at: [{paragraph: 0, sentence: 1}]}
  - {id: s2, speaker: lamp-skerry, form: indirect, subject: lamp-skerry, predicate: OPPOSES, object: lamp-g-lit, gloss: he still is not, at: [{paragraph: 2, sentence: 1}]}
`;

/** Folders of its own with the fact files and, apart, a user's copy of the text. */
export function writeLamp(): { readonly root: string; readonly facts: string; readonly texts: string } {
  const root = mkdtempSync(join(tmpdir(), "ascribe-lamp-"));
  const folders = { root, facts: join(root, "facts"), texts: join(root, "texts") };
  mkdirSync(folders.facts);
  mkdirSync(folders.texts);
  writeFileSync(join(folders.facts, "registry.yaml"), registry);
  writeFileSync(join(folders.facts, "lamp-1.facts.yaml"), facts);
  writeFileSync(join(folders.facts, "lamp-2.facts.yaml"), untold);
  writeFileSync(join(folders.texts, "any name.txt"), lampText);
  return folders;
}

/** Leaves nothing defined, so that a load takes all of it away again. */
export function emptyLamp(facts: string): void {
  writeFileSync(join(facts, "registry.yaml"), "format: registry/1\nentities: []\n");
}
