import fc from "fast-check";
import type { DiscourseRequest } from "../../server/model/discourse/discourseNetwork.ts";
import { legalNetworks } from "../../server/model/discourse/legalNetworks.ts";
import { duplicates } from "../../server/model/words.ts";
import { type PlainLens, randomLens } from "./plainLens.ts";
import { type RandomWorld, randomWorld } from "./RandomWorld.ts";

/** What is asked of a world: everything derived, under a lens, beside another one. */
export interface ViewOfWorld {
  readonly world: RandomWorld;
  readonly lens: PlainLens;
  /** Two lenses to compare. */
  readonly sides: readonly [PlainLens, PlainLens];
  readonly network: DiscourseRequest;
}

/** How many rows the cut lists have: less than most worlds give. */
export const cut = 3;
/** From a slug that is merged in half of the worlds. */
export const start = "old-amber";
export const ends = ["g-salt", "salters", "mayor"] as const;
export const holder = "amber";

const network: fc.Arbitrary<DiscourseRequest> = fc
  .constantFrom(...legalNetworks)
  .chain(({ mode, ontos, aggregations, normalizations }) =>
    fc.record({
      actor: fc.constantFrom("holder", "speaker"),
      mode: fc.constant(mode),
      onto: fc.constantFrom(...ontos),
      aggregation: fc.constantFrom(...aggregations),
      normalization: fc.constantFrom(...normalizations),
      duplicates: fc.constantFrom(...duplicates),
      isolates: fc.constant(false),
    }),
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
  network,
});
