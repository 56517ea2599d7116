/** How a step or a whole run ended; `undeclared` skips are among the failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}
