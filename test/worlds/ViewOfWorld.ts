import fc from "fast-check";
import type { DiscourseRequest } from "../../server/model/discourse/discourseNetwork.ts";
import { type LegalNetworks, legalNetworks } from "../../server/model/discourse/legalNetworks.ts";
import type { Windowing } from "../../server/model/discourse/timeWindows.ts";
import { type ContradictionKind, contradictionKinds, duplicates } from "../../server/model/words.ts";
import { type PlainLens, randomLens } from "./plainLens.ts";
import { type RandomWorld, randomWorld } from "./RandomWorld.ts";

/** What is asked of a world: everything derived, under a lens, beside another one. */
export interface ViewOfWorld {
  readonly world: RandomWorld;
  readonly lens: PlainLens;
  /** Two lenses to compare. */
  readonly sides: readonly [PlainLens, PlainLens];
  readonly network: DiscourseRequest;
  readonly windows: Windowing;
  /** A network that has measures. */
  readonly measured: DiscourseRequest;
  /** An actor, a goal or a statement. */
  readonly about: string;
  readonly kind: ContradictionKind;
}

/** Corroborations by so many voices are asked for beside those by two. */
export const manyVoices = 3;
/** How many rows the cut lists have: less than most worlds give. */
export const cut = 3;
/** From a slug that is merged in half of the worlds. */
export const start = "old-amber";
export const ends = ["g-salt", "salters", "mayor"] as const;
export const holder = "amber";

const network = (kinds: readonly LegalNetworks[]): fc.Arbitrary<DiscourseRequest> =>
  fc.constantFrom(...kinds).chain(({ mode, ontos, aggregations, normalizations }) =>
    fc.record({
      actor: fc.constantFrom("holder", "speaker"),
      mode: fc.constant(mode),
      onto: fc.constantFrom(...ontos),
      aggregation: fc.constantFrom(...aggregations),
      normalization: fc.constantFrom(...normalizations),
      duplicates: fc.constantFrom(...duplicates),
      isolates: fc.boolean(),
    }),
  );
const measurable = legalNetworks.flatMap(({ measures, ...kind }) =>
  measures.length > 0 ? [{ ...kind, measures, ontos: measures }] : [],
);

/** Every other one under no lens at all. */
export const randomView: fc.Arbitrary<ViewOfWorld> = fc.record({
  world: randomWorld,
  lens: fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: randomLens }),
  // Who affirms beside who denies, else lenses as they come.
  sides: fc.oneof(
    fc.constant([{ polarity: "positive" }, { polarity: "negative" }] satisfies [PlainLens, PlainLens]),
    fc.tuple(randomLens, randomLens),
  ),
  network: network(legalNetworks),
  // Of both articles in one, of each by itself, and of stretches with nothing in them between.
  windows: fc.constantFrom({ days: 700, step: 1 }, { days: 400, step: 300 }, { days: 90, step: 90 }),
  measured: network(measurable),
  // Of the goals most often those that are opposite: what is said of the other is about them too.
  about: fc.constantFrom(
    ...["amber", "old-amber", "mayor", "g-salt", "a-0/s0"],
    ...["g-ferry", "g-ferry", "g-ferry", "g-no-ferry", "g-no-ferry", "g-no-ferry"],
  ),
  kind: fc.constantFrom(...contradictionKinds),
});
