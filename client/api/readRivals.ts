import type { RivalsQuery } from "../generated/operations.ts";
import type { Lens } from "../state/Lens.ts";
import { operations } from "./operations.ts";

/** Of a kind of rivals those that were read, and how many there are. */
interface Some<Rival> {
  readonly read: readonly Rival[];
  readonly total: number;
}

export interface RivalsRead {
  readonly contradictions: Some<RivalsQuery["contradictions"]["nodes"][number]>;
  readonly corroborations: Some<RivalsQuery["corroborations"]["nodes"][number]>;
}

/** What contradicts and what bears out each other, of statements about something, or of all: so many pages of 200 each. */
export async function readRivals(
  about: string | undefined,
  lens: Lens,
  pages: number,
  signal: AbortSignal,
): Promise<RivalsRead> {
  let page = await operations.rivals(about, lens, {}, signal);
  const contradictions = [...page.contradictions.nodes];
  const corroborations = [...page.corroborations.nodes];
  let [against, alike] = [page.contradictions.pageInfo, page.corroborations.pageInfo];
  for (let read = 1; read < pages && (against.hasNextPage || alike.hasNextPage); read++) {
    const after = { afterContradiction: against.endCursor, afterCorroboration: alike.endCursor };
    page = await operations.rivals(about, lens, after, signal);
    // A list that has ended is asked for once more beside the other; what it answers then is known already.
    if (against.hasNextPage) {
      contradictions.push(...page.contradictions.nodes);
      against = page.contradictions.pageInfo;
    }
    if (alike.hasNextPage) {
      corroborations.push(...page.corroborations.nodes);
      alike = page.corroborations.pageInfo;
    }
  }
  return {
    contradictions: { read: contradictions, total: page.contradictions.totalCount },
    corroborations: { read: corroborations, total: page.corroborations.totalCount },
  };
}
