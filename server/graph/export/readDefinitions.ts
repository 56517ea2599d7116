import { z } from "zod";
import { entity, event, interest, merge } from "../../facts/schema/registryFile.ts";
import { predicate } from "../../facts/schema/vocabularyFile.ts";
import { attributeRecord } from "../../model/attributeTexts.ts";
import type { Attributes } from "../../model/Corpus.ts";
import type { ExportReading } from "./ExportReading.ts";
import { withoutNulls } from "./withoutNulls.ts";

const record = z.record(z.string(), z.unknown());
const texts = z.array(z.string());

const written = {
  predicates: z
    .object({ predicate: record })
    .transform((row) => withoutNulls(pick(row.predicate, predicate.shape)))
    .pipe(predicate),
  entities: z
    .object({ entity: record, aliases: texts, organOf: texts, memberOf: texts, roles: z.array(record) })
    .transform(({ entity: { id, type, name, wikidata, attributes }, organOf, memberOf, aliases, roles }) =>
      withoutNulls({
        ...{ id, type, name, aliases, wikidata, attributes: recordOf(attributes) },
        // One or several: an empty list is no list of a file.
        organOf: someOf(organOf),
        memberOf: someOf(memberOf),
        roles: roles.map(withoutNulls),
      }),
    )
    .pipe(entity),
  interests: z
    .object({ interest: record, broader: texts, opposite: z.string().nullable() })
    .transform(({ interest: { id, goal, attributes }, broader, opposite }) =>
      withoutNulls({ id, goal, broader: someOf(broader), opposite, attributes: recordOf(attributes) }),
    )
    .pipe(interest),
  events: z
    .object({ event: record })
    .transform((row) => withoutNulls(pick(row.event, event.shape)))
    .pipe(event),
  merges: z.object({ merge }).transform((row) => row.merge),
} as const;

export type DefinitionList = keyof typeof written;

/** A list of the vocabulary or the registry, entry by entry, as a file defines it. */
export async function* readDefinitions(
  reading: ExportReading,
  list: DefinitionList,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  for await (const entry of reading.rows<object>(list, {}, written[list])) yield withoutEmptyLists(entry);
}

/** The checks fill in the defaults, of which an empty list is none that a file may hold. */
function withoutEmptyLists(entry: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

function pick(record: Readonly<Record<string, unknown>>, keys: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, record[key]]));
}

function recordOf(attributes: unknown): Attributes | null {
  const held = z.array(z.string()).safeParse(attributes);
  return held.success ? attributeRecord(held.data) : null;
}

function someOf(list: readonly string[]): readonly string[] | null {
  return list.length === 0 ? null : list;
}
