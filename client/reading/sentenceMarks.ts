/** How a sentence that carries statements is marked: the pane, its key and the help are made from this. */
export interface SentenceMark {
  readonly className: string;
  readonly word: string;
  readonly meaning: string;
}

export const sentenceMarks = {
  said: {
    className: "said",
    word: "solid line",
    meaning: "somebody is coded as saying this; the number counts the statements",
  },
  off: { className: "said off", word: "dotted line", meaning: "the lens hides all its statements" },
  marked: { className: "said marked", word: "framed", meaning: "what is selected stands here" },
} as const satisfies Readonly<Record<string, SentenceMark>>;

/** The classes of a sentence by what it carries. */
export function sentenceClass(passing: number, marked: boolean): string {
  const { said, off } = sentenceMarks;
  return `${passing > 0 ? said.className : off.className}${marked ? " marked" : ""}`;
}
