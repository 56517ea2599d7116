import type { ProblemCode } from "../../../server/facts/Problem.ts";
import type { Files } from "../quayFiles.ts";

/** One class of wrong file: the corpus with it, and the rule that must refuse it, with the place. */
export interface HostileFile {
  readonly name: string;
  readonly files: Files;
  readonly code: ProblemCode;
  /** `file:line:column` within the folder. */
  readonly place: string;
}
