import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeRef, encodeRef, type Ref } from "../../server/model/Ref.ts";
import { slugPattern } from "../../server/model/slug.ts";
import { tripleKey, tripleOf } from "../../server/model/tripleKey.ts";

const slug = fc.stringMatching(slugPattern).filter((text) => text !== "unspecified");
const predicate = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,62}$/);
const ref: fc.Arbitrary<Ref> = fc.oneof(
  slug.map((id) => ({ kind: "node" as const, id })),
  fc.tuple(slug, slug).map(([coding, id]) => ({ kind: "statement" as const, id: `${coding}/${id}` })),
  fc.string().map((value) => ({ kind: "literal" as const, value })),
  fc.constant({ kind: "unspecified" as const }),
);

test("a coded reference is read back as it was written", () => {
  fc.assert(fc.property(ref, (it) => void expect(decodeRef(encodeRef(it))).toEqual(it)));
});

test("a relation's key gives its parts back, and a symmetric one is the same from both ends", () => {
  fc.assert(
    fc.property(slug, predicate, slug, (subject, name, object) => {
      expect(tripleOf(tripleKey(subject, name, object, false))).toEqual({ subject, predicate: name, object });
      expect(tripleKey(subject, name, object, true)).toBe(tripleKey(object, name, subject, true));
    }),
  );
  expect(tripleOf("usa:WANTS")).toBeNull();
  expect(tripleOf("usa:WANTS:a:b")).toBeNull();
});
