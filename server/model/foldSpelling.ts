/**
 * One spelling for a word in Latin letters where the usual romanisations of one name differ. Most are those of Cyrillic
 * (BGN/PCGN, ALA-LC, GOST 7.79, passports) and of the Latin alphabets that share names with it:
 *
 * | rule | brings together |
 * | --- | --- |
 * | h that begins a word, or follows a vowel or l, m, n, r, v, is kh | Rahmon, Rakhmon, Рахмон, Раҳмон |
 * | gh is g | Afghan, Afgan |
 * | e that begins a word, or follows a, e, o or u, is ie; y is i; yo is ie | Yeltsin, Eltsin, Ельцин; Tokayev, Tokaev; Mirziyoyev, Мирзиёев; Volodymyr, Volodimir |
 * | j is zh, q is k, x is ks | Japarov, Zhaparov, Жапаров; Qasym, Kasym; Alexei, Aleksei |
 * | a letter twice is there once | Kassym, Kasym; Zelenskyy, Zelensky, Зеленский |
 *
 * A numeral of I, V and X keeps its letters. Every rule looks at what stands before a letter, never behind it: so the
 * beginning of a word gives the beginning of what the word gives.
 *
 * @param word lower case
 */
export function foldSpelling(word: string): string {
  let folded = "";
  let before = "";
  for (const letter of word) {
    const spelled = spelling(letter, folded.at(-1) ?? "", before);
    const isRepeated = /^[a-z]/.test(spelled) && spelled[0] === folded.at(-1) && !isNumeral(folded);
    folded += isRepeated ? spelled.slice(1) : spelled;
    before = letter;
  }
  return folded;
}

/** @param last the last letter of what is folded so far; @param before the letter before this one, as it was */
function spelling(letter: string, last: string, before: string): string {
  switch (letter) {
    case "h":
      if (last === "g") return "";
      return last === "" || "aeioulmnrv".includes(last) ? "kh" : "h";
    case "e":
      return last === "" || "aeou".includes(last) ? "ie" : "e";
    case "o":
      return before === "y" ? "e" : "o";
    case "y":
      return "i";
    case "j":
      return "zh";
    case "q":
      return "k";
    case "x":
      return "ks";
    default:
      return letter;
  }
}

/** `ks` stands for X by then. */
const isNumeral = (folded: string): boolean => /^(ks|[iv])*$/.test(folded);
