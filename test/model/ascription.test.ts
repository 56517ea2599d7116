import { describe, expect, test } from "vitest";
import { deriveAscription, principalsOf } from "../../server/model/ascription.ts";
import { createWorld, type World } from "../../server/model/World.ts";

/** A town, its council, the council's clerk's office; a mayor of the council until 2020, who also signs as `m`. */
const world: World = createWorld(
  [["m", "mayor"]],
  [
    ["council", "town"],
    ["office", "council"],
  ],
  [["m", { of: "council", from: "2015", to: "2020-06" }]],
);
const in2020 = { min: "2020-01-01", max: "2020-01-31" };
const in2021 = { min: "2021-01-01", max: "2021-01-31" };

describe("whose word a statement is", () => {
  test.each([
    ["narrator", { speaker: "gazette", subject: "town", form: "narration" }],
    ["narrator", { speaker: "gazette", form: "headline" }],
    ["third-party", { speaker: "gazette", subject: "town", form: "question" }],
    ["self", { speaker: "gazette", subject: "gazette", form: "indirect" }],
    ["self", { speaker: "mayor", subject: "m", form: "indirect" }],
    ["on-behalf", { speaker: "mayor", subject: "town", form: "indirect" }],
    ["on-behalf", { speaker: "office", subject: "town", form: "indirect" }],
    // Never downward: a town does not speak for its council.
    ["third-party", { speaker: "town", subject: "council", form: "indirect" }],
    ["third-party", { speaker: "mayor", form: "indirect" }],
    ["third-party", { subject: "town", form: "indirect" }],
  ] as const)("%s: %o", (expected, utterance) => {
    expect(deriveAscription({ outlet: "gazette", said: in2020, ...utterance }, world)).toBe(expected);
  });

  test("a role lends its voice while it is held", () => {
    const utterance = { speaker: "mayor", subject: "council", outlet: "gazette", form: "indirect" } as const;
    expect(deriveAscription({ ...utterance, said: in2020 }, world)).toBe("on-behalf");
    expect(deriveAscription({ ...utterance, said: in2021 }, world)).toBe("third-party");
    expect(deriveAscription({ ...utterance, said: { min: "2020-06-30", max: "2022-01-01" } }, world)).toBe(
      "on-behalf",
    );
    expect(deriveAscription({ ...utterance, said: {} }, world)).toBe("on-behalf");
  });

  test("principals go upward through bodies, and a circle ends", () => {
    expect([...principalsOf("mayor", in2020, world)].sort()).toEqual(["council", "town"]);
    expect([...principalsOf("mayor", in2021, world)]).toEqual([]);
    const circle = createWorld(
      [],
      [
        ["a", "b"],
        ["b", "a"],
      ],
      [],
    );
    expect([...principalsOf("a", in2020, circle)]).toEqual(["b"]);
  });
});
