import type { RegistryFacts } from "../../graph/read/readRegistry.ts";
import type { Context } from "../Context.ts";
import type { StateResolvers } from "../generated/resolverTypes.ts";
import { inGraph, statementList } from "./statementLists.ts";

async function registryFacts(id: string, { load }: Context): Promise<RegistryFacts> {
  const facts = await load.registry.load(id);
  if (facts === undefined) throw new Error(`the registry has no entry for ${id}`);
  return facts;
}

/** Of every type of entity. */
export const entity: StateResolvers = {
  ...inGraph,
  aliases: async ({ id }, _, context) => (await registryFacts(id, context)).aliases,
  mergedFrom: async ({ id }, _, context) => (await registryFacts(id, context)).mergedFrom,
  organOf: async ({ id }, _, context) => (await registryFacts(id, context)).organOf,
  memberOf: async ({ id }, _, context) => (await registryFacts(id, context)).memberOf,
  roles: async ({ id }, _, context) => (await registryFacts(id, context)).roles,
  perhapsSame: async ({ id }, _, context) => (await registryFacts(id, context)).perhapsSame,
  statementsBy: statementList("statementsBy"),
};
