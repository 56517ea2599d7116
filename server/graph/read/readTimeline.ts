import { z } from "zod";
import type { Lens } from "../../model/Lens.ts";
import type { DatedStatements } from "../../model/timeline/timelineBuckets.ts";
import type { TimeAxis } from "../../model/words.ts";
import type { Reader } from "./Reader.ts";

/** Of which statements a timeline is. */
export interface TimelineScope {
  /** Slugs; null for any. */
  readonly subject: string | null;
  readonly interest: string | null;
  readonly axis: TimeAxis;
  readonly lens: Lens;
}

/** Statements by the day on which they begin, and how many have none. */
export interface StoredTimeline {
  readonly dated: readonly DatedStatements[];
  readonly undated: number;
}

const row = z.object({
  days: z.array(
    z.object({
      min: z.string().nullable(),
      max: z.string().nullable(),
      statements: z.number(),
      positive: z.number(),
      negative: z.number(),
      inFavor: z.number(),
      against: z.number(),
      speakers: z.array(z.string()),
    }),
  ),
});

export async function readTimeline(reader: Reader, scope: TimelineScope): Promise<StoredTimeline> {
  const { days } = await reader.row("timeline", { ...scope }, row);
  return {
    dated: days.flatMap(({ min, ...rest }) => (min === null ? [] : [{ min, ...rest }])),
    undated: days.reduce((all, { min, statements }) => all + (min === null ? statements : 0), 0),
  };
}
