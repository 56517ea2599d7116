import { Refusal } from "../Refusal.ts";
import {
  type Aggregation,
  graphqlName,
  type NetworkMode,
  type NetworkOnto,
  type Normalization,
} from "../words.ts";

/** Combinations that go together: each aggregation with each normalization and each set of ties. */
export interface LegalNetworks {
  readonly mode: NetworkMode;
  readonly ontos: readonly NetworkOnto[];
  readonly aggregations: readonly Aggregation[];
  readonly normalizations: readonly Normalization[];
  /** Whether a network can have measures (measures/networkMeasures.ts): ties among actors, no weight below 0. */
  readonly measures: readonly NetworkOnto[];
}

/**
 * Every combination that has a meaning; what is not here is refused. Code, docs/discourse.md and tests go by this table.
 *
 * `combine` gives codes, not quantities, so nothing divides them. A two-mode network is not projected, so `onto` says
 * nothing about it. Duplicates, windows and isolates go with everything.
 */
export const legalNetworks: readonly LegalNetworks[] = [
  {
    mode: "one",
    ontos: ["actors", "interests"],
    aggregations: ["ignore", "congruence", "conflict"],
    normalizations: ["no", "average", "jaccard", "cosine", "cosine-of-rows"],
    measures: ["actors"],
  },
  {
    mode: "one",
    ontos: ["actors", "interests"],
    aggregations: ["subtract"],
    normalizations: ["no", "average", "jaccard", "cosine", "cosine-of-rows"],
    measures: [],
  },
  {
    mode: "two",
    ontos: ["actors"],
    aggregations: ["ignore", "subtract"],
    normalizations: ["no", "activity", "prominence"],
    measures: [],
  },
  {
    mode: "two",
    ontos: ["actors"],
    aggregations: ["combine"],
    normalizations: ["no"],
    measures: [],
  },
];

/** What the legality of a network hangs on. */
export interface NetworkKind {
  readonly mode: NetworkMode;
  readonly onto: NetworkOnto;
  readonly aggregation: Aggregation;
  readonly normalization: Normalization;
}

/** The row of the table that a network falls under; undefined where it has no meaning. */
export function legalNetwork({
  mode,
  onto,
  aggregation,
  normalization,
}: NetworkKind): LegalNetworks | undefined {
  return legalNetworks.find(
    (row) =>
      row.mode === mode &&
      row.ontos.includes(onto) &&
      row.aggregations.includes(aggregation) &&
      row.normalizations.includes(normalization),
  );
}

/**
 * Refuses what has no meaning.
 * @throws Refusal BAD_USER_INPUT that names what would be legal
 */
export function checkNetworkKind(kind: NetworkKind): void {
  if (legalNetwork(kind) !== undefined) return;
  const { mode, onto, aggregation, normalization } = kind;
  const ofMode = legalNetworks.filter((row) => row.mode === mode);
  if (!ofMode.some(({ ontos }) => ontos.includes(onto))) {
    throw new Refusal(
      "BAD_USER_INPUT",
      `\`onto: ${graphqlName(onto)}\` says between what a one-mode network has its ties; with \`mode: ${graphqlName(mode)}\` actors are rows and interests are columns.`,
      `Leave \`onto\` out (legal is ${named(ofMode.flatMap(({ ontos }) => ontos))}), or ask for \`mode: ONE\`.`,
    );
  }
  const ofAggregation = ofMode.filter(({ aggregations }) => aggregations.includes(aggregation));
  if (ofAggregation.length === 0) {
    throw new Refusal(
      "BAD_USER_INPUT",
      `\`aggregation: ${graphqlName(aggregation)}\` has no meaning with \`mode: ${graphqlName(mode)}\`.`,
      `Legal there: ${named(ofMode.flatMap(({ aggregations }) => aggregations))}.`,
    );
  }
  throw new Refusal(
    "BAD_USER_INPUT",
    `\`normalization: ${graphqlName(normalization)}\` has no meaning with \`mode: ${graphqlName(mode)}\` and \`aggregation: ${graphqlName(aggregation)}\`.`,
    `Legal there: ${named(ofAggregation.flatMap(({ normalizations }) => normalizations))}.`,
  );
}

/**
 * Refuses measures of networks that are not among actors or can have weights below 0.
 * @throws Refusal BAD_USER_INPUT that names what would be legal
 */
export function checkMeasurable(kind: NetworkKind): void {
  if (legalNetwork(kind)?.measures.includes(kind.onto)) return;
  const measurable = legalNetworks.filter(({ measures }) => measures.length > 0);
  const of = [
    `mode: ${graphqlName(kind.mode)}`,
    ...(kind.mode === "one" ? [`onto: ${graphqlName(kind.onto)}`] : []),
    `aggregation: ${graphqlName(kind.aggregation)}`,
  ].join(", ");
  throw new Refusal(
    "BAD_USER_INPUT",
    `Measures are of one-mode networks of actors whose weights are 0 or more, and not of \`${of}\`.`,
    `Legal: mode ${named(measurable.map(({ mode }) => mode))}, onto ${named(measurable.flatMap(({ measures }) => measures))}, aggregation ${named(measurable.flatMap(({ aggregations }) => aggregations))}.`,
  );
}

function named(words: readonly string[]): string {
  return [...new Set(words)].map(graphqlName).join(", ");
}
