import type { Source } from "../../model/Corpus.ts";
import type { LoadedSource } from "./putSource.ts";

/** What one load answers for. */
export interface LoadScope {
  /** Files whose word in the graph is new or another one now. */
  readonly sources: readonly Source[];
  /** Files of earlier loads, under a directory of this one, that are gone. */
  readonly gone: readonly LoadedSource[];
  /** Paths of all files of this load, changed or not, and of those gone. */
  readonly owned: ReadonlySet<string>;
  readonly dryRun: boolean;
}
