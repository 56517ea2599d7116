import type { FactsContent } from "../Corpus.ts";
import type { World } from "../World.ts";
import { certainties } from "../words.ts";
import { type Coefficient, notDefined } from "./Coefficient.ts";
import { type ComparedField, type ComparedStatement, comparedFields } from "./ComparedStatement.ts";
import { cohenKappa } from "./cohenKappa.ts";
import { compareStatement } from "./compareStatement.ts";
import { krippendorffAlpha } from "./krippendorffAlpha.ts";
import { type Matching, matchStatements } from "./matchStatements.ts";
import { type UnitizingAgreement, unitizingOf } from "./unitizingOf.ts";

/** What two codings of one article have in common, and what not. */
export interface Agreement {
  readonly article: { readonly id: string; readonly title: string };
  /** The two, in the order in which they were given. */
  readonly codings: readonly [ComparedCoding, ComparedCoding];
  /** Of all statements of both, the share that has a match: 2 matched / (statements of a + statements of b). */
  readonly matched: Coefficient;
  /** Over matched statements, a field each. */
  readonly scales: readonly ScaleAgreement[];
  readonly unitizing: UnitizingAgreement;
  readonly matches: readonly ComparedPair[];
  readonly onlyA: readonly LoneStatement[];
  readonly onlyB: readonly LoneStatement[];
}

export interface ComparedCoding {
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly statements: number;
}

/** How well two codings agree in one field of the statements that both have. */
export interface ScaleAgreement {
  readonly field: ComparedField;
  readonly units: number;
  readonly agreeing: number;
  /** agreeing / units, 0 to 1. */
  readonly share: Coefficient;
  readonly kappa: Coefficient;
  readonly alpha: Coefficient;
  /** Where the field's values have an order (certainty); values without a place in it count as missing. */
  readonly ordinalAlpha?: Coefficient;
}

export interface ComparedPair {
  readonly a: LoneStatement;
  readonly b: LoneStatement;
  readonly overlap: number | null;
  readonly content: number;
  readonly differing: readonly { readonly field: ComparedField; readonly a: string; readonly b: string }[];
}

export interface LoneStatement {
  readonly id: string;
  readonly gloss: string;
  /** Paragraph and sentence as the file has them, and offsets. */
  readonly places: readonly string[];
  readonly values: readonly { readonly field: ComparedField; readonly value: string }[];
}

/** Certainty falls from certain to possible; unknown stands beside that order. */
const orders: Partial<Record<ComparedField, readonly string[]>> = {
  certainty: certainties.filter((certainty) => certainty !== "unknown"),
};

/**
 * Compares two codings of one article: which statements both have, in what those differ, and how far beyond chance they
 * agree, field by field and in where they see statements. Turning the two around turns the answer around and changes no number.
 *
 * @param isSymmetric whether a predicate holds both ways, by its name
 */
export function agreementOf(
  a: FactsContent,
  b: FactsContent,
  world: World,
  isSymmetric: (predicate: string) => boolean,
): Agreement {
  const compared = (facts: FactsContent) =>
    facts.statements.map((statement, order) => compareStatement(facts, statement, order, world, isSymmetric));
  const matching = matchStatements(compared(a), compared(b));
  const [namesA, namesB] = sharedNames(a, b, matching);
  const pairs = matching.matches.map((match) => ({
    match,
    a: match.a.values(namesA),
    b: match.b.values(namesB),
  }));
  const all = a.statements.length + b.statements.length;
  return {
    article: { id: a.article.id, title: a.article.title },
    codings: [codingOf(a), codingOf(b)],
    matched: all === 0 ? notDefined("Neither coding has a statement.") : { value: (2 * pairs.length) / all },
    scales: comparedFields.map((field) =>
      scaleOf(
        field,
        pairs.map((pair) => [pair.a[field].key, pair.b[field].key]),
      ),
    ),
    unitizing: unitizingOf(a, b),
    matches: pairs.map(({ match: { overlap, content, ...match }, ...pair }) => ({
      a: shown(match.a, namesA),
      b: shown(match.b, namesB),
      overlap,
      content,
      differing: comparedFields
        .filter((field) => pair.a[field].key !== pair.b[field].key)
        .map((field) => ({ field, a: pair.a[field].shown, b: pair.b[field].shown })),
    })),
    onlyA: matching.onlyA.map((statement) => shown(statement, namesA)),
    onlyB: matching.onlyB.map((statement) => shown(statement, namesB)),
  };
}

const codingOf = ({ coding, statements }: FactsContent): ComparedCoding => ({
  id: coding.id,
  by: coding.by,
  on: coding.on,
  statements: statements.length,
});

type NameOf = (statement: string) => string;

/** The two halves of a match have one name, whichever coding speaks of them; what has no match keeps its own, told apart by side. */
function sharedNames(a: FactsContent, b: FactsContent, { matches }: Matching): readonly [NameOf, NameOf] {
  const shared = { a: new Map<string, string>(), b: new Map<string, string>() };
  for (const [index, { a: x, b: y }] of matches.entries()) {
    shared.a.set(`${a.coding.id}/${x.id}`, `match ${index}`);
    shared.b.set(`${b.coding.id}/${y.id}`, `match ${index}`);
  }
  // Where both files bear one id, each speaks of its own.
  return [
    (id) => shared.a.get(id) ?? (a.coding.id === b.coding.id ? undefined : shared.b.get(id)) ?? `a ${id}`,
    (id) => shared.b.get(id) ?? (a.coding.id === b.coding.id ? undefined : shared.a.get(id)) ?? `b ${id}`,
  ];
}

function scaleOf(field: ComparedField, values: readonly (readonly [string, string])[]): ScaleAgreement {
  const order = orders[field];
  const agreeing = values.filter(([a, b]) => a === b).length;
  const ranked = values.map((pair) => pair.map((value) => (order?.includes(value) ? value : null)));
  return {
    field,
    units: values.length,
    agreeing,
    share:
      values.length === 0
        ? notDefined("No statement is in both codings.")
        : { value: agreeing / values.length },
    kappa: cohenKappa(values),
    alpha: krippendorffAlpha(values),
    ...(order === undefined ? {} : { ordinalAlpha: krippendorffAlpha(ranked, order) }),
  };
}

function shown(statement: ComparedStatement, nameOf: NameOf): LoneStatement {
  const values = statement.values(nameOf);
  return {
    id: statement.id,
    gloss: statement.gloss,
    places: statement.spans.map(placeOf),
    values: comparedFields.map((field) => ({ field, value: values[field].shown })),
  };
}

function placeOf({ paragraph, sentence, start, end }: ComparedStatement["spans"][number]): string {
  const where = [paragraph, sentence].filter((number) => number !== undefined).join(".");
  return [where, start === undefined || end === undefined ? "" : `[${start}, ${end}]`]
    .filter((part) => part)
    .join(" ");
}
