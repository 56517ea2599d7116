import { z } from "zod";
import type { Transaction } from "../../database/Database.ts";
import { createWorld, type World } from "../../model/World.ts";
import { cypherText } from "../cypherText.ts";
import type { PredicateFacts } from "./deriveStatement.ts";
import { loadedSources } from "./putSource.ts";

/** All that the derived half of a statement depends on, as the database has it. */
export interface DerivationGround {
  readonly world: World;
  readonly predicates: ReadonlyMap<string, PredicateFacts>;
  /** Equal texts mean equal derivations. */
  readonly fingerprint: string;
}

const row = z.object({
  merges: z.array(z.tuple([z.string(), z.string()])),
  organs: z.array(z.tuple([z.string(), z.string()])),
  roles: z.array(
    z.object({ person: z.string(), of: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
  predicates: z.array(
    z.object({ name: z.string(), kind: z.string(), sign: z.number().nullable(), symmetric: z.boolean() }),
  ),
});

/** Reads merges, bodies, roles and predicates. */
export async function readGround(transaction: Transaction): Promise<DerivationGround> {
  const [first] = await transaction.run(cypherText("load/world"));
  const { merges, organs, roles, predicates } = row.parse(first);
  const world = createWorld(
    merges,
    organs,
    roles.map(({ person, of, from, to }) => [
      person,
      { of, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
    ]),
  );
  return {
    world,
    predicates: new Map(
      predicates.map(({ name, sign, ...rest }) => [name, { ...rest, ...(sign === null ? {} : { sign }) }]),
    ),
    fingerprint: JSON.stringify({ merges, organs, roles, predicates }),
  };
}

/** Reads the ground once for all transactions that see the same registry. */
export class GroundReader {
  #registry: string | undefined;
  #ground: DerivationGround | undefined;

  async read(transaction: Transaction): Promise<DerivationGround> {
    const sources = await loadedSources(transaction);
    const registry = sources
      .filter(({ kind }) => kind !== "facts")
      .map(({ path, sha256 }) => `${sha256} ${path}`)
      .join("\n");
    if (!this.#ground || this.#registry !== registry) {
      this.#ground = await readGround(transaction);
      this.#registry = registry;
    }
    return this.#ground;
  }
}
