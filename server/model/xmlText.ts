/**
 * A text as XML 1.0 holds it, in an element or in quotes: markup escaped, tab and line ends as references, so that no
 * parser normalises them away. What XML cannot hold at all (other control characters, halves of surrogate pairs, U+FFFE,
 * U+FFFF) becomes U+FFFD, the replacement character.
 */
export function xmlText(text: string): string {
  return text.replace(/[&<>"'\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => {
    const known = escapes.get(character);
    if (known !== undefined) return known;
    const code = character.codePointAt(0) ?? 0;
    // U+007F to U+009F are allowed, though better told by their number.
    return code >= 0x7f && code <= 0x9f ? `&#${code};` : "\ufffd";
  });
}

const escapes = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);
