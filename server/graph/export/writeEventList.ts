import { z } from "zod";
import { attributeRecord } from "../../model/attributeTexts.ts";
import { signedStance } from "../../model/claims/stanceSet.ts";
import { csvRow } from "../../model/csv/csvRow.ts";
import { ascriptions, certainties, forms, modalities, polarities } from "../../model/words.ts";
import { stanceSign } from "../read/StoredNode.ts";
import type { ExportReading } from "./ExportReading.ts";

const text = z
  .string()
  .nullish()
  .transform((held) => held ?? undefined);
const actor = z.object({ name: z.string(), type: z.string() }).nullable();

const eventRow = z.object({
  id: z.string(),
  coding: z.string(),
  sign: stanceSign,
  polarity: z.enum(polarities),
  predicate: z.string(),
  form: z.enum(forms),
  ascription: z.enum(ascriptions),
  certainty: z.enum(certainties),
  modality: z.enum(modalities),
  article: z.object({
    id: z.string(),
    title: z.string(),
    authors: z.array(z.string()).default([]),
    published: z.string(),
    publishedMin: text,
    publishedMax: text,
    attributes: z
      .array(z.string())
      .nullish()
      .transform((texts) => new Map(Object.entries(attributeRecord(texts ?? [])))),
  }),
  interest: z.string().nullable(),
  outlet: z.string().nullable(),
  holder: actor,
  speaker: actor,
});

const columns = [
  ...["statement ID", "time", "document ID", "document title", "author", "source", "section", "type", "text"],
  ...["person", "organization", "concept", "agreement"],
  ...["holder", "speaker", "predicate", "ascription", "certainty", "modality", "form"],
];

/**
 * Stances as Discourse Network Analyzer lists its statements as events (Exporter.eventCSV): its columns, in its order,
 * parted by semicolons, and behind them as further variables what it has no place for. The rows are those that a
 * discourse network counts; the words of the article are none of ours, so that `text` is empty.
 *
 * `organization` is who holds the stance and `person` who says so, where the one is no person and the other is; where
 * only persons or only others are named, the other column is empty. `agreement` is the sign times the polarity: 1 or 0
 * (for, against), or where somebody is neutral 1, 0, -1.
 */
export async function* writeEventList(reading: ExportReading): AsyncGenerator<string> {
  const { lens } = reading;
  const isInteger = (await reading.ids("neutral", { lens })).size > 0;
  yield csvRow(columns, ";");
  for await (const row of reading.rows("eventList", { lens }, eventRow)) {
    const { article, holder, speaker } = row;
    const { attributes } = article;
    const stance = signedStance(row.sign, row.polarity);
    const persons = [speaker, holder].filter((named) => named?.type === "Person");
    const others = [holder, speaker].filter((named) => named !== null && named.type !== "Person");
    yield csvRow(
      [
        ...[row.id, timeOf(article), article.id, article.title, article.authors.join(", "), row.outlet],
        ...[attributes.get("section"), attributes.get("type"), ""],
        ...[persons[0]?.name, others[0]?.name, row.interest, isInteger ? stance : stance === 1 ? 1 : 0],
        ...[holder?.name, speaker?.name, row.predicate],
        ...[row.ascription, row.certainty, row.modality, row.form],
      ],
      ";",
    );
  }
}

/** The article's time as DNA writes it, to the second; of a vague date the first day. */
function timeOf({ published, publishedMin, publishedMax }: z.infer<typeof eventRow>["article"]): string {
  const exact = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(published);
  if (exact !== null) return `${exact[1]} ${exact[2]}`;
  const day = publishedMin ?? publishedMax;
  return day === undefined ? "" : `${day} 00:00:00`;
}
