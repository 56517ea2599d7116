interface Claim {
  readonly subject: string;
  /** Empty where the outlet speaks, or nobody is named. */
  readonly speaker: string;
  readonly label: string;
  readonly objects: readonly string[];
  readonly negative: boolean;
}

/** A gloss put together of names, which are the coder's words: `Anna Bay for Ferry Guild: agrees with "a ferry"`. */
export function glossOf({ subject, speaker, label, objects, negative }: Claim): string {
  const who =
    subject === "" || subject === speaker ? speaker : speaker === "" ? subject : `${speaker} for ${subject}`;
  const what = objects.map((object) => JSON.stringify(object)).join(", ") || "what is left open";
  return `${who === "" ? "Somebody" : who}: ${label} ${what}${negative ? ", denied" : ""}`;
}
