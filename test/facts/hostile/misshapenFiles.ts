import type { HostileFile } from "./HostileFile.ts";
import { facts, registry, swap, vocabulary } from "./wrongQuay.ts";

/** Files with a key, a type or a value that no file may have. */
export const misshapenFiles: readonly HostileFile[] = [
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
    name: "a malformed predicate",
    files: swap(vocabulary, "name: SERVES", "name: 'x`) DETACH DELETE n //'"),
    code: "malformed-predicate",
    place: `${vocabulary}:5:12`,
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
];
