/**
 * A coded reference: what stands as subject, object or speaker of a statement, before merges.
 *
 * In the graph it is one string (`encodeRef`): a slug as it is, a statement as its global id `<coding>/<local id>`,
 * a literal behind a double quote, and `unspecified` for what the text leaves open. The first character or the
 * slash tells them apart, since slugs hold neither.
 */
export type Ref =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "statement"; readonly id: string }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "unspecified" };

export const unspecified = "unspecified";

export function encodeRef(ref: Ref): string {
  switch (ref.kind) {
    case "node":
    case "statement":
      return ref.id;
    case "literal":
      return `"${ref.value}`;
    case "unspecified":
      return unspecified;
  }
}

export function decodeRef(text: string): Ref {
  if (text.startsWith('"')) return { kind: "literal", value: text.slice(1) };
  if (text === unspecified) return { kind: "unspecified" };
  if (text.includes("/")) return { kind: "statement", id: text };
  return { kind: "node", id: text };
}
