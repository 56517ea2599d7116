import type { z } from "zod";
import { amountEntryOf } from "../../facts/amountOf.ts";
import type { article, coding, statement } from "../../facts/schema/factFile.ts";
import { decodeRef, unspecified } from "../../model/Ref.ts";
import { Refusal } from "../../model/Refusal.ts";
import { isLinkType } from "../../model/words.ts";
import type { CodedRow, ExportedArticle, ExportedStatement, StatementRow } from "./ExportedStatement.ts";

type WrittenStatement = z.input<typeof statement>;
type WrittenReference = WrittenStatement["subject"];
/** A coding as a fact file has it; its id is always written. */
export type CodingEntry = z.input<typeof coding> & { readonly id: string };
type MadeHow = "codedOn" | "codingMethod" | "codingStatus";

/** An article as a fact file begins. */
export function articleEntry({ article: held, outlet }: StatementRow): z.input<typeof article> {
  const { id, title, url, authors, published, language, translation, attributes } = held;
  const { textSha256: sha256, textChars: chars, bodyStart, bodyEnd } = held;
  return {
    id,
    outlet,
    title,
    ...(url === undefined ? {} : { url }),
    authors,
    published,
    lang: language,
    ...(translation === undefined ? {} : { translation }),
    ...(sha256 === undefined || chars === undefined || bodyStart === undefined || bodyEnd === undefined
      ? {}
      : { text: { sha256, chars, body: [bodyStart, bodyEnd] } }),
    ...(attributes === undefined ? {} : { attributes: { ...attributes } }),
  };
}

/**
 * The coding of record of an article.
 * @throws Refusal DATABASE_REFUSED where the graph was loaded before it kept who coded when
 */
export function codingEntry({ article: { id, coder, ...held } }: StatementRow): CodingEntry {
  return writtenCoding(id, coder, held);
}

/** The second coding (`<article>@<coder>`) that a statement is of; throws as `codingEntry`. */
export function secondCodingEntry({ article, statement }: CodedRow): CodingEntry {
  return writtenCoding(statement.coding, statement.coding.slice(`${article.id}@`.length), statement);
}

function writtenCoding(
  id: string,
  by: string | undefined,
  { codedOn: on, codingMethod: method, codingStatus: status }: Partial<Pick<ExportedArticle, MadeHow>>,
): CodingEntry {
  if (by === undefined || on === undefined || method === undefined || status === undefined) {
    throw new Refusal(
      "DATABASE_REFUSED",
      `The graph does not know when \`${id}\` was coded: an earlier version of Ascribe loaded it.`,
      "Load the files again with --rebuild, then export.",
    );
  }
  return { id, by, on, method, status };
}

/**
 * A statement as its fact file has it.
 * @param coder of the coding that it is in
 * @param isThere whether a statement that a link leads to comes along; one of an article that does not may be missing
 */
export function statementEntry(
  { statement: held, spans }: CodedRow,
  coder: string,
  isThere: (id: string) => boolean,
): WrittenStatement {
  const { coding: ofCoding, codedAscription, when, place, attributes } = held;
  const local = (id: string) => (id.startsWith(`${ofCoding}/`) ? id.slice(ofCoding.length + 1) : id);
  const reference = (coded: string): WrittenReference => {
    const ref = decodeRef(coded);
    switch (ref.kind) {
      case "node":
        return ref.id;
      case "statement":
        return { statement: local(ref.id) };
      case "literal":
        return { literal: ref.value };
      case "unspecified":
        return unspecified;
    }
  };
  const objects = held.objects.map(reference);
  const [only] = objects;
  const links = held.links.flatMap((link) => {
    const [type, to] = link.split(" ");
    if (!isLinkType(type) || to === undefined) throw new Error(`${held.id} holds the link "${link}"`);
    return isThere(to) ? [{ type, to: local(to) }] : [];
  });
  return {
    id: local(held.id),
    speaker: held.speaker,
    via: held.via,
    form: held.form,
    said: held.said,
    subject: reference(held.subject),
    predicate: held.predicate,
    object: objects.length === 1 && only !== undefined ? only : objects,
    polarity: held.polarity,
    certainty: held.certainty,
    modality: held.modality,
    presupposed: held.presupposed,
    ...(codedAscription === null || codedAscription === undefined ? {} : { ascription: codedAscription }),
    ...(when === undefined ? {} : { when }),
    ...(place === undefined ? {} : { place }),
    ...amountOfStatement(held),
    gloss: held.gloss,
    at: spans.map(({ paragraph, sentence, start, end, sha256 }) => ({
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(sentence === undefined ? {} : { sentence }),
      ...(start === undefined || end === undefined ? {} : { chars: [start, end] satisfies [number, number] }),
      ...(sha256 === undefined ? {} : { sha256 }),
    })),
    ...(links.length === 0 ? {} : { links }),
    ...(held.coder === coder ? {} : { by: held.coder }),
    ...(attributes === undefined ? {} : { attributes: { ...attributes } }),
  };
}

function amountOfStatement(held: ExportedStatement): Pick<WrittenStatement, "amount"> {
  const { amountMin: min, amountMax: max, amountUnit: unit, amountAbout: about, amountLabel: label } = held;
  if (label === undefined) return {};
  return {
    amount: amountEntryOf({
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(unit === undefined ? {} : { unit }),
      about: about ?? false,
      label,
    }),
  };
}
