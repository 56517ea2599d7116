import type { ComparedRelationFragment, CompareQuery } from "../generated/operations.ts";
import { type ComparedRelation, type Comparison, type DiffKind, diffKinds } from "../state/Comparison.ts";
import { participantName, placeOf } from "./toGraphData.ts";

/** The API's comparison as the explorer keeps it. */
export function toComparison({ compare }: CompareQuery): Comparison {
  const { totals, omitted, omittedByA, omittedByB } = compare;
  return {
    relations: diffKinds.flatMap((kind) => compare[kind].flatMap((fields) => toCompared(fields, kind) ?? [])),
    totals,
    omitted,
    omittedByA,
    omittedByB,
  };
}

function toCompared(fields: ComparedRelationFragment, kind: DiffKind): ComparedRelation | undefined {
  const { id, predicate, a, b } = fields;
  const subject = placeOf(fields.subject);
  const object = placeOf(fields.object);
  if (subject === undefined || object === undefined) return undefined;
  const claimed = kind === "onlyB" ? b : a;
  return {
    kind,
    relation: { ...claimed, id, predicate, subject: subject.id, object: object.id },
    subjectName: participantName(fields.subject),
    objectName: participantName(fields.object),
    a,
    b,
  };
}
