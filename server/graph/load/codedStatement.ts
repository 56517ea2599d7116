import { z } from "zod";
import { attributeTexts } from "../../model/attributeTexts.ts";
import type { FactsContent, Statement } from "../../model/Corpus.ts";
import { encodeRef } from "../../model/Ref.ts";
import { ascriptions, certainties, forms, modalities, polarities } from "../../model/words.ts";
import { isOfRecord } from "./isOfRecord.ts";

/**
 * A statement as its coder wrote it, in the flat form in which the graph keeps it. References are encoded (Ref.ts) and
 * as coded: merges are applied by deriveStatement alone, so that a merge taken back leaves no trace.
 */
export const codedStatement = z.object({
  id: z.string(),
  subject: z.string(),
  predicate: z.string(),
  objects: z.array(z.string()),
  speaker: z.string(),
  via: z.array(z.string()),
  codedAscription: z.enum(ascriptions).nullish(),
  polarity: z.enum(polarities),
  certainty: z.enum(certainties),
  modality: z.enum(modalities),
  presupposed: z.boolean(),
  form: z.enum(forms),
  gloss: z.string(),
  said: z.string(),
  when: z.string().nullish(),
  coder: z.string(),
  coding: z.string(),
  articleId: z.string(),
  /** The outlet as coded; the chain's outermost voice. */
  outlet: z.string(),
});
export type CodedStatement = z.infer<typeof codedStatement>;

/** The coded half of a statement's node, and the fields that no derivation reads. */
export function codedProperties(facts: FactsContent, statement: Statement, order: number) {
  const coded: CodedStatement = {
    id: statement.id,
    subject: encodeRef(statement.subject),
    predicate: statement.predicate,
    objects: statement.objects.map(encodeRef),
    speaker: encodeRef(statement.speaker),
    via: [...statement.via],
    codedAscription: statement.ascription ?? null,
    polarity: statement.polarity,
    certainty: statement.certainty,
    modality: statement.modality,
    presupposed: statement.presupposed,
    form: statement.form,
    gloss: statement.gloss,
    said: statement.said,
    when: statement.when ?? null,
    coder: statement.by ?? facts.coding.by,
    coding: facts.coding.id,
    articleId: facts.article.id,
    outlet: facts.article.outlet,
  };
  const { amount } = statement;
  const { on, method, status } = facts.coding;
  return {
    ...coded,
    // Of the coding of record the article's node knows these.
    ...(isOfRecord(facts) ? {} : { codedOn: on, codingMethod: method, codingStatus: status }),
    order: order,
    place: statement.place ?? null,
    amountMin: amount?.min ?? null,
    amountMax: amount?.max ?? null,
    amountUnit: amount?.unit ?? null,
    amountAbout: amount?.about ?? null,
    amountLabel: amount?.label ?? null,
    links: statement.links.map((link) => `${link.type} ${link.to}`),
    attributes: attributeTexts(statement.attributes),
  };
}
