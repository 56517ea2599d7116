import fc from "fast-check";

/** Any value that a parameter can have: what JSON holds, of numbers those that JavaScript holds exactly. */
export const cypherValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string(),
    fc.constantFrom("\\u0041", "\\\\u0041", "'\\'", "//", "/*", ";", "\n:param a => 1;\n", "`$a`"),
    fc.integer(),
    fc.constantFrom(Number.MAX_SAFE_INTEGER, 0.1, -2.5e-7, 1e21, 1.5e300, 2 ** 60),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc
        .oneof(fc.constantFrom("a", "it's", "b`c", "ё", "0"), fc.string({ minLength: 1, maxLength: 5 }))
        .filter((key) => key !== "__proto__"),
      tie("value"),
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
})).value;
