import { unspecified } from "../model/Ref.ts";
import type { Definitions } from "./Definitions.ts";
import { nearMiss } from "./nearMiss.ts";
import type { Path } from "./Places.ts";
import { codingIdOf, type Entry, type FactsReading } from "./Reading.ts";
import { allows, describeEnd, type EndWord, endWord, References } from "./References.ts";
import type { Report } from "./Report.ts";
import type { ReferenceEntry, StatementEntry } from "./schema/factFile.ts";

/** Holds a fact file to the registry, the vocabulary and the other fact files. */
export function checkFacts(reading: FactsReading, definitions: Definitions, report: Report): void {
  const { origin, article, coding } = reading;
  const references = new References(definitions, report);
  if (article !== undefined) {
    references.entity(article.outlet, "Organization", origin, ["article", "outlet"], "outlet");
    const { text } = article;
    if (text !== undefined && !(text.body[0] <= text.body[1] && text.body[1] <= text.chars)) {
      const message = `found the body from ${text.body[0]} to ${text.body[1]}, expected it within 0 and ${text.chars}`;
      report.at(origin, ["article", "text", "body"], { code: "bad-span", message });
    }
  }
  if (coding?.id !== undefined && reading.claimedArticle !== undefined) {
    const allowed = [reading.claimedArticle, `${reading.claimedArticle}@${coding.by}`];
    if (!allowed.includes(coding.id)) {
      const message = `found \`${coding.id}\`, expected \`${allowed[0]}\` for the coding of record, or \`${allowed[1]}\``;
      report.at(origin, ["coding", "id"], { code: "bad-coding-id", message });
    }
  }
  const seen = new Map<string, Path>();
  for (const entry of reading.statements) {
    const first = seen.get(entry.value.id);
    if (first === undefined) seen.set(entry.value.id, entry.path);
    else {
      const { line, column } = origin.places.of(first);
      report.at(origin, [...entry.path, "id"], {
        code: "duplicate-id",
        message: `the id \`${entry.value.id}\` is taken by the statement at line ${line}, column ${column}: give one of them another`,
        found: entry.value.id,
      });
    }
    new StatementCheck(entry, reading, definitions, references, report).run();
  }
}

class StatementCheck {
  readonly #entry: Entry<StatementEntry>;
  readonly #reading: FactsReading;
  readonly #definitions: Definitions;
  readonly #references: References;
  readonly #report: Report;

  constructor(
    entry: Entry<StatementEntry>,
    reading: FactsReading,
    definitions: Definitions,
    references: References,
    report: Report,
  ) {
    this.#entry = entry;
    this.#reading = reading;
    this.#definitions = definitions;
    this.#references = references;
    this.#report = report;
  }

  run(): void {
    const { value, origin } = this.#entry;
    if (value.speaker !== undefined && value.speaker !== unspecified) {
      this.#references.entity(value.speaker, "Actor", origin, this.#at("speaker"), "speaker");
    }
    value.via.forEach((voice, n) => {
      this.#references.entity(voice, "Actor", origin, this.#at("via", n), "a voice in between");
    });
    if (value.place !== undefined)
      this.#references.entity(value.place, "Place", origin, this.#at("place"), "place");
    this.#predicate();
    this.#spans();
    value.links.forEach((link, n) => {
      this.#statement(link.to, this.#at("links", n, "to"), true);
    });
  }

  #at(...steps: Path): Path {
    return [...this.#entry.path, ...steps];
  }

  #predicate(): void {
    const { value, origin } = this.#entry;
    const predicate = this.#definitions.predicate(value.predicate);
    if (predicate === undefined && !this.#definitions.claimsPredicate(value.predicate)) {
      const near = this.#definitions.nearPredicate(value.predicate);
      const hint = near === undefined ? ": define it in a vocabulary" : `, did you mean \`${near}\`?`;
      this.#report.at(origin, this.#at("predicate"), {
        code: "unknown-predicate",
        message: `unknown predicate \`${value.predicate}\`${hint}`,
        found: value.predicate,
        ...(near === undefined ? {} : { suggestion: near }),
      });
    }
    const ends = [
      { side: "subject", types: predicate?.subjects, ref: value.subject, path: this.#at("subject") },
      ...value.object.map((ref, n) => ({
        side: "object",
        types: predicate?.objects,
        ref,
        path: this.#at("object", n),
      })),
    ];
    for (const { side, types, ref, path } of ends) {
      const word = this.#end(ref, path);
      if (word === null || types === undefined || allows(types, word)) continue;
      const expected = types.join(" or ");
      const message = `found ${describeEnd(word)}, but the ${side} of ${value.predicate} may be ${expected} only`;
      this.#report.at(origin, path, {
        code: "type-not-allowed",
        message,
        found: describeEnd(word),
        expected,
      });
    }
  }

  /** What a reference leads to; null where that is open, or unknown and reported. */
  #end(ref: ReferenceEntry, path: Path): EndWord | null {
    if (ref === unspecified) return null;
    if (typeof ref === "string") {
      const node = this.#references.node(ref, this.#entry.origin, path, "entity, interest or event");
      return node === null ? null : endWord(node);
    }
    if ("literal" in ref) return "literal";
    this.#statement(ref.statement, [...path, "statement"], false);
    return "Statement";
  }

  /** @param mayBePending whether a statement of a coding that is not among the files will do */
  #statement(ref: string, path: Path, mayBePending: boolean): void {
    const own = codingIdOf(this.#reading);
    const slash = ref.indexOf("/");
    const coding = slash < 0 ? own : ref.slice(0, slash);
    const id = ref.slice(slash + 1);
    const known = coding === own ? this.#reading.claimed : this.#definitions.statementsOf(coding ?? "");
    const { origin } = this.#entry;
    if (known === undefined) {
      if (mayBePending) return;
      const near = nearMiss(coding ?? "", this.#definitions.codings());
      const hint = near === undefined ? ": give the path of its file too" : `, did you mean \`${near}\`?`;
      this.#report.at(origin, path, {
        code: "unknown-statement",
        message: `unknown article or coding \`${coding}\`${hint}`,
        found: ref,
      });
    } else if (!known.has(id)) {
      const near = nearMiss(id, known);
      const hint = near === undefined ? "" : `, did you mean \`${near}\`?`;
      this.#report.at(origin, path, {
        code: "unknown-statement",
        message: `unknown statement \`${id}\` in ${coding === own ? "this file" : `\`${coding}\``}${hint}`,
        found: ref,
        ...(near === undefined ? {} : { suggestion: near }),
      });
    } else if (coding === own && id === this.#entry.value.id) {
      this.#report.at(origin, path, {
        code: "self-reference",
        message: `the statement \`${id}\` refers to itself, expected another`,
      });
    }
  }

  #spans(): void {
    const { value, origin } = this.#entry;
    const text = this.#reading.article?.text;
    value.at.forEach((span, n) => {
      const path = this.#at("at", n);
      if (span.quote !== undefined) {
        const message =
          "found `quote:`, the article's own words: run `ascribe anchor` to turn it into offsets";
        this.#report.atKey(origin, [...path, "quote"], { code: "quote-left", message });
        return;
      }
      if (span.chars === undefined) {
        if (span.sha256 !== undefined) {
          this.#report.at(origin, path, {
            code: "missing-key",
            message: "the key `chars` is missing here, beside `sha256`",
            expected: "chars",
          });
        } else if (span.paragraph === undefined) {
          this.#report.at(origin, path, {
            code: "missing-key",
            message: "`paragraph` or `chars` is missing here: a span says where the words stand",
            expected: "paragraph",
          });
        } else {
          const message = "the span has no offsets: give a `quote:` and run `ascribe anchor`";
          this.#report.at(origin, path, { code: "not-anchored", message, severity: "warning" });
        }
        return;
      }
      if (span.sha256 === undefined) {
        this.#report.at(origin, path, {
          code: "missing-key",
          message: "the key `sha256` is missing here, beside `chars`",
          expected: "sha256",
        });
      }
      if (text === undefined && this.#reading.article !== undefined) {
        const message =
          "offsets of which text? The article has no `text:`: run `ascribe anchor`, which fills it in";
        this.#report.at(origin, [...path, "chars"], { code: "no-text-identity", message });
      }
      const [start, end] = span.chars;
      if (start >= end || (text !== undefined && end > text.chars)) {
        const within = text === undefined ? "" : ` and an end of ${text.chars} at most`;
        const message = `found the offsets ${start} to ${end}, expected a start below the end${within}`;
        this.#report.at(origin, [...path, "chars"], { code: "bad-span", message, found: `${start}, ${end}` });
      }
    });
  }
}
