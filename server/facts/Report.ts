import type { Path, Place } from "./Places.ts";
import type { Finding, Problem } from "./Problem.ts";
import type { Origin } from "./Reading.ts";

/** Collects the problems of one check. */
export class Report {
  readonly #problems: Problem[] = [];
  readonly #strict: boolean;

  /** @param strict whether warnings are errors */
  constructor(strict: boolean) {
    this.#strict = strict;
  }

  /** Something wrong with a file as a whole, or at a place of it. */
  atPlace(file: string, place: Place, finding: Finding): void {
    this.#problems.push({
      ...finding,
      severity: this.#strict ? "error" : (finding.severity ?? "error"),
      file,
      line: place.line,
      column: place.column,
    });
  }

  /** Something wrong with a value. */
  at(origin: Origin, path: Path, finding: Finding): void {
    this.atPlace(origin.file, origin.places.of(path), finding);
  }

  /** Something wrong with a key. */
  atKey(origin: Origin, path: Path, finding: Finding): void {
    this.atPlace(origin.file, origin.places.ofKey(path), finding);
  }

  /** All problems, by file, line and column. */
  problems(): Problem[] {
    return this.#problems.toSorted(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
    );
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
