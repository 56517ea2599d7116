import type { StatementList } from "../../graph/read/readStatements.ts";
import type { Context } from "../Context.ts";
import { connectionOf } from "../connectionOf.ts";
import type { Lens as LensInput } from "../generated/resolverTypes.ts";
import { lensOf } from "../lensOf.ts";
import { type PageArguments, pageRequest } from "../pageRequest.ts";
import { relationRef } from "../relations.ts";

interface ListArguments extends PageArguments {
  readonly lens?: LensInput | null | undefined;
}

const nothing = { total: 0, start: 0, entries: [] };

/** A field that lists statements of the thing it stands on. */
export function statementList(list: StatementList) {
  return async ({ id }: { readonly id: string }, args: ListArguments, { load }: Context) => {
    const page = await load.statements(list, lensOf(args.lens), pageRequest(args)).load(id);
    return connectionOf(page ?? nothing);
  };
}

/** What entities, interests and events have in common: they stand in statements and relations. */
export const inGraph = {
  statementsAbout: statementList("statementsAbout"),
  relations: async ({ id }: { readonly id: string }, args: ListArguments, { load }: Context) => {
    const page = (await load.relations(lensOf(args.lens), pageRequest(args)).load(id)) ?? nothing;
    return connectionOf({ ...page, entries: page.entries.map(relationRef) });
  },
  neighborCounts: async (
    { id }: { readonly id: string },
    args: { readonly lens?: LensInput | null | undefined },
    { load }: Context,
  ) => [...((await load.neighborCounts(lensOf(args.lens)).load(id)) ?? [])],
};
