/**
 * The form in which names and search words are compared: compatibility-decomposed, without accents, in lower case,
 * punctuation as blanks. One function for what is stored and what is asked, so that the two cannot drift.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}
