import { deriveAscription, slugsOf } from "../../model/ascription.ts";
import { edtfRange } from "../../model/edtfRange.ts";
import { fold } from "../../model/fold.ts";
import { decodeRef } from "../../model/Ref.ts";
import { tripleKey } from "../../model/tripleKey.ts";
import { kept, type World } from "../../model/World.ts";
import type { CodedStatement } from "./codedStatement.ts";

/** What the derivation needs of a predicate. */
export interface PredicateFacts {
  readonly kind: string;
  readonly sign?: number | undefined;
  readonly symmetric: boolean;
}

/**
 * The derived half of a statement's node: everything that merges, roles and the vocabulary decide. A pure function of
 * the coded half, run again on every statement when one of those three changes.
 */
export function deriveStatement(coded: CodedStatement, world: World, predicate: PredicateFacts) {
  const nodeId = (text: string): string | null => {
    const ref = decodeRef(text);
    return ref.kind === "node" ? kept(world, ref.id) : null;
  };
  const subjectId = nodeId(coded.subject);
  const objectIds = coded.objects.map(nodeId);
  const speakerId = nodeId(coded.speaker);
  const outletId = kept(world, coded.outlet);
  const inner = [...coded.via, coded.speaker].map(nodeId).filter((id) => id !== null);
  // The outlet as speaker stands in its own chain once, at depth 0.
  const narrates = coded.via.length === 0 && speakerId === outletId;
  const chainIds = narrates ? [outletId] : [outletId, ...inner];
  const said = edtfRange(coded.said) ?? {};
  const when = coded.when ? (edtfRange(coded.when) ?? {}) : {};
  const keys = objectIds.map((objectId) =>
    subjectId === null || objectId === null
      ? null
      : tripleKey(subjectId, coded.predicate, objectId, predicate.symmetric),
  );
  return {
    kind: predicate.kind,
    sign: predicate.sign === undefined ? null : predicate.sign,
    subjectId,
    objectIds: objectIds.filter((id) => id !== null),
    speakerId,
    speakerIds: speakerId === null ? [] : slugsOf(speakerId, world),
    voiceIds: narrates ? [] : [...new Set(inner)].flatMap((id) => slugsOf(id, world)),
    chainIds,
    outletId,
    outletIds: slugsOf(outletId, world),
    depth: narrates ? 0 : coded.via.length + 1,
    ascription:
      coded.codedAscription ??
      deriveAscription(
        {
          ...(subjectId === null ? {} : { subject: subjectId }),
          ...(speakerId === null ? {} : { speaker: speakerId }),
          outlet: outletId,
          form: coded.form,
          said,
        },
        world,
      ),
    tripleKeys: [...new Set(keys.filter((key) => key !== null))].sort(),
    /** By the object's place in the list; what the OBJECT relationships carry. */
    keys,
    saidMin: said.min ?? null,
    saidMax: said.max ?? null,
    whenMin: when.min ?? null,
    whenMax: when.max ?? null,
    folded: fold(coded.gloss),
  };
}
export type DerivedStatement = ReturnType<typeof deriveStatement>;
