import { unspecified } from "../model/Ref.ts";
import { isActorType } from "../model/words.ts";
import { type Definition, type Definitions, shownPlace } from "./Definitions.ts";
import type { Path } from "./Places.ts";
import type { Origin } from "./Reading.ts";
import type { Report } from "./Report.ts";
import type { EndType } from "./schema/vocabularyFile.ts";

/** What stands at an end of a statement, as predicates name it. */
export type EndWord =
  | "literal"
  | "Statement"
  | "Interest"
  | "Event"
  | "Article"
  | "unknown"
  | { readonly entity: string };

/** Holds references to what they must resolve to, and to which type it must be. */
export class References {
  readonly #definitions: Definitions;
  readonly #report: Report;

  constructor(definitions: Definitions, report: Report) {
    this.#definitions = definitions;
    this.#report = report;
  }

  /** The node of an id; reports one that nothing defines. `null` too where its definition is broken. */
  node(id: string, origin: Origin, path: Path, what = "id"): Definition | null {
    const node = this.#definitions.node(id);
    if (node !== undefined) return node;
    if (this.#definitions.claimsNode(id)) return null;
    const near = this.#definitions.nearNode(id);
    const hint =
      near === undefined
        ? ": define it in a registry, or give the registry's path too"
        : `, did you mean \`${near}\`?`;
    this.#report.at(origin, path, {
      code: "unknown-id",
      message:
        id === unspecified
          ? `found \`unspecified\`, expected ${article(what)}`
          : `unknown ${what} \`${id}\`${hint}`,
      found: id,
      ...(near === undefined ? {} : { suggestion: near }),
    });
    return null;
  }

  /** An entity that a predicate's type word, such as `Actor` or `Place`, allows. */
  entity(id: string, type: EndType, origin: Origin, path: Path, what: string): void {
    const node = this.node(id, origin, path, "entity");
    if (node === null) return;
    const word = endWord(node);
    if (allows([type], word)) return;
    this.#report.at(origin, path, {
      code: "type-not-allowed",
      message: `\`${id}\` is ${describeEnd(word)} (${shownPlace(node)}), expected ${article(type)} as ${what}`,
      found: describeEnd(word),
      expected: type,
    });
  }

  /** An interest. */
  interest(id: string, origin: Origin, path: Path, what: string): Definition | null {
    const node = this.node(id, origin, path, "interest");
    if (node === null || node.kind === "interest") return node;
    this.#report.at(origin, path, {
      code: "type-not-allowed",
      message: `\`${id}\` is ${describeEnd(endWord(node))} (${shownPlace(node)}), expected an interest as ${what}`,
    });
    return null;
  }
}

export function endWord(node: Definition): EndWord {
  switch (node.kind) {
    case "interest":
      return "Interest";
    case "event":
      return "Event";
    case "article":
      return "Article";
    case "entity":
      return node.type === undefined ? "unknown" : { entity: node.type };
  }
}

/** Whether one of the types that a predicate names allows what stands there. */
export function allows(types: readonly EndType[], word: EndWord): boolean {
  if (word === "unknown") return true;
  if (word === "Article") return false;
  if (types.includes("any")) return true;
  if (typeof word === "string") return types.some((type) => type === word);
  const { entity } = word;
  return types.some(
    (type) => type === entity || type === "Entity" || (type === "Actor" && isActorType(entity)),
  );
}

export function describeEnd(word: EndWord): string {
  return typeof word === "string" ? article(word) : article(word.entity);
}

function article(word: string): string {
  return `${/^[aeiou]/i.test(word) ? "an" : "a"} ${word}`;
}
