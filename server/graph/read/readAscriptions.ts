import { z } from "zod";
import { type AscriptionMatrix, ascriptionMatrix, widest } from "../../model/claims/ascriptionMatrix.ts";
import { groupBy } from "../../model/claims/groupBy.ts";
import type { Lens } from "../../model/Lens.ts";
import { ascriptions, polarities } from "../../model/words.ts";
import type { Reader } from "./Reader.ts";
import { type EntityNode, entityNode, stanceSign } from "./StoredNode.ts";

const row = z.object({
  holder: entityNode.nullable(),
  stances: z.array(
    z.object({
      id: z.string(),
      speaker: z.string(),
      ascription: z.enum(ascriptions),
      sign: stanceSign,
      polarity: z.enum(polarities),
      interests: z.array(z.string()),
    }),
  ),
  broader: z.array(z.tuple([z.string(), z.string()])),
});

/** A matrix with whose it is. */
export interface HeldMatrix extends AscriptionMatrix {
  readonly holder: EntityNode;
}

/**
 * Who ascribes which stances to a holder; undefined where there is no such entity.
 * @param rollUp shows each stance under the widest interests above its own
 */
export async function readAscriptions(
  reader: Reader,
  holder: string,
  lens: Lens,
  rollUp: boolean,
): Promise<HeldMatrix | undefined> {
  const answer = await reader.row("ascriptions", { holder, lens }, row);
  if (answer.holder === null) return undefined;
  const steps = groupBy(answer.broader, ([narrow]) => [narrow]);
  const broader = new Map([...steps].map(([narrow, wide]) => [narrow, wide.map(([, id]) => id)]));
  const widened = (interest: string) => (rollUp ? widest(interest, broader) : [interest]);
  return { holder: answer.holder, ...ascriptionMatrix(answer.stances, widened) };
}
