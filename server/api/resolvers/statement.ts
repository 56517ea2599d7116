import type { StatementResolvers } from "../generated/resolverTypes.ts";
import { entityOf, type ParticipantValue, participant, participants } from "../participants.ts";
import { predicateOf, relationRef } from "../relations.ts";
import { articleOf } from "./article.ts";

export const Statement: StatementResolvers = {
  subject: ({ subject }, _, context) => participant(subject, context),
  predicate: ({ predicate }, _, context) => predicateOf(predicate, context),
  objects: async ({ objects }, _, context) => {
    const all = await participants(objects, context);
    // Two that the text lists may have been merged into one.
    const isFirst = (one: ParticipantValue, at: number) =>
      !("id" in one) || all.findIndex((other) => "id" in other && other.id === one.id) === at;
    return all.filter(isFirst);
  },
  speaker: ({ speaker }, _, context) => participant(speaker, context),
  // The outlet speaking itself stands in its chain once.
  chain: ({ outletId, via, speaker, depth }, _, context) =>
    participants(depth === 0 ? [outletId] : [outletId, ...via, speaker], context),
  place: ({ place }, _, context) => (place === null ? null : entityOf(place, context)),
  amount: ({ amountMin, amountMax, amountUnit, amountAbout, amountLabel }) =>
    amountLabel === null
      ? null
      : { min: amountMin, max: amountMax, unit: amountUnit, about: amountAbout ?? false, label: amountLabel },
  evidence: async ({ id }, _, { load }) => [...((await load.evidence.load(id)) ?? [])],
  article: ({ articleId }, _, context) => articleOf(articleId, context),
  links: async ({ id }, _, { load }) => [...((await load.links.load(id)) ?? [])],
  relations: ({ tripleKeys }) => tripleKeys.map(relationRef),
};
