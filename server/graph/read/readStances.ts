import { z } from "zod";
import { signedStance } from "../../model/claims/stanceSet.ts";
import type { StanceRow } from "../../model/discourse/StanceRow.ts";
import type { Lens } from "../../model/Lens.ts";
import { type DiscourseActor, polarities } from "../../model/words.ts";
import type { Reader } from "./Reader.ts";
import { stanceSign } from "./StoredNode.ts";

const place = z
  .number()
  .nullish()
  .transform((held) => held ?? undefined);

const storedStance = z.object({
  statement: z.string(),
  actor: z.string().nullable(),
  interests: z.array(z.string()),
  sign: stanceSign,
  polarity: z.enum(polarities),
  day: z.string(),
  article: z.string(),
  start: place,
  end: place,
  order: z.number(),
  passes: z.boolean(),
});

const row = z.object({ stances: z.array(storedStance) });

/**
 * All that a discourse network is made of: the stances that the lens's documents, codings and times leave. Those that the rest
 * of the lens shuts out are marked.
 */
export async function readStances(
  reader: Reader,
  actor: DiscourseActor,
  lens: Lens,
): Promise<readonly StanceRow[]> {
  const { articles, outlets, coders, saidFrom, saidTo } = lens;
  const documents = { articles, outlets, coders, saidFrom, saidTo };
  const { stances } = await reader.row(
    "stanceRows",
    { bySpeaker: actor === "speaker", documents, lens },
    row,
  );
  return stances.flatMap(({ actor: named, interests, sign, polarity, start, end, ...stance }) =>
    (interests.length === 0 ? [""] : interests).map((interest) => ({
      ...stance,
      actor: named ?? "",
      interest,
      qualifier: signedStance(sign, polarity),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    })),
  );
}
