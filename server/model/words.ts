/**
 * Every closed list of words in Ascribe, once. Files and the graph hold the lower-case word; GraphQL shows it
 * in UPPER_SNAKE (see graphqlName). The words are those of docs/model.md.
 */

/** Who or what can be talked about; an Actor can also speak and hold a stance. */
export const entityTypes = [
  "State",
  "Organization",
  "Person",
  "Group",
  "MilitaryUnit",
  "Facility",
  "Place",
  "Equipment",
] as const;
export type EntityType = (typeof entityTypes)[number];

/** The entity types that can speak or hold a stance. */
export const actorTypes = [
  "State",
  "Organization",
  "Person",
  "Group",
  "MilitaryUnit",
] as const satisfies readonly EntityType[];
export type ActorType = (typeof actorTypes)[number];

/** What kind of relation a predicate names. */
export const predicateKinds = ["stance", "relation", "attribute", "event"] as const;
export type PredicateKind = (typeof predicateKinds)[number];

/** Whose word it is, seen from the subject. */
export const ascriptions = ["self", "on-behalf", "third-party", "narrator"] as const;
export type Ascription = (typeof ascriptions)[number];

export const polarities = ["positive", "negative"] as const;
export type Polarity = (typeof polarities)[number];

/** How sure the speaker is (FactBank: Saurí and Pustejovsky 2009), not how sure we are. */
export const certainties = ["certain", "probable", "possible", "unknown"] as const;
export type Certainty = (typeof certainties)[number];

export const modalities = ["actual", "future", "conditional", "hypothetical"] as const;
export type Modality = (typeof modalities)[number];

export const forms = [
  "narration",
  "headline",
  "footnote",
  "indirect",
  "direct_quote",
  "mixed",
  "direct_speech",
  "question",
  "rhetorical",
] as const;
export type Form = (typeof forms)[number];

/** Forms in which the outlet speaks as narrator. */
export const narratingForms = ["narration", "headline", "footnote"] as const satisfies readonly Form[];

/** Forms that ask instead of claiming: tallied apart, never counted. */
export const askingForms = ["question", "rhetorical"] as const satisfies readonly Form[];

/** Links between statements. */
export const linkTypes = [
  "CONTRADICTS",
  "DISPUTES",
  "QUESTIONS",
  "SUPPORTS",
  "CORROBORATES",
  "RESTATES",
] as const;
export type LinkType = (typeof linkTypes)[number];

/** What a relation's claims add up to (relationStatus.ts). */
export const relationStatuses = [
  "asserted",
  "denied",
  "disputed",
  "mixed",
  "hypothetical",
  "questioned",
] as const;
export type RelationStatus = (typeof relationStatuses)[number];

/** What two statements that do not go together are; the narrowest that fits (claims/contradictions.ts). */
export const contradictionKinds = ["contradiction", "inconsistency", "denied-self-claim"] as const;
export type ContradictionKind = (typeof contradictionKinds)[number];

/** Why two statements do not go together. */
export const bases = ["polarity", "stance", "coded"] as const;
export type Basis = (typeof bases)[number];

/** Why two speakers count as one voice (voiceJoins.ts). */
export const joinReasons = ["chain", "principal", "restates"] as const;
export type JoinReason = (typeof joinReasons)[number];

/** Whether two statements are known to hold at one time, or only can. */
export const overlaps = ["known", "possible"] as const;
export type Overlap = (typeof overlaps)[number];

/** How sure the coder is that two entries are one; only `certain` merges. */
export const mergeConfidences = ["certain", "probable", "possible"] as const;
export type MergeConfidence = (typeof mergeConfidences)[number];

/** Who stands for a stance in a discourse network: the one who is said to hold it, or the one who says so. */
export const discourseActors = ["holder", "speaker"] as const;
export type DiscourseActor = (typeof discourseActors)[number];

/** One-mode: ties among actors, or among interests; two-mode: of actors to interests. */
export const networkModes = ["one", "two"] as const;
export type NetworkMode = (typeof networkModes)[number];

/** Between what a one-mode network has its ties. */
export const networkOntos = ["actors", "interests"] as const;
export type NetworkOnto = (typeof networkOntos)[number];

/** What becomes of the qualifier of a stance, its sign times its polarity (Discourse Network Analyzer's words). */
export const aggregations = ["ignore", "combine", "congruence", "conflict", "subtract"] as const;
export type Aggregation = (typeof aggregations)[number];

/** By what a weight is divided (Discourse Network Analyzer's words; the last is ours). */
export const normalizations = [
  "no",
  "average",
  "jaccard",
  "cosine",
  "activity",
  "prominence",
  "cosine-of-rows",
] as const;
export type Normalization = (typeof normalizations)[number];

/** Within what a repeated stance counts once (Discourse Network Analyzer's words; the last two are ours). */
export const duplicates = [
  "include",
  "document",
  "week",
  "month",
  "year",
  "acrossrange",
  "year-week",
  "year-month",
] as const;
export type Duplicates = (typeof duplicates)[number];

/** On which of a statement's times a timeline goes: when it was said, or when it is said to hold. */
export const timeAxes = ["said", "when"] as const;
export type TimeAxis = (typeof timeAxes)[number];

/** How long a bucket of a timeline is. */
export const timeUnits = ["day", "week", "month", "year"] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** Relationship types that the graph itself uses: no predicate may be called so. */
export const reservedTypes: readonly string[] = [
  "SUBJECT",
  "OBJECT",
  "SAID_BY",
  "ATTRIBUTED_TO",
  "EVIDENCED_BY",
  "IN_ARTICLE",
  "AT_PLACE",
  "PUBLISHED_BY",
  "ALIAS_OF",
  "SAME_AS",
  "DEFINES",
  "ORGAN_OF",
  "MEMBER_OF",
  "HOLDS_ROLE",
  "BROADER",
  "OPPOSITE",
  "SECOND_CODING",
  ...linkTypes,
];

export function isLinkType(type: string | undefined): type is LinkType {
  return (linkTypes as readonly (string | undefined)[]).includes(type);
}

export function isActorType(type: string): type is ActorType {
  return (actorTypes as readonly string[]).includes(type);
}

/** `on-behalf` -> `ON_BEHALF`, `direct_quote` -> `DIRECT_QUOTE`, `MilitaryUnit` -> `MILITARY_UNIT`. */
export function graphqlName(word: string): string {
  return word
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toUpperCase();
}
