import type { PlainView } from "./plainView.ts";

/** A way to be wrong that is written into the queries as they run, and where a comparison has to notice it. */
export interface SeededMistake {
  /** The answers of which one at least has to differ in some world. */
  readonly shownIn: readonly (keyof PlainView)[];
  /** The query with the mistake; the same where it has no place for it. */
  readonly change: (text: string) => string;
}

const replace =
  (pattern: RegExp, by: string) =>
  (text: string): string =>
    text.replaceAll(pattern, () => by);

export const seededMistakes: Readonly<Record<string, SeededMistake>> = {
  "polarity flipped": {
    // Two lenses agree or not whatever the sense is called.
    shownIn: ["relations", "contradictions", "corroborations", "matrix", "said", "discourse", "windows"],
    change: replace(
      /\bs\.polarity\b(?! = \$)/g,
      "CASE s.polarity WHEN 'positive' THEN 'negative' ELSE 'positive' END",
    ),
  },
  "chain ignored": {
    shownIn: ["relations", "corroborations"],
    change: replace(/\bchain: s\.chainIds/g, "chain: [s.outletId]"),
  },
  "time ignored": {
    shownIn: ["contradictions", "corroborations", "aboutSomething", "bornOut"],
    change: replace(/\bwhenMin: s\.whenMin, whenMax: s\.whenMax/g, "whenMin: null, whenMax: null"),
  },
  "merge ignored": {
    shownIn: ["relations", "matrix", "paths", "undated"],
    change: replace(/\bconfidence: 'certain'/g, "confidence: 'nobody is certain'"),
  },
  "question counted": {
    shownIn: [
      ...(["relations", "contradictions", "corroborations", "matrix", "comparison", "said"] as const),
      ...(["discourse", "measured", "aboutSomething", "bornOut"] as const),
    ],
    change: replace(/\bNOT s\.form IN \['question', 'rhetorical'\]/g, "(s.form IS NOT NULL)"),
  },
  "opposite ignored": {
    shownIn: ["contradictions", "corroborations"],
    change: replace(/\[:OPPOSITE\]/g, "[:OPPOSITE {ignored: true}]"),
  },
  "sign 0 as negative": {
    shownIn: ["contradictions", "matrix", "said", "discourse"],
    change: replace(/\bs\.sign\b/g, "(CASE s.sign WHEN 0 THEN -1 ELSE s.sign END)"),
  },
  "lens applied after the limit": {
    shownIn: ["claims"],
    change: lensBehindLimit,
  },
  "same principal counted twice": {
    shownIn: ["relations", "corroborations"],
    change: (text) =>
      replace(
        /\[role:HOLDS_ROLE\]/g,
        "[role:HOLDS_ROLE {ignored: true}]",
      )(
        replace(
          /\(body:Entity&Ascribe\)-\[:ORGAN_OF\]/g,
          "(body:Entity&Ascribe)-[:ORGAN_OF {ignored: true}]",
        )(text),
      ),
  },
  "presupposed ignored": {
    shownIn: ["relations", "comparison", "discourse", "listed"],
    change: replace(/\bs\.presupposed = \$(?:lens|a|b)\.presupposed/g, "true"),
  },
  "second coding counted unasked": {
    shownIn: ["relations", "contradictions", "discourse", "counts"],
    change: (text) => text.replaceAll(/(\$\w+\.coders IS NULL) AND s:Statement/g, "$1"),
  },
  "second coding never counted": {
    shownIn: ["relations", "contradictions", "matrix", "said", "discourse", "listed", "ofNodes"],
    change: replace(/Statement\|SecondStatement/g, "Statement"),
  },
  "opposite not read": {
    shownIn: ["aboutSomething", "bornOut"],
    change: replace(/\[:OPPOSITE\*0\.\.2\]/g, "[:OPPOSITE*0..0]"),
  },
  "links read one way": {
    shownIn: ["aboutSomething"],
    change: replace(/\(own\)-\[:CONTRADICTS\|DISPUTES\]-\(/g, "(own)-[:CONTRADICTS|DISPUTES]->("),
  },
  "symmetric ends unsorted": {
    // Relations by such keys are not there to be shown, so only pairs of statements are asked for.
    shownIn: ["contradictions"],
    change: replace(
      /\bkeys: s\.tripleKeys\b/g,
      "keys: CASE WHEN s.subjectId IS NULL THEN [] ELSE [end IN s.objectIds | s.subjectId + ':' + s.predicate + ':' + end] END",
    ),
  },
};

/** Claims of a relation: first the page is cut, then the lens lets some of it pass. */
function lensBehindLimit(text: string): string {
  const whole = "RETURN collect(s) AS statements";
  const [before, rest] = text.split("// lens {");
  const [lens, after] = rest?.split("// } lens") ?? [];
  if (before === undefined || lens === undefined || after === undefined || !text.includes(whole)) return text;
  const cutFirst = `WITH collect(s)[$skip..$skip + $limit] AS page UNWIND page AS s WITH s WHERE ${lens} ${whole}`;
  return `${before} true ${after.replace(whole, () => cutFirst)}`;
}

const windowsBySaying = replace(
  /\bcoalesce\(a\.publishedMin, a\.publishedMax\) AS day/g,
  "coalesce(s.saidMin, a.publishedMin) AS day",
);

/** Mistakes by name that have to show in the measures of networks or of their windows. */
export const mistakenMeasures: Readonly<Record<string, SeededMistake["change"]>> = {
  "windows by when it was said": windowsBySaying,
};

/**
 * The same mistakes in the named questions, which work in Cypher alone. No question has a lens or a limit; the keys of a
 * symmetric predicate only the integrity question works out anew, and shows relations then that are whole.
 */
export const mistakenQuestions: Readonly<
  Record<string, { readonly question: string; readonly change: SeededMistake["change"] }>
> = {
  "polarity flipped": {
    question: "disputed-relations",
    change: replace(/\bs\.polarity = 'positive'/g, "s.polarity <> 'positive'"),
  },
  "chain ignored": {
    question: "corroborated-relations",
    change: replace(/\binner: s\.chainIds\[1\.\.\]/g, "inner: []"),
  },
  "time ignored": {
    question: "contradictions",
    change: replace(/\bWHERE basis = 'coded' OR canMeet/g, "WHERE true"),
  },
  "merge ignored": {
    question: "connections",
    change: replace(/\bconfidence: 'certain'/g, "confidence: 'nobody is certain'"),
  },
  "question counted": {
    question: "contradictions",
    change: replace(/\bNOT [ab]\.form IN \['question', 'rhetorical'\]/g, "true"),
  },
  "opposite ignored": {
    question: "contradictions",
    change: replace(/\[:OPPOSITE\]/g, "[:OPPOSITE {ignored: true}]"),
  },
  "sign 0 as negative": {
    question: "contradictions",
    change: (text) =>
      text.replaceAll(/\b(one|other)\.sign\b/g, "(CASE $1.sign WHEN 0 THEN -1 ELSE $1.sign END)"),
  },
  "same principal counted twice": {
    question: "corroborated-relations",
    change: (text) =>
      text
        .replaceAll("(speaker)-[:ORGAN_OF]", "(speaker)-[:ORGAN_OF {ignored: true}]")
        .replaceAll("[role:HOLDS_ROLE]", "[role:HOLDS_ROLE {ignored: true}]"),
  },
  "symmetric ends unsorted": {
    question: "relation-integrity",
    change: replace(/\bpredicate\.symmetric AND b < a/g, "false"),
  },
};
