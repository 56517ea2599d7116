import { z } from "zod";
import type { Attribute } from "../../model/attributeTexts.ts";
import type { Attributes } from "../../model/Corpus.ts";
import { entityNode, eventNode, interestNode } from "../read/StoredNode.ts";

const text = z
  .string()
  .nullish()
  .transform((held) => held ?? undefined);
const texts = z.array(z.string());

const recordOf = (attributes: readonly Attribute[]): Attributes =>
  Object.fromEntries(attributes.map(({ name, value }) => [name, value]));

const more = { aliases: texts, mergedFrom: texts, mergedNames: texts, about: texts, said: texts };

/** A row of cypher/export/nodes.cypher as one flat record, the same for all three kinds. */
export const nodeRow = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("entity"), node: entityNode, ...more }),
    z.object({ kind: z.literal("interest"), node: interestNode, ...more }),
    z.object({
      kind: z.literal("event"),
      node: eventNode.extend({ whenMin: text, whenMax: text }),
      ...more,
    }),
  ])
  .transform((row) => {
    const { kind, aliases, mergedFrom, mergedNames, about, said } = row;
    const time = row.kind === "event" ? row.node : undefined;
    return {
      id: row.node.id,
      kind,
      /** The entity's type; `Interest` or `Event` otherwise. */
      type: row.kind === "entity" ? row.node.type : row.kind === "interest" ? "Interest" : "Event",
      /** Its name; an interest's goal. */
      label: row.kind === "interest" ? row.node.goal : row.node.name,
      wikidata: row.kind === "entity" ? row.node.wikidata : null,
      /** Other names: aliases, and names of entries merged into this one. */
      aliases: [...new Set([...aliases, ...mergedNames])],
      mergedFrom,
      /** What the source of the data keeps of it besides. */
      attributes: row.kind === "event" ? undefined : recordOf(row.node.attributes),
      /** When an event was, EDTF, and its days. */
      when: time?.when ?? undefined,
      whenMin: time?.whenMin,
      whenMax: time?.whenMax,
      /** Ids of the statements that it is a subject or object of. */
      about,
      /** Ids of the statements that it says. */
      said,
    };
  });
export type ExportedNode = z.infer<typeof nodeRow>;
