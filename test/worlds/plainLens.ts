import fc from "fast-check";
import type { Lens } from "../../server/model/Lens.ts";
import {
  ascriptions,
  certainties,
  forms,
  modalities,
  type PredicateKind,
  polarities,
} from "../../server/model/words.ts";
import { isOfRecord, keptId, type PlainStatement } from "./PlainStatement.ts";
import { coders, type RandomWorld } from "./RandomWorld.ts";

const some = <Word>(words: readonly Word[], least = 1) =>
  fc.subarray([...words], { minLength: least, maxLength: words.length });

/** One or two conditions; most leave much of a world. */
export const randomLens: fc.Arbitrary<Lens> = fc
  .array(
    fc.oneof<fc.Arbitrary<Lens>[]>(
      fc.record({ speakers: some(["old-amber", "mayor", "envoy", "salters", "gull-0", "gull-1"], 4) }),
      fc.record({ voices: some(["amber", "mayor", "salters", "council"], 3) }),
      fc.record({ notSpeakers: some(["amber", "salters", "gull-1"]) }),
      fc.record({ minDepth: fc.constantFrom(0, 1, 1, 2) }),
      fc.record({ maxDepth: fc.constantFrom(0, 1, 1, 2) }),
      fc.record({ ascription: some(ascriptions, 2) }),
      fc.record({ certainty: some(certainties, 2) }),
      fc.record({ modality: some(modalities, 2) }),
      fc.record({ polarity: fc.constantFrom(...polarities) }),
      fc.record({ form: some(forms, 6) }),
      fc.record({ presupposed: fc.boolean() }),
      fc.record({ articles: some(["a-0", "a-1"]) }),
      fc.record({ coders: some(coders) }),
      fc.record({ outlets: some(["gull-0", "gull-1"]) }),
      fc.record({ predicates: some(["WANTS", "OPPOSES", "ALLIED_WITH", "FEARS"], 3) }),
      fc.record({ kinds: some<PredicateKind>(["stance", "relation"]) }),
      fc.record({ saidFrom: fc.constantFrom("2019-03-01", "2020-01-01") }),
      fc.record({ saidTo: fc.constantFrom("2020-12-31", "2021-02-28") }),
      fc.record({ whenFrom: fc.constantFrom("2019-03-31", "2020-01-01") }),
      fc.record({ whenTo: fc.constantFrom("2019-12-31", "2020-06-30") }),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((conditions) => Object.assign({}, ...conditions));

/** Whether a statement passes; a speaker or outlet that was merged is found by either slug. */
export function passes(lens: Lens, told: PlainStatement, world: RandomWorld): boolean {
  const names = (ids: readonly string[], id: string) => ids.some((one) => keptId(one, world) === id);
  const { voice, said, when } = told;
  // The outlet's own word has no other voice; what it only passes on is not its word.
  const inner = told.depth === 0 ? [] : told.chain.slice(1);
  return [
    lens.speakers === undefined || (voice !== undefined && names(lens.speakers, voice)),
    lens.voices === undefined || inner.some((one) => names(lens.voices ?? [], one)),
    lens.notSpeakers === undefined || voice === undefined || !names(lens.notSpeakers, voice),
    lens.minDepth === undefined || told.depth >= lens.minDepth,
    lens.maxDepth === undefined || told.depth <= lens.maxDepth,
    lens.ascription === undefined || lens.ascription.includes(told.ascription),
    lens.certainty === undefined || lens.certainty.includes(told.certainty),
    lens.modality === undefined || lens.modality.includes(told.modality),
    lens.polarity === undefined || lens.polarity === told.polarity,
    lens.form === undefined || lens.form.includes(told.form),
    lens.presupposed === undefined || lens.presupposed === told.presupposed,
    lens.articles === undefined || lens.articles.includes(told.article),
    lens.outlets === undefined || lens.outlets.includes(told.outlet),
    lens.coders === undefined ? isOfRecord(told) : lens.coders.includes(told.coder),
    lens.predicates === undefined || lens.predicates.includes(told.predicate),
    lens.kinds === undefined || lens.kinds.includes(told.sign === undefined ? "relation" : "stance"),
    lens.saidFrom === undefined || said.to === undefined || said.to >= lens.saidFrom,
    lens.saidTo === undefined || said.from === undefined || said.from <= lens.saidTo,
    lens.whenFrom === undefined || when.to === undefined || when.to >= lens.whenFrom,
    lens.whenTo === undefined || when.from === undefined || when.from <= lens.whenTo,
  ].every(Boolean);
}
