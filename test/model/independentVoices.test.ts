import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { independentVoices, type VoicedClaim } from "../../server/model/independentVoices.ts";
import { createWorld } from "../../server/model/World.ts";

const nobody = createWorld([], [], []);
let counter = 0;

function claim(speaker: string, rest: Partial<VoicedClaim> = {}): VoicedClaim {
  counter += 1;
  return { id: `a/s${counter}`, speaker, chain: ["outlet", speaker], said: {}, restates: [], ...rest };
}

const speakers = (voices: readonly (readonly VoicedClaim[])[]) =>
  voices.map((voice) => voice.map(({ speaker }) => speaker));

describe("voices are independent", () => {
  test("where nothing joins them, though one outlet passes all of them on", () => {
    const outlet = claim("outlet", { chain: ["outlet"] });
    expect(speakers(independentVoices([outlet, claim("ann"), claim("bea"), claim("ann")], nobody))).toEqual([
      ["outlet"],
      ["ann", "ann"],
      ["bea"],
    ]);
  });

  test("but not one that stands in the other's chain and says it too", () => {
    const cited = claim("bea", { chain: ["outlet", "ann", "bea"] });
    expect(independentVoices([cited, claim("ann")], nobody).length).toBe(1);
    const both = claim("cyd", { chain: ["outlet", "ann", "cyd"] });
    expect(independentVoices([cited, both], nobody).length).toBe(2);
  });

  test("but not those with one principal at the time", () => {
    const world = createWorld(
      [["old-office", "office"]],
      [
        ["office", "state"],
        ["army", "state"],
      ],
      [["ann", { of: "old-office", from: "2020", to: "2021" }]],
    );
    const then = { min: "2021-05-01", max: "2021-05-01" };
    const later = { min: "2023-05-01", max: "2023-05-01" };
    expect(independentVoices([claim("ann", { said: then }), claim("army")], world).length).toBe(1);
    expect(independentVoices([claim("ann", { said: then }), claim("state")], world).length).toBe(1);
    expect(independentVoices([claim("ann", { said: later }), claim("army")], world).length).toBe(2);
  });

  test("but not one that repeats the other's statement", () => {
    const first = claim("ann");
    expect(independentVoices([first, claim("bea", { restates: [first.id] })], nobody).length).toBe(1);
    expect(
      independentVoices([claim("bea", { restates: ["a/elsewhere"] }), claim("ann")], nobody).length,
    ).toBe(2);
  });
});

const someClaims = fc
  .array(
    fc.record({
      speaker: fc.constantFrom("a", "b", "c", "d", "state"),
      via: fc.subarray(["a", "b", "c"]),
      restates: fc.subarray(["0", "1", "2"]),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(
      ({ speaker, via, restates }, index): VoicedClaim => ({
        id: `${index}`,
        speaker,
        chain: ["outlet", ...via, speaker],
        said: {},
        restates,
      }),
    ),
  );
const world = createWorld([], [["a", "state"]], [["b", { of: "a" }]]);

test("each claim is in one voice, each speaker in one, whatever the order", () => {
  fc.assert(
    fc.property(someClaims, (claims) => {
      const voices = independentVoices(claims, world);
      expect(
        voices
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(claims.map(({ id }) => id).sort());
      const owners = voices.flatMap((voice) => [...new Set(voice.map(({ speaker }) => speaker))]);
      expect(new Set(owners).size).toBe(owners.length);
      expect(independentVoices(claims.toReversed(), world).length).toBe(voices.length);
    }),
  );
});
