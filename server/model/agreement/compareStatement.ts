import { deriveAscription } from "../ascription.ts";
import type { FactsContent, Statement } from "../Corpus.ts";
import { edtfRange } from "../edtfRange.ts";
import { encodeRef, type Ref } from "../Ref.ts";
import { kept, type World } from "../World.ts";
import type { ComparedField, ComparedStatement, FieldValue } from "./ComparedStatement.ts";

/**
 * Makes a statement comparable. Slugs are those that are kept after merges, an ascription that the file leaves out is
 * derived, the ends of a symmetric predicate are in order; of the gloss, which is the coder's own words, nothing is compared.
 */
export function compareStatement(
  facts: FactsContent,
  statement: Statement,
  order: number,
  world: World,
  isSymmetric: (predicate: string) => boolean,
): ComparedStatement {
  const own = `${facts.coding.id}/`;
  const localId = (id: string) => (id.startsWith(own) ? id.slice(own.length) : id);
  const valueOfRef = (ref: Ref, nameOf: (id: string) => string): FieldValue => {
    switch (ref.kind) {
      case "node":
        return same(kept(world, ref.id));
      case "statement":
        return { key: `#${nameOf(ref.id)}`, shown: `statement ${localId(ref.id)}` };
      case "literal":
        return { key: encodeRef(ref), shown: `“${ref.value}”` };
      case "unspecified":
        return same(encodeRef(ref));
    }
  };
  const isTurned = isTurnedAround(statement, world, isSymmetric);
  const [subjectRef, objectRefs] = isTurned
    ? [statement.objects[0] ?? statement.subject, [statement.subject]]
    : [statement.subject, statement.objects];

  const values = (nameOf: (statement: string) => string): Record<ComparedField, FieldValue> => ({
    subject: valueOfRef(subjectRef, nameOf),
    predicate: same(statement.predicate),
    object: list(objectRefs.map((ref) => valueOfRef(ref, nameOf))),
    speaker: valueOfRef(statement.speaker, nameOf),
    via: same(statement.via.map((voice) => kept(world, voice)).join(" > ") || "none"),
    ascription: same(statement.ascription ?? ascriptionOf(facts, statement, world)),
    polarity: same(statement.polarity),
    certainty: same(statement.certainty),
    modality: same(statement.modality),
    presupposed: same(String(statement.presupposed)),
    form: same(statement.form),
    said: same(statement.said),
    when: same(statement.when ?? "none"),
    place: same(statement.place === undefined ? "none" : kept(world, statement.place)),
    amount: amountValue(statement),
    links: list(
      statement.links.map(({ type, to }) => {
        const { key, shown } = valueOfRef({ kind: "statement", id: to }, nameOf);
        return { key: `${type} ${key}`, shown: `${type} ${shown}` };
      }),
    ),
  });
  return {
    id: localId(statement.id),
    order,
    gloss: statement.gloss,
    spans: statement.spans,
    objectKeys: objectRefs.map((ref) => valueOfRef(ref, () => "").key).sort(),
    values,
  };
}

const same = (value: string): FieldValue => ({ key: value, shown: value });

/** The order of objects and links plays no part. */
function list(values: readonly FieldValue[]): FieldValue {
  if (values.length === 0) return same("none");
  const byKey = new Map(values.map((value) => [value.key, value.shown]));
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    key: JSON.stringify(sorted.map(([key]) => key)),
    shown: sorted.map(([, shown]) => shown).join(", "),
  };
}

/** A relation that holds both ways has its ends in order, as relations of the graph do. */
function isTurnedAround(
  { predicate, subject, objects }: Statement,
  world: World,
  isSymmetric: (predicate: string) => boolean,
): boolean {
  const [object] = objects;
  if (!isSymmetric(predicate) || objects.length !== 1 || object === undefined) return false;
  if (subject.kind !== "node" || object.kind !== "node") return false;
  return kept(world, object.id) < kept(world, subject.id);
}

function ascriptionOf({ article }: FactsContent, statement: Statement, world: World) {
  const { subject, speaker, form, said } = statement;
  return deriveAscription(
    {
      ...(subject.kind === "node" ? { subject: subject.id } : {}),
      ...(speaker.kind === "node" ? { speaker: speaker.id } : {}),
      outlet: article.outlet,
      form,
      said: edtfRange(said) ?? {},
    },
    world,
  );
}

/** The label says all that the numbers say. */
function amountValue({ amount }: Statement): FieldValue {
  if (amount === undefined) return same("none");
  return { key: JSON.stringify([amount.label, amount.unit]), shown: amount.label };
}
