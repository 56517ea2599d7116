import { pageOfList } from "../../graph/read/pageOfList.ts";
import { readAscriptions } from "../../graph/read/readAscriptions.ts";
import { readClaims } from "../../graph/read/readClaims.ts";
import type { StatementNode } from "../../graph/read/StoredNode.ts";
import { contradictions, isAbout, isOfKind } from "../../model/claims/contradictions.ts";
import { corroborations } from "../../model/claims/corroborations.ts";
import { Refusal } from "../../model/Refusal.ts";
import type { Context } from "../Context.ts";
import { connectionOf } from "../connectionOf.ts";
import type {
  AscriptionCellResolvers,
  AscriptionMatrixResolvers,
  ContradictionResolvers,
  CorroborationResolvers,
  QueryResolvers,
  VoiceJoinResolvers,
} from "../generated/resolverTypes.ts";
import { lensOf } from "../lensOf.ts";
import { countOf, pageRequest } from "../pageRequest.ts";
import { entitiesOf, entityOf } from "../participants.ts";
import { relationRef } from "../relations.ts";

/** Questions that compare what is claimed. */
export const claimQueries: Pick<QueryResolvers, "contradictions" | "corroborations" | "ascriptions"> = {
  contradictions: async (_, { lens, about, kind, ...page }, { reader }) => {
    const request = pageRequest(page);
    const compared = await readClaims(reader, lensOf(lens), about ?? undefined);
    const found = contradictions(compared.claims, compared.opposites).filter(
      (pair) =>
        (kind === null || kind === undefined || isOfKind(pair.kind, kind)) &&
        areAbout([pair.a, pair.b], compared.about),
    );
    return connectionOf(pageOfList(request, found));
  },
  corroborations: async (_, { lens, about, minVoices, ...page }, { reader }) => {
    const request = pageRequest(page);
    const voices = countOf("minVoices", minVoices ?? 2, 2, 1000);
    const {
      claims,
      opposites,
      world,
      about: kept,
    } = await readClaims(reader, lensOf(lens), about ?? undefined);
    const found = corroborations(claims, opposites, world, voices).filter(({ groups }) =>
      areAbout(groups.flat(), kept),
    );
    return connectionOf(pageOfList(request, found));
  },
  ascriptions: async (_, { holder, lens, rollUp }, { reader }) => {
    const matrix = await readAscriptions(reader, holder, lensOf(lens), rollUp ?? false);
    if (matrix !== undefined) return matrix;
    throw new Refusal(
      "BAD_USER_INPUT",
      `There is no entity "${holder.slice(0, 60)}" that could hold a stance.`,
      "Find its id with `search` or `entities`.",
    );
  },
};

function areAbout(claims: readonly Parameters<typeof isAbout>[0][], about: string | undefined): boolean {
  return about === undefined || claims.some((claim) => isAbout(claim, about));
}

export const Contradiction: ContradictionResolvers = {
  basis: ({ basis }) => [...basis],
  a: ({ a }, _, context) => statementOf(a.id, context),
  b: ({ b }, _, context) => statementOf(b.id, context),
};

export const Corroboration: CorroborationResolvers = {
  relation: ({ relation }) => relationRef(relation),
  groups: ({ groups }, _, context) =>
    Promise.all(groups.map((group) => Promise.all(group.map(({ id }) => statementOf(id, context))))),
  joins: ({ joins }) => [...joins],
};

export const VoiceJoin: VoiceJoinResolvers = {
  a: ({ a }, _, context) => entityOf(a, context),
  b: ({ b }, _, context) => entityOf(b, context),
  through: ({ reason, through }, _, context) =>
    reason === "principal" ? entityOf(through, context) : statementOf(through, context),
};

export const AscriptionMatrix: AscriptionMatrixResolvers = {
  speakers: ({ speakers }, _, context) => entitiesOf(speakers, context),
  interests: ({ interests }, _, context) => Promise.all(interests.map((id) => interestOf(id, context))),
  cells: ({ cells }) => [...cells],
};

export const AscriptionCell: AscriptionCellResolvers = {
  speaker: ({ speaker }, _, context) => entityOf(speaker, context),
  interest: ({ interest }, _, context) => interestOf(interest, context),
  allows: ({ allows }) => [...allows],
  statements: ({ statements }, _, context) => Promise.all(statements.map((id) => statementOf(id, context))),
};

async function statementOf(id: string, { load }: Context): Promise<StatementNode> {
  const node = await load.nodes.load(id);
  if (node?.kind === "statement") return node;
  throw new Error(`the graph compares the statement ${id}, which is not there`);
}

async function interestOf(id: string, { load }: Context) {
  const node = await load.nodes.load(id);
  if (node?.kind === "interest") return node;
  throw new Error(`the graph names the interest ${id}, which is not there`);
}
