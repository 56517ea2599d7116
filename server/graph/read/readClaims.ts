import { z } from "zod";
import type { Claim } from "../../model/claims/Claim.ts";
import { stanceSet } from "../../model/claims/stanceSet.ts";
import type { Lens } from "../../model/Lens.ts";
import type { World } from "../../model/World.ts";
import { ascriptions, polarities } from "../../model/words.ts";
import type { Reader } from "./Reader.ts";
import { stanceSign } from "./StoredNode.ts";
import { voicedClaim, worldColumns, worldOf } from "./voicedClaims.ts";

const day = z
  .string()
  .nullish()
  .transform((held) => held ?? undefined);

const ownColumns = z.object({
  outlet: z.string(),
  ascription: z.enum(ascriptions),
  subject: z.string().nullable(),
  objects: z.array(z.string()),
  keys: z.array(z.string()),
  polarity: z.enum(polarities),
  sign: stanceSign.nullable(),
  interests: z.array(z.string()),
  whenMin: day,
  whenMax: day,
  against: z.array(z.string()),
});

const claim = z.looseObject({}).transform((columns): Claim => {
  const { subject, sign, whenMin, whenMax, ...own } = ownColumns.parse(columns);
  return {
    ...voicedClaim.parse(columns),
    ...own,
    ...(subject === null ? {} : { subject }),
    ...(sign === null || own.interests.length === 0 ? {} : { stance: stanceSet(sign, own.polarity) }),
    when: {
      ...(whenMin === undefined ? {} : { min: whenMin }),
      ...(whenMax === undefined ? {} : { max: whenMax }),
    },
  };
});

const row = z.object({
  claims: z.array(claim),
  about: z.string().nullable(),
  opposites: z.array(z.tuple([z.string(), z.string()])),
  ...worldColumns,
});

/** What claims are compared by. */
export interface ComparedClaims {
  readonly claims: readonly Claim[];
  /** Kept id of what they are to be about. */
  readonly about?: string;
  /** Pairs of interests of which one is the other's opposite, each once. */
  readonly opposites: readonly (readonly [string, string])[];
  readonly world: World;
}

/**
 * The claims that pass a lens. With `about` those about it, and those that can stand beside one of them in a pair or a
 * group: comparing needs both sides, so the results are still to be chosen by it.
 */
export async function readClaims(
  reader: Reader,
  lens: Lens,
  about: string | undefined,
): Promise<ComparedClaims> {
  const answer = await reader.row("claimRows", { lens, about: about ?? null }, row);
  return {
    claims: answer.claims,
    opposites: answer.opposites,
    world: worldOf(answer),
    ...(answer.about === null ? {} : { about: answer.about }),
  };
}
