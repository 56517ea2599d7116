import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { independentVoices } from "../../server/model/independentVoices.ts";
import type { VoicedClaim } from "../../server/model/VoicedClaim.ts";
import { type VoiceJoin, voiceJoins } from "../../server/model/voiceJoins.ts";
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

describe("why speakers are one voice", () => {
  const why = (claims: readonly VoicedClaim[], world = nobody) =>
    voiceJoins(claims, world).map(({ a, b, reason, through }) => [a, b, reason, through]);

  test("one stands in the chain of the other's statement", () => {
    const cited = claim("bea", { chain: ["outlet", "ann", "bea"] });
    expect(why([claim("ann"), cited])).toEqual([["bea", "ann", "chain", cited.id]]);
  });

  test("one speaks for the other, or both for a third who is silent", () => {
    const world = createWorld(
      [],
      [
        ["office", "state"],
        ["army", "state"],
      ],
      [["ann", { of: "office", to: "2021" }]],
    );
    const then = { min: "2021-05-01", max: "2021-05-01" };
    expect(why([claim("ann", { said: then }), claim("office")], world)).toEqual([
      ["ann", "office", "principal", "office"],
    ]);
    expect(why([claim("army"), claim("ann", { said: then })], world)).toEqual([
      ["ann", "army", "principal", "state"],
    ]);
    expect(why([claim("army"), claim("ann", { said: { min: "2023", max: "2023" } })], world)).toEqual([]);
    // All three hang together through the state; two joins are enough.
    expect(why([claim("office"), claim("army"), claim("ann", { said: then })], world)).toEqual([
      ["ann", "office", "principal", "office"],
      ["army", "office", "principal", "state"],
    ]);
  });

  test("one repeats the other; a chain that joins them too goes before it", () => {
    const first = claim("ann");
    const second = claim("bea", { restates: [first.id] });
    expect(why([second, first])).toEqual([["bea", "ann", "restates", second.id]]);
    const passed = claim("bea", { chain: ["outlet", "ann", "bea"] });
    expect(why([second, first, passed])).toEqual([["bea", "ann", "chain", passed.id]]);
  });

  test("nothing of one speaker, whoever passes it on and however often it is said", () => {
    const first = claim("ann");
    expect(
      why([first, claim("ann", { restates: [first.id] }), claim("ann", { chain: ["outlet", "bea", "ann"] })]),
    ).toEqual([]);
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

test("as few joins as there can be connect the speakers of a voice, each of them true, whatever the order", () => {
  fc.assert(
    fc.property(someClaims, (claims) => {
      for (const voice of independentVoices(claims, world)) {
        const joins = voiceJoins(voice, world);
        const speakers = new Set(voice.map(({ speaker }) => speaker));
        expect(joins.length).toBe(speakers.size - 1);
        const reached = new Set([voice[0]?.speaker]);
        for (const _ of joins) {
          for (const { a, b } of joins) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
        }
        expect(reached).toEqual(speakers);
        for (const join of joins) expect(join).toSatisfy((it: VoiceJoin) => isTrue(it, claims));
        expect(voiceJoins(voice.toReversed(), world).length).toBe(joins.length);
      }
    }),
  );
});

/** Read off the claims; "a" and "b" speak for the state, and only they. */
function isTrue({ a, b, reason, through }: VoiceJoin, claims: readonly VoicedClaim[]): boolean {
  const at = claims.find(({ id }) => id === through);
  switch (reason) {
    case "chain":
      return at?.speaker === a && at.chain.slice(1, -1).includes(b);
    case "restates":
      return at?.speaker === a && claims.some(({ id, speaker }) => at.restates.includes(id) && speaker === b);
    case "principal":
      return (
        ["state", "a"].includes(through) && [a, b].every((id) => id === through || ["a", "b"].includes(id))
      );
  }
}
