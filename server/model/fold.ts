import anyAscii from "any-ascii";
import { foldSpelling } from "./foldSpelling.ts";

/**
 * The form in which names and search words are compared: every script in Latin letters, without accents, in lower case,
 * punctuation as blanks, and the spellings in which romanisations differ as one (foldSpelling.ts). For comparing, not for
 * reading. One function for what is stored and what is asked, so that the two cannot drift; what is stored by an earlier
 * one is folded anew by the next load (server/graph/load/refold.ts).
 *
 * What begins a word folds to what begins its fold, so that a search may be asked while it is being typed.
 */
export function fold(text: string): string {
  return latinWords(text).map(foldSpelling).join(" ");
}

/**
 * The same in one word, for names that some write as one and others as several: `Xi Jinping` and 习近平, `U.S.` and `US`,
 * `Sana'a` and `Sanaa`. Numerals stay what they are beside other words: `World War II` is not `World War I`.
 */
export function foldJoined(text: string): string {
  let joined = "";
  let run = "";
  for (const word of latinWords(text)) {
    if (!/^[ivx]+$/.test(word)) {
      run += word;
      continue;
    }
    joined += foldSpelling(run) + foldSpelling(word);
    run = "";
  }
  return joined + foldSpelling(run);
}

/**
 * The initials by which a name of several words may go, folded as one word: of all its words, and of those of more than
 * three letters (`usoa` and `usa` for the United States of America). None of a name of one word.
 */
export function foldInitials(text: string): readonly string[] {
  const all = words(text);
  const initials = [all, all.filter((word) => [...word].length > 3)]
    .filter((some) => some.length > 1)
    .map((some) => foldJoined(some.map((word) => [...word][0] ?? "").join("")));
  return [...new Set(initials)];
}

/** Letters are composed first: `й` and `が` are letters of their own, not `и` and `か` with an accent. */
function words(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
    .filter((word) => word !== "");
}

function latinWords(text: string): readonly string[] {
  return words(text)
    .map(latinWord)
    .filter((word) => word !== "");
}

/**
 * A word of which no letter has a Latin form stays in its own script, so that no name is folded to nothing. A mark that
 * is written by itself (`ﹼ`) comes apart into a blank and the mark, and is nothing.
 */
function latinWord(word: string): string {
  const latin = anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
  if (latin !== "") return latin;
  return word
    .normalize("NFKD")
    .replace(/[^\p{Letter}\p{Number}]+/gu, "")
    .toLowerCase();
}
