import type { Mapping, StatementFields } from "../schema/mappingFile.ts";
import { columnsOf } from "./FieldReader.ts";
import { fieldsOf } from "./readMapping.ts";

/** Columns that a rule for statements reads. */
export function columnsOfRule(rule: StatementFields): ReadonlySet<string> {
  const { attributes, of: _, ...fields } = rule;
  return new Set([
    ...Object.values(fields).flatMap((field) => (field === undefined ? [] : columnsOf(field))),
    ...attributes,
  ]);
}

/** Columns that a mapping reads for articles and codings. */
export function columnsOfArticles(mapping: Mapping): ReadonlySet<string> {
  const fields = fieldsOf(mapping).filter(({ path }) => path[0] !== "statements");
  return new Set([...fields.flatMap(({ field }) => columnsOf(field)), ...mapping.articles.attributes]);
}

/** Columns of its affiliations. */
export function columnsOfAffiliations(mapping: Mapping): ReadonlySet<string> {
  return new Set(mapping.affiliations.flatMap(({ member, of }) => [member, of]));
}
