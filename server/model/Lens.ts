import type { Ascription, Certainty, Form, Modality, Polarity, PredicateKind } from "./words.ts";

/**
 * A condition on statements, under which relations are recounted. An absent field does not restrict; an empty list
 * admits nothing. Field by field the `Lens` of the GraphQL schema, with words as files and the graph spell them.
 */
export interface Lens {
  readonly speakers?: readonly string[];
  readonly voices?: readonly string[];
  readonly notSpeakers?: readonly string[];
  readonly minDepth?: number;
  readonly maxDepth?: number;
  readonly ascription?: readonly Ascription[];
  readonly certainty?: readonly Certainty[];
  readonly modality?: readonly Modality[];
  readonly polarity?: Polarity;
  readonly form?: readonly Form[];
  readonly presupposed?: boolean;
  readonly articles?: readonly string[];
  readonly outlets?: readonly string[];
  readonly coders?: readonly string[];
  readonly predicates?: readonly string[];
  readonly kinds?: readonly PredicateKind[];
  /** Days as `YYYY-MM-DD`, inclusive: a statement passes where its own range can meet them. */
  readonly saidFrom?: string;
  readonly saidTo?: string;
  readonly whenFrom?: string;
  readonly whenTo?: string;
}
