import { useEffect, useState } from "react";
import type { ClaimFieldsFragment } from "../generated/operations.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import { useAnswer } from "./useAnswer.ts";
import { Waiting } from "./Waiting.tsx";

export interface ClaimPage {
  readonly totalCount: number;
  readonly nodes: readonly ClaimFieldsFragment[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface ClaimsProps {
  readonly first: ClaimPage;
  /** Whether they stand under no relation, so that each must name its own. */
  readonly alone?: boolean;
  readonly more: (after: string, signal: AbortSignal) => Promise<ClaimPage | undefined>;
}

/** Claim cards, a page at a time. Give it a key that changes with what it lists. */
export function Claims({ first, alone = false, more }: ClaimsProps) {
  const [pages, setPages] = useState<readonly ClaimPage[]>([]);
  /** Behind which claim the next page is asked for; undefined where none is. */
  const [after, setAfter] = useState<string>();
  const all = [first, ...pages];
  const { hasNextPage, endCursor } = (all.at(-1) ?? first).pageInfo;
  const claims = all.flatMap(({ nodes }) => nodes);
  return (
    <>
      <div className="claims">
        {claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} alone={alone} />
        ))}
      </div>
      {hasNextPage && endCursor !== null && after !== endCursor && (
        <button type="button" onClick={() => setAfter(endCursor)}>
          {first.totalCount - claims.length} more
        </button>
      )}
      {after !== undefined && after === endCursor && (
        <NextPage
          key={after}
          ask={(signal) => more(after, signal)}
          onPage={(page) => setPages((before) => [...before, page])}
        />
      )}
    </>
  );
}

interface NextPageProps {
  readonly ask: (signal: AbortSignal) => Promise<ClaimPage | undefined>;
  readonly onPage: (page: ClaimPage) => void;
}

/** Asks for a page of claims and hands it on. */
function NextPage({ ask, onPage }: NextPageProps) {
  const answer = useAnswer("page", ask);
  const { data } = answer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is handed on once.
  useEffect(() => {
    if (data !== undefined) onPage(data);
  }, [data]);
  return <Waiting answer={answer} what="Reading more claims" />;
}
