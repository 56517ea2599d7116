import { useState } from "react";
import type { ClaimFieldsFragment } from "../generated/operations.ts";
import { ClaimCard } from "./ClaimCard.tsx";

export interface ClaimPage {
  readonly totalCount: number;
  readonly nodes: readonly ClaimFieldsFragment[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface ClaimsProps {
  readonly first: ClaimPage;
  /** Whether they stand under no relation, so that each must name its own. */
  readonly alone?: boolean;
  readonly more: (after: string) => Promise<ClaimPage | undefined>;
}

/** Claim cards, a page at a time. Give it a key that changes with what it lists. */
export function Claims({ first, alone = false, more }: ClaimsProps) {
  const [pages, setPages] = useState<readonly ClaimPage[]>([]);
  const [problem, setProblem] = useState<string>();
  const all = [first, ...pages];
  const { hasNextPage, endCursor } = (all.at(-1) ?? first).pageInfo;
  const claims = all.flatMap(({ nodes }) => nodes);
  const next = async (after: string) => {
    try {
      const page = await more(after);
      if (page !== undefined) setPages((before) => [...before, page]);
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <div className="claims">
        {claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} alone={alone} />
        ))}
      </div>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {hasNextPage && endCursor !== null && (
        <button type="button" onClick={() => void next(endCursor)}>
          {first.totalCount - claims.length} more
        </button>
      )}
    </>
  );
}
