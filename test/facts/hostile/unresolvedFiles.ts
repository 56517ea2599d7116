import { quayFiles } from "../quayFiles.ts";
import type { HostileFile } from "./HostileFile.ts";
import { facts, registry, swap, vocabulary, withFile } from "./wrongQuay.ts";

/** Files that name what is not there or does not fit: ids, predicates, merges, and places in a text. */
export const unresolvedFiles: readonly HostileFile[] = [
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
    name: "a coding's id of another article",
    files: swap(facts, "{by: coder-1,", "{id: a-other, by: coder-1,"),
    code: "bad-coding-id",
    place: `${facts}:10:14`,
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
