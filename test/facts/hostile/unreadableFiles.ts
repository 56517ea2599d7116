import type { HostileFile } from "./HostileFile.ts";
import { facts, registry, swap, withFile } from "./wrongQuay.ts";

const levels = 20_000;
/** Nine levels of nine aliases each: 387 million values, if they were followed. */
const aliasBomb = `format: factfile/1\na: &a [x, x, x, x, x, x, x, x, x]\n${[..."bcdefghi"]
  .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[n]}`).join(", ")}]`)
  .join("\n")}\n`;

/** Files that cannot be read: their syntax, size, coding or format. */
export const unreadableFiles: readonly HostileFile[] = [
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
    name: "a key twice",
    files: swap(facts, "certainty: probable", "form: narration"),
    code: "duplicate-key",
    place: `${facts}:26:5`,
  },
  {
    name: "an unknown format",
    files: swap(registry, "registry/1", "registry/9"),
    code: "unknown-format",
    place: `${registry}:1:9`,
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
];
