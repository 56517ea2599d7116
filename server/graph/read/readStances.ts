import { z } from "zod";
import type { Qualifier, StanceRow } from "../../model/discourse/StanceRow.ts";
import type { Lens } from "../../model/Lens.ts";
import { type DiscourseActor, polarities } from "../../model/words.ts";
import type { Reader } from "./Reader.ts";

const place = z
  .number()
  .nullish()
  .transform((held) => held ?? undefined);

const storedStance = z.object({
  statement: z.string(),
  actor: z.string().nullable(),
  interests: z.array(z.string()),
  sign: z.union([z.literal(1), z.literal(0), z.literal(-1)]),
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
 * All that a discourse network is made of: the stances that the lens's documents and times leave. Those that the rest
 * of the lens shuts out are marked.
 */
export async function readStances(
  reader: Reader,
  actor: DiscourseActor,
  lens: Lens,
): Promise<readonly StanceRow[]> {
  const { articles, outlets, saidFrom, saidTo } = lens;
  const documents = { articles, outlets, saidFrom, saidTo };
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
      qualifier: qualifierOf(sign, polarity === "positive"),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    })),
  );
}

function qualifierOf(sign: Qualifier, positive: boolean): Qualifier {
  if (positive || sign === 0) return sign;
  return sign === 1 ? -1 : 1;
}
