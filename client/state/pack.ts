import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** Longest text that a packed one may hold, in bytes: a link is a stranger's, and a short one can unpack to gigabytes. */
const longest = 1_000_000;

/** Packs a text into letters that an address holds as they are: deflate (RFC 1951), then base64url (RFC 4648). */
export function pack(text: string): string {
  return btoa(strFromU8(deflateSync(strToU8(text), { level: 9 }), true))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Reads what `pack` wrote. Throws SyntaxError where it is none of that. */
export function unpack(packed: string): string {
  try {
    const bytes = strToU8(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), true);
    return new TextDecoder("utf-8", { fatal: true }).decode(
      inflateSync(bytes, { out: new Uint8Array(longest) }),
    );
  } catch (cause) {
    throw new SyntaxError("this is no packed text", { cause });
  }
}
