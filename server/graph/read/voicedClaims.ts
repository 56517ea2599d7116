import { z } from "zod";
import type { VoicedClaim } from "../../model/VoicedClaim.ts";
import { createWorld, type World } from "../../model/World.ts";

const day = z
  .string()
  .nullish()
  .transform((held) => held ?? undefined);

/** A claim with its voices, as texts under cypher/read return it. */
export const voicedClaim = z
  .object({
    id: z.string(),
    speaker: z.string(),
    chain: z.array(z.string()),
    saidMin: day,
    saidMax: day,
    restates: z.array(z.string()),
  })
  .transform(
    ({ saidMin, saidMax, ...claim }): VoicedClaim => ({
      ...claim,
      said: {
        ...(saidMin === undefined ? {} : { min: saidMin }),
        ...(saidMax === undefined ? {} : { max: saidMax }),
      },
    }),
  );

/** The columns by which a text says who speaks for whom. */
export const worldColumns = {
  merges: z.array(z.tuple([z.string(), z.string()])),
  organs: z.array(z.tuple([z.string(), z.string()])),
  roles: z.array(
    z.object({ person: z.string(), of: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
};

const columns = z.object(worldColumns);

export function worldOf({ merges, organs, roles }: z.infer<typeof columns>): World {
  return createWorld(
    merges,
    organs,
    roles.map(({ person, of, from, to }) => [
      person,
      { of, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
    ]),
  );
}
