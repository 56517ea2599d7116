/** A phrase with slots that a person can ask in; `…` stands for a slot. */
export interface QuestionPhrase {
  readonly kind: "wants" | "says" | "disagree" | "connected";
  readonly text: string;
  readonly slots: readonly ("actor" | "interest" | "anything")[];
  readonly pattern: RegExp;
}

export const questionPhrases: readonly QuestionPhrase[] = [
  {
    kind: "wants",
    text: "What does … want",
    slots: ["actor"],
    pattern: /^what do(?:es)? (.+?) want\s*\??$/i,
  },
  {
    kind: "says",
    text: "Who says … wants …",
    slots: ["actor", "interest"],
    pattern: /^who says (.+?) wants? (.+?)\s*\??$/i,
  },
  {
    kind: "disagree",
    text: "Where do … and … disagree",
    slots: ["actor", "actor"],
    pattern: /^where do (.+?) and (.+?) disagree\s*\??$/i,
  },
  {
    kind: "connected",
    text: "How is … connected to …",
    slots: ["anything", "anything"],
    pattern: /^how (?:is|are) (.+?) connected to (.+?)\s*\??$/i,
  },
];

/** A phrase that was typed, with what stands in its slots. */
export interface TypedQuestion {
  readonly phrase: QuestionPhrase;
  readonly slots: readonly string[];
}

/** Which question a text asks, if it fills a phrase. A slot still holding `…` is not filled. */
export function readQuestion(text: string): TypedQuestion | undefined {
  for (const phrase of questionPhrases) {
    const slots = phrase.pattern
      .exec(text.trim())
      ?.slice(1)
      .map((slot) => slot.replace(/^the /i, "").trim());
    if (slots?.every((slot) => slot !== "" && !slot.includes("…"))) return { phrase, slots };
  }
  return undefined;
}

/** Phrases that a text begins or could begin: all for an empty one. */
export function phrasesFor(text: string): readonly QuestionPhrase[] {
  const begun = text.trim().toLowerCase();
  return questionPhrases.filter(({ text: phrase }) => phrase.toLowerCase().startsWith(begun));
}
