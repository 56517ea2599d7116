import type { Path, Place } from "./Places.ts";
import type { Finding, Problem, ProblemCode } from "./Problem.ts";
import type { Origin } from "./Reading.ts";

/** Collects the problems of one check. */
export class Report {
  readonly #problems: Problem[] = [];
  readonly #strict: boolean;
  readonly #tolerated: readonly ProblemCode[];

  /**
   * @param strict whether warnings are errors
   * @param tolerated rules whose breach is a warning here
   */
  constructor(strict: boolean, tolerated: readonly ProblemCode[] = []) {
    this.#strict = strict;
    this.#tolerated = tolerated;
  }

  /** Something wrong with a file as a whole, or at a place of it. */
  atPlace(file: string, place: Place, finding: Finding): void {
    // Not by a spread, which would give each an own shape: there may be one for each of many statements.
    const { line, column } = place;
    this.#problems.push(
      Object.assign({}, finding, { severity: this.#severityOf(finding), file, line, column }),
    );
  }

  /** Something wrong with a value. */
  at(origin: Origin, path: Path, finding: Finding): void {
    this.atPlace(origin.file, origin.places.of(path), finding);
  }

  /** Something wrong with a key. */
  atKey(origin: Origin, path: Path, finding: Finding): void {
    this.atPlace(origin.file, origin.places.ofKey(path), finding);
  }

  #severityOf({ code, severity }: Finding): Problem["severity"] {
    if (this.#strict) return "error";
    return this.#tolerated.includes(code) ? "warning" : (severity ?? "error");
  }

  /** All problems, by file, line and column. */
  problems(): Problem[] {
    return this.#problems.toSorted(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
    );
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
