import type { ProblemCode } from "../../server/facts/Problem.ts";
import { type Files, quayFiles } from "./quayFiles.ts";

/** One class of wrong file: the corpus with it, and the rule that must refuse it, with the place. */
export interface HostileFile {
  readonly name: string;
  readonly files: Files;
  readonly code: ProblemCode;
  /** `file:line:column` within the folder. */
  readonly place: string;
}

const facts = "quay.facts.yaml";
const registry = "registry.yaml";
const vocabulary = "vocabulary.yaml";

/** The good corpus with one text of one file replaced by another. */
function swap(path: string, from: string, to: string): Files {
  const text = quayFiles[path] ?? "";
  if (text.split(from).length !== 2) throw new Error(`${path} must hold this exactly once: ${from}`);
  return { ...quayFiles, [path]: text.replace(from, () => to) };
}

const withFile = (path: string, content: string | Uint8Array): Files => ({ ...quayFiles, [path]: content });

const levels = 20_000;
/** Nine levels of nine aliases each: 387 million values, if they were followed. */
const aliasBomb = `format: factfile/1\na: &a [x, x, x, x, x, x, x, x, x]\n${[..."bcdefghi"]
  .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[n]}`).join(", ")}]`)
  .join("\n")}\n`;

export const hostileFiles: readonly HostileFile[] = [
  {
    name: "bad YAML",
    files: swap(facts, "gloss: the mayor is for", "gloss: 'the mayor is for"),
    code: "bad-yaml",
    place: `${facts}:17:40`,
  },
  {
    name: "a bracket left open",
    files: swap(facts, "via: [guild]", "via: [guild"),
    code: "bad-yaml",
    place: `${facts}:41:5`,
  },
  {
    name: "bad JSON",
    files: withFile("more.json", '{"format": "registry/1", "entities": [],}'),
    code: "bad-json",
    place: "more.json:1:41",
  },
  {
    name: "tabs",
    files: swap(facts, "  outlet: the-gull", "\toutlet: the-gull"),
    code: "tab",
    place: `${facts}:5:1`,
  },
  { name: "an alias bomb", files: withFile("bomb.yaml", aliasBomb), code: "alias", place: "bomb.yaml:2:4" },
  {
    name: "an alias in earnest",
    files: swap(facts, "title: The old quay", "title: *quay"),
    code: "alias",
    place: `${facts}:6:10`,
  },
  {
    name: "a tag",
    files: swap(facts, "title: The old quay", "title: !!js/function x"),
    code: "tag",
    place: `${facts}:6:10`,
  },
  {
    name: "20,000 levels of lists",
    files: withFile("deep.yaml", `format: factfile/1\na: ${"[".repeat(levels)}${"]".repeat(levels)}\n`),
    code: "too-deep",
    place: "deep.yaml:2:66",
  },
  {
    name: "20,000 levels on one line",
    files: withFile("deep.yaml", `format: factfile/1\na:\n${"- ".repeat(levels)}x\n`),
    code: "too-deep",
    place: "deep.yaml:3:125",
  },
  {
    name: "20,000 levels never closed",
    files: withFile("deep.json", `{"format": "factfile/1", "a": ${'{"a":'.repeat(levels)}`),
    code: "too-deep",
    place: "deep.json:1:341",
  },
  {
    name: "a wrong type",
    files: swap(facts, "certainty: probable", "presupposed: 7"),
    code: "wrong-type",
    place: `${facts}:26:18`,
  },
  {
    name: "a number for text",
    files: swap(registry, "name: The Harbour", "name: 1984"),
    code: "wrong-type",
    place: `${registry}:8:38`,
  },
  {
    name: "an unknown key",
    files: swap(facts, "certainty: probable", "certainity: probable"),
    code: "unknown-key",
    place: `${facts}:26:5`,
  },
  {
    name: "a key twice",
    files: swap(facts, "certainty: probable", "form: narration"),
    code: "duplicate-key",
    place: `${facts}:26:5`,
  },
  {
    name: "__proto__ for a key",
    files: swap(facts, "certainty: probable", "__proto__: {polarity: negative}"),
    code: "unknown-key",
    place: `${facts}:26:5`,
  },
  {
    name: "a missing key",
    files: swap(facts, "    gloss: the guild minds neither\n", ""),
    code: "missing-key",
    place: `${facts}:29:5`,
  },
  {
    name: "a word that is not among those allowed",
    files: swap(facts, "certainty: probable", "certainty: probably"),
    code: "unknown-word",
    place: `${facts}:26:16`,
  },
  {
    name: "an unknown format",
    files: swap(registry, "registry/1", "registry/9"),
    code: "unknown-format",
    place: `${registry}:1:9`,
  },
  {
    name: "an unknown id",
    files: swap(facts, "subject: town", "subject: twon"),
    code: "unknown-id",
    place: `${facts}:23:14`,
  },
  {
    name: "an unknown predicate",
    files: swap(facts, "predicate: SERVES", "predicate: SERVS"),
    code: "unknown-predicate",
    place: `${facts}:43:16`,
  },
  {
    name: "an unknown statement",
    files: swap(facts, "{statement: s1}", "{statement: s11}"),
    code: "unknown-statement",
    place: `${facts}:42:26`,
  },
  {
    name: "a link to nothing in the same article",
    files: swap(facts, "CONTRADICTS, to: s1}", "CONTRADICTS, to: s7}"),
    code: "unknown-statement",
    place: `${facts}:37:37`,
  },
  {
    name: "a reserved predicate",
    files: swap(vocabulary, "name: SERVES", "name: SUBJECT"),
    code: "reserved-predicate",
    place: `${vocabulary}:5:12`,
  },
  {
    name: "a malformed predicate",
    files: swap(vocabulary, "name: SERVES", "name: 'x`) DETACH DELETE n //'"),
    code: "malformed-predicate",
    place: `${vocabulary}:5:12`,
  },
  {
    name: "a stance without a sign",
    files: swap(vocabulary, "sign: 1, ", ""),
    code: "stance-sign",
    place: `${vocabulary}:3:5`,
  },
  {
    name: "a sign without a stance",
    files: swap(vocabulary, "SERVES, kind: relation", "SERVES, kind: relation, sign: 1"),
    code: "stance-sign",
    place: `${vocabulary}:5:5`,
  },
  {
    name: "a subject that the predicate does not allow",
    files: swap(facts, "subject: town", "subject: harbour"),
    code: "type-not-allowed",
    place: `${facts}:23:14`,
  },
  {
    name: "an object that the predicate does not allow",
    files: swap(facts, "[new-quay, open-cafe]", "[new-quay, adler]"),
    code: "type-not-allowed",
    place: `${facts}:33:24`,
  },
  {
    name: "a speaker that cannot speak",
    files: swap(facts, "speaker: adler", "speaker: harbour"),
    code: "type-not-allowed",
    place: `${facts}:20:14`,
  },
  {
    name: "a place that is none",
    files: swap(facts, "place: harbour", "place: town"),
    code: "type-not-allowed",
    place: `${facts}:34:12`,
  },
  {
    name: "a duplicate id",
    files: swap(facts, "- id: s2", "- id: s1"),
    code: "duplicate-id",
    place: `${facts}:19:9`,
  },
  {
    name: "a second coding of one id",
    files: withFile("second.facts.yaml", quayFiles[facts] ?? ""),
    code: "duplicate-id",
    place: "second.facts.yaml:10:9",
  },
  {
    name: "two definitions of one id",
    files: withFile(
      "r2.yaml",
      "format: registry/1\nentities:\n  - {id: town, type: State, name: Another town}\n",
    ),
    code: "conflicting-definition",
    place: `${registry}:4:10`,
  },
  {
    name: "two definitions of one predicate",
    files: withFile("v2.yaml", (quayFiles[vocabulary] ?? "").replace("sign: 0", "sign: -1")),
    code: "conflicting-definition",
    place: `${vocabulary}:4:12`,
  },
  {
    name: "an id that is none",
    files: swap(registry, "id: flood", "id: The Flood"),
    code: "bad-slug",
    place: `${registry}:14:10`,
  },
  {
    name: "an id that stands for what is open",
    files: swap(registry, "id: flood", "id: unspecified"),
    code: "bad-slug",
    place: `${registry}:14:10`,
  },
  {
    name: "a merge chain",
    files: swap(
      registry,
      "merges:\n",
      "merges:\n  - {keep: ada-adler, same: [the-gull], by: x, on: 2024, why: x, confidence: possible}\n",
    ),
    code: "merge-chain",
    place: `${registry}:17:26`,
  },
  {
    name: "a merge of two types",
    files: swap(registry, "same: [ada-adler]", "same: [guild]"),
    code: "merge-type",
    place: `${registry}:16:26`,
  },
  {
    name: "a merge of what is not defined",
    files: swap(registry, "same: [ada-adler]", "same: [ada-alder]"),
    code: "merge-undefined",
    place: `${registry}:16:26`,
  },
  {
    name: "organs in a circle",
    files: swap(registry, "aliases: [Town]", "organOf: guild"),
    code: "cycle",
    place: `${registry}:4:54`,
  },
  {
    name: "a goal broader than itself",
    files: swap(registry, "broader: [old-quay]", "broader: [open-cafe]"),
    code: "cycle",
    place: `${registry}:12:60`,
  },
  {
    name: "a goal with two opposites",
    files: swap(registry, "broader: [old-quay]", "opposite: new-quay"),
    code: "opposite",
    place: `${registry}:12:61`,
  },
  {
    name: "an offset off by one",
    files: swap(facts, "[16, 45]", "[16, 46]"),
    code: "span-hash",
    place: `${facts}:18:45`,
  },
  {
    name: "a hash off by one",
    files: swap(facts, "e5905e303634fec4", "e5905e303634fec5"),
    code: "span-hash",
    place: `${facts}:18:63`,
  },
  {
    name: "an offset outside the text",
    files: swap(facts, "[16, 45]", "[16, 4500]"),
    code: "bad-span",
    place: `${facts}:18:45`,
  },
  {
    name: "a length that is not the text's",
    files: swap(facts, "chars: 143", "chars: 144"),
    code: "text-mismatch",
    place: `${facts}:9:91`,
  },
  {
    name: "`quote:` left in",
    files: swap(facts, "chars: [16, 45], sha256: e5905e303634fec4", "quote: Mayor Adler"),
    code: "quote-left",
    place: `${facts}:18:38`,
  },
  {
    name: "an impossible date",
    files: swap(facts, "said: 2021-03~", "said: 2021-02-30"),
    code: "bad-date",
    place: `${facts}:22:11`,
  },
  {
    name: "dates the wrong way round",
    files: swap(facts, "said: 2021-03~", "said: 2021/2019"),
    code: "bad-date",
    place: `${facts}:22:11`,
  },
  {
    name: "a coding's id of another article",
    files: swap(facts, "{by: coder-1,", "{id: a-other, by: coder-1,"),
    code: "bad-coding-id",
    place: `${facts}:10:14`,
  },
  { name: "an empty file", files: withFile("empty.yaml", ""), code: "empty-file", place: "empty.yaml:1:1" },
  {
    name: "a binary file",
    files: withFile("picture.yaml", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff)),
    code: "not-text",
    place: "picture.yaml:1:1",
  },
  {
    name: "a NUL in the text",
    files: withFile("nul.yaml", "format: registry/1\u0000\n"),
    code: "not-text",
    place: "nul.yaml:1:1",
  },
  {
    name: "no word on where it stands",
    files: swap(
      facts,
      "    at: [{paragraph: 1, sentence: 1, chars: [16, 45], sha256: e5905e303634fec4}]\n",
      "",
    ),
    code: "missing-key",
    place: `${facts}:12:5`,
  },
  {
    name: "an empty list of objects",
    files: swap(facts, "object: new-quay", "object: []"),
    code: "too-short",
    place: `${facts}:16:13`,
  },
  {
    name: "a sentence 0",
    files: swap(facts, "paragraph: 1, sentence: 1", "paragraph: 1, sentence: 0"),
    code: "out-of-range",
    place: `${facts}:18:35`,
  },
  {
    name: "an empty gloss",
    files: swap(facts, "gloss: the mayor is for a new quay", "gloss: ' '"),
    code: "empty-text",
    place: `${facts}:17:12`,
  },
  {
    name: "a link to what is no statement",
    files: swap(facts, "CONTRADICTS, to: s1}", "CONTRADICTS, to: s 1}"),
    code: "bad-reference",
    place: `${facts}:37:37`,
  },
  {
    name: "a hash that is none",
    files: swap(facts, "e5905e303634fec4", "e5905e30"),
    code: "bad-hash",
    place: `${facts}:18:63`,
  },
  {
    name: "a web address that is none",
    files: swap(facts, "lang: en", "lang: en\n  url: javascript:alert(1)"),
    code: "bad-url",
    place: `${facts}:9:8`,
  },
  {
    name: "a language that is none",
    files: swap(facts, "lang: en", "lang: english language"),
    code: "bad-language",
    place: `${facts}:8:9`,
  },
  {
    name: "a Wikidata item that is none",
    files: swap(registry, "name: The Harbour", "name: The Harbour, wikidata: q30"),
    code: "bad-wikidata",
    place: `${registry}:8:61`,
  },
  {
    name: "an amount with two values",
    files: swap(facts, "{value: 12,", "{value: 12, min: 3,"),
    code: "bad-amount",
    place: `${facts}:45:13`,
  },
  {
    name: "a statement that refers to itself",
    files: swap(facts, "{statement: s1}", "{statement: s4}"),
    code: "self-reference",
    place: `${facts}:42:26`,
  },
  {
    name: "offsets into no text",
    files: swap(
      facts,
      "  text: {sha256: 01b0a18930f0e3b43fa3849e7b78b338cf278f655e7a71e36619376363285bde, chars: 143, body: [16, 125]}\n",
      "",
    ),
    code: "no-text-identity",
    place: `${facts}:17:45`,
  },
];
