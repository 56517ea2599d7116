import type {
  Ascription,
  Certainty,
  ContradictionKind,
  Form,
  LinkType,
  Modality,
  Polarity,
  PredicateKind,
  RelationStatus,
  TimeAxis,
  TimeUnit,
} from "../generated/operations.ts";

/** How the interface says the API's words: docs/model.md tells what they mean. */

export const ascriptionWords: Record<Ascription, string> = {
  SELF: "self",
  ON_BEHALF: "on behalf",
  THIRD_PARTY: "third party",
  NARRATOR: "narrator",
};

export const ascriptionMeanings: Record<Ascription, string> = {
  SELF: "the speaker is the subject",
  ON_BEHALF: "the speaker speaks officially for the subject",
  THIRD_PARTY: "the speaker speaks about someone else",
  NARRATOR: "the outlet itself, in its narration",
};

export const certaintyWords: Record<Certainty, string> = {
  CERTAIN: "certain",
  PROBABLE: "probable",
  POSSIBLE: "possible",
  UNKNOWN: "unknown",
};

export const modalityWords: Record<Modality, string> = {
  ACTUAL: "actual",
  FUTURE: "future",
  CONDITIONAL: "conditional",
  HYPOTHETICAL: "hypothetical",
};

export const polarityWords: Record<Polarity, string> = { POSITIVE: "says so", NEGATIVE: "says not so" };

export const formWords: Record<Form, string> = {
  NARRATION: "narration",
  HEADLINE: "headline",
  FOOTNOTE: "footnote",
  INDIRECT: "indirect speech",
  DIRECT_QUOTE: "direct quote",
  MIXED: "partly quoted",
  DIRECT_SPEECH: "direct speech",
  QUESTION: "question",
  RHETORICAL: "rhetorical question",
};

export const kindWords: Record<PredicateKind, string> = {
  STANCE: "stances",
  RELATION: "relations",
  ATTRIBUTE: "attributes",
  EVENT: "dated acts",
};

export const statusWords: Record<RelationStatus, string> = {
  ASSERTED: "asserted",
  DENIED: "denied",
  DISPUTED: "disputed",
  MIXED: "mixed",
  HYPOTHETICAL: "hypothetical",
  QUESTIONED: "questioned",
};

export const statusMeanings: Record<RelationStatus, string> = {
  ASSERTED: "all claims say that it is so",
  DENIED: "all claims say that it is not so",
  DISPUTED: "one speaker says so, another says not so",
  MIXED: "said both ways, though not by different speakers",
  HYPOTHETICAL: "all claims are conditional or hypothetical",
  QUESTIONED: "nobody claims it; it is only asked",
};

export const linkWords: Record<LinkType, string> = {
  CONTRADICTS: "contradicts",
  DISPUTES: "disputes",
  QUESTIONS: "questions",
  SUPPORTS: "supports",
  CORROBORATES: "corroborates",
  RESTATES: "restates",
};

export const axisWords: Record<TimeAxis, string> = { SAID: "said", WHEN: "said to hold" };

export const unitWords: Record<TimeUnit, string> = { DAY: "day", WEEK: "week", MONTH: "month", YEAR: "year" };

export const contradictionWords: Record<ContradictionKind, string> = {
  CONTRADICTION: "contradicted",
  INCONSISTENCY: "at odds with itself",
  DENIED_SELF_CLAIM: "denied by the other side",
};
