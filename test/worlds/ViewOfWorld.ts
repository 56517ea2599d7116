import fc from "fast-check";
import type { DiscourseRequest } from "../../server/model/discourse/discourseNetwork.ts";
import { type LegalNetworks, legalNetworks } from "../../server/model/discourse/legalNetworks.ts";
import type { Windowing } from "../../server/model/discourse/timeWindows.ts";
import type { Lens } from "../../server/model/Lens.ts";
import { type ContradictionKind, contradictionKinds, duplicates } from "../../server/model/words.ts";
import { randomLens } from "./plainLens.ts";
import { coders, type RandomWorld, randomWorld } from "./RandomWorld.ts";

/** What is asked of a world: everything derived, under a lens, beside another one. */
export interface ViewOfWorld {
  readonly world: RandomWorld;
  readonly lens: Lens;
  /** Two lenses to compare. */
  readonly sides: readonly [Lens, Lens];
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
    fc
      .record({
        actor: fc.constantFrom("holder", "speaker"),
        mode: fc.constant(mode),
        onto: fc.constantFrom(...ontos),
        aggregation: fc.constantFrom(...aggregations),
        normalization: fc.constantFrom(...normalizations),
        duplicates: fc.constantFrom(...duplicates),
        isolates: fc.boolean(),
        actors: fc.option(
          fc.subarray(["amber", "old-amber", "cape", "council", "mayor", "salters", "gull-0"], {
            minLength: 5,
          }),
          { nil: undefined, freq: 2 },
        ),
      })
      .map(({ actors, ...asked }) => ({
        ...asked,
        ...(actors === undefined ? {} : { actors: new Set(actors) }),
      })),
  );
const measurable = legalNetworks.flatMap(({ measures, ...kind }) =>
  measures.length > 0 ? [{ ...kind, measures, ontos: measures }] : [],
);

/** Mostly of both coders, and of what is asserted. */
const coding: fc.Arbitrary<Lens> = fc
  .record({
    coders: fc.constantFrom(undefined, [...coders], [...coders], [...coders], [coders[1]]),
    presupposed: fc.constantFrom(undefined, undefined, false, false, false, false, true),
  })
  .map(({ coders: of, presupposed }) => ({
    ...(of === undefined ? {} : { coders: of }),
    ...(presupposed === undefined ? {} : { presupposed }),
  }));

/** Three of five under nothing but what codings give. */
export const randomView: fc.Arbitrary<ViewOfWorld> = fc.record({
  world: randomWorld,
  lens: fc
    .tuple(coding, fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: randomLens }))
    .map(([of, lens]): Lens => ({ ...of, ...lens })),
  // Who affirms beside who denies, one coder beside the other, else lenses as they come.
  sides: fc.oneof(
    fc.constant([{ polarity: "positive" }, { polarity: "negative" }] satisfies [Lens, Lens]),
    fc.constant([{ coders: [coders[0]] }, { coders: [coders[1]] }] satisfies [Lens, Lens]),
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
