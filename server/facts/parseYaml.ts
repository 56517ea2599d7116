import { Composer, CST, type Document, isMap, isScalar, isSeq, Lexer, type ParsedNode, Parser } from "yaml";
import { type Place, type Places, PlacesDraft, placeAt } from "./Places.ts";
import type { Finding } from "./Problem.ts";

/** One document of a file, as plain data with the place of each part. */
export interface ParsedDocument {
  readonly value: unknown;
  readonly places: Places;
  /** The syntax tree, for who edits the text. */
  readonly tree: Document.Parsed;
}

/** What is wrong with the syntax, and where. */
export interface SyntaxProblem extends Finding, Place {}

export interface ParsedYaml {
  readonly documents: readonly ParsedDocument[];
  readonly problems: readonly SyntaxProblem[];
}

/** Our documents are nine levels deep; the bound is what keeps a hostile file from overflowing the stack. */
const maxDepth = 64;

/** More syntax errors than that are echoes of the first. */
const maxSyntaxProblems = 20;

/** Keys whose plain value is text even where YAML would read a number, as in `sha256: 1234567890123456`. */
const textKeys: ReadonlySet<string> = new Set(["sha256"]);

/** Reads YAML 1.2 (and so JSON) without aliases, tags or deep nesting. Never throws. */
export function parseYaml(text: string): ParsedYaml {
  const lineStarts = [0];
  const problems: SyntaxProblem[] = [];
  const report = (offset: number, finding: Finding) => {
    problems.push({ ...finding, ...placeAt(lineStarts, Math.min(offset, text.length)) });
  };

  const tokens = scan(text, lineStarts, report);
  if (tokens === null) return { documents: [], problems };

  // Ascribe looks for doubled keys itself: the library compares each with each.
  const composer = new Composer({ uniqueKeys: false, version: "1.2", schema: "core", merge: false });
  const starts = Int32Array.from(lineStarts);
  const documents: ParsedDocument[] = [];
  try {
    for (const tree of composer.compose(tokens)) {
      for (const error of [...tree.errors, ...tree.warnings]) report(error.pos[0], syntaxFinding(error));
      if (tree.directives.yaml.explicit === true && tree.directives.yaml.version !== "1.2") {
        report(tree.range[0], {
          code: "bad-yaml",
          message: "found YAML 1.1, expected YAML 1.2: remove the %YAML line",
        });
      }
      const draft = new PlacesDraft((tree.contents ?? tree).range[0]);
      const value =
        tree.contents === null ? null : read(tree.contents, undefined, { draft, mark: 0 }, report);
      documents.push({ value, places: draft.finish(starts), tree });
    }
  } catch (error) {
    report(0, { code: "bad-yaml", message: error instanceof Error ? error.message : String(error) });
  }
  return { documents, problems: withoutEchoes(problems) };
}

/** One problem a place; and where tabs stand, what comes behind them is misread. */
function withoutEchoes(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const tabs = problems.filter(({ code }) => code === "tab");
  const places = new Set<string>();
  const distinct = (tabs.length > 0 ? tabs : problems).filter(({ line, column }) => {
    const place = `${line}:${column}`;
    return !places.has(place) && places.add(place);
  });
  return distinct.slice(0, maxSyntaxProblems);
}

/** Splits the text into tokens, minding what must not be built: depth, aliases, tags. Null where it is hopeless. */
function scan(
  text: string,
  lineStarts: number[],
  report: (offset: number, finding: Finding) => void,
): CST.Token[] | null {
  const parser = new Parser((offset) => lineStarts.push(offset));
  const tokens: CST.Token[] = [];
  let refused = false;
  let plain = false;
  for (const lexeme of new Lexer().lex(text)) {
    const offset = parser.offset;
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxDepth) {
      report(offset, {
        code: "too-deep",
        message: `found more than ${maxDepth} levels of nesting, expected about nine`,
      });
      return null;
    }
    // A plain scalar comes behind a mark of its own, so that its first character means nothing.
    const kind = plain ? "scalar" : CST.tokenType(lexeme);
    plain = lexeme === CST.SCALAR;
    if (kind === "alias" || kind === "anchor") {
      if (!refused) {
        report(offset, {
          code: "alias",
          message: `found the YAML anchor or alias \`${lexeme.slice(0, 40)}\`, which fact files do not take: write the value out, or put it in quotes`,
        });
      }
      refused = true;
    } else if (kind === "tag") {
      report(offset, {
        code: "tag",
        message: `found the YAML tag \`${lexeme.slice(0, 40)}\`, which fact files do not take: put the text in quotes`,
      });
      refused = true;
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return refused ? null : tokens;
}

/** Where the value that is read is taken down. */
interface Noted {
  readonly draft: PlacesDraft;
  readonly mark: number;
}

/** A node as plain data; where its parts stand is taken down. Depth is bounded by now. */
function read(
  node: ParsedNode,
  key: string | undefined,
  { draft, mark }: Noted,
  report: (offset: number, finding: Finding) => void,
): unknown {
  if (isMap(node)) {
    const parts = draft.parts(mark, node.items.length);
    const value: Record<string, unknown> = {};
    for (const pair of node.items) {
      const name = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : undefined;
      const keyStart = pair.key.range[0];
      if (name === undefined) {
        report(keyStart, { code: "bad-yaml", message: "found a list or a map as a key, expected a word" });
        continue;
      }
      if (Object.hasOwn(value, name)) {
        report(keyStart, {
          code: "duplicate-key",
          message: `found the key \`${name}\` a second time in one place: keep one of them`,
        });
        continue;
      }
      const entry = parts.entry(name, keyStart, pair.value === null ? keyStart : pair.value.range[0]);
      const held = pair.value === null ? null : read(pair.value, name, { draft, mark: entry }, report);
      // Not by assignment: `__proto__` is a key like any other, to be refused as unknown.
      Object.defineProperty(value, name, {
        value: held,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return value;
  }
  if (isSeq(node)) {
    const parts = draft.parts(mark, node.items.length);
    return node.items.map((item) => read(item, key, { draft, mark: parts.item(item.range[0]) }, report));
  }
  if (!isScalar(node)) return null;
  const isText = key !== undefined && textKeys.has(key) && node.type === "PLAIN" && node.source !== undefined;
  return isText ? node.source : node.value;
}

function syntaxFinding(error: { code: string; message: string }): Finding {
  if (error.code === "TAB_AS_INDENT") {
    return { code: "tab", message: "found a tab, expected blanks: YAML is indented by blanks alone" };
  }
  if (error.code === "DUPLICATE_KEY") return { code: "duplicate-key", message: error.message };
  return { code: "bad-yaml", message: error.message };
}
