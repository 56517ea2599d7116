import type { Page, PageRequest } from "../graph/read/Page.ts";
import type { Reader } from "../graph/read/Reader.ts";
import { readEvidence, type StoredSpan } from "../graph/read/readEvidence.ts";
import { type InterestLinks, readInterestLinks } from "../graph/read/readInterests.ts";
import { readLinks, type StoredLink } from "../graph/read/readLinks.ts";
import { readNodes } from "../graph/read/readNodes.ts";
import { readPredicates, type StoredPredicate } from "../graph/read/readPredicates.ts";
import { type RegistryFacts, readRegistry } from "../graph/read/readRegistry.ts";
import {
  type CountedNeighbors,
  type RelationCounts,
  readIndependentVoices,
  readNeighborCounts,
  readRelationCounts,
  readRelationKeys,
  readRelationLists,
} from "../graph/read/readRelations.ts";
import { readStatementLists, type StatementList } from "../graph/read/readStatements.ts";
import type { StatementNode, StoredNode } from "../graph/read/StoredNode.ts";
import type { Lens } from "../model/Lens.ts";
import { type Batch, createBatch } from "./Batch.ts";

/**
 * Everything that is read by key, in batches: whatever a level of a request asks for is one query for each text and
 * each set of arguments.
 */
export class Loaders {
  /** Whatever has an id in the graph; merged slugs find the kept entry. */
  readonly nodes: Batch<StoredNode>;
  readonly registry: Batch<RegistryFacts>;
  readonly interestLinks: Batch<InterestLinks>;
  readonly evidence: Batch<readonly StoredSpan[]>;
  readonly links: Batch<readonly StoredLink[]>;
  /** Keys of relations after merges. */
  readonly relationKeys: Batch<string>;
  readonly #reader: Reader;
  readonly #withArguments = new Map<string, Batch<unknown>>();
  #vocabulary: Promise<readonly StoredPredicate[]> | undefined;

  constructor(reader: Reader) {
    this.#reader = reader;
    this.nodes = createBatch((ids) => readNodes(reader, ids));
    this.registry = createBatch((ids) => readRegistry(reader, ids));
    this.interestLinks = createBatch((ids) => readInterestLinks(reader, ids));
    this.evidence = createBatch((ids) => readEvidence(reader, ids));
    this.links = createBatch((ids) => readLinks(reader, ids));
    this.relationKeys = createBatch((keys) => readRelationKeys(reader, keys));
  }

  /** The whole vocabulary; read once, since nothing below a predicate asks the database. */
  vocabulary(): Promise<readonly StoredPredicate[]> {
    this.#vocabulary ??= readPredicates(this.#reader);
    return this.#vocabulary;
  }

  statements(list: StatementList, lens: Lens, page: PageRequest): Batch<Page<StatementNode>> {
    return this.#batch(["statements", list, lens, page], (keys) =>
      readStatementLists(this.#reader, list, keys, lens, page),
    );
  }

  relations(lens: Lens, page: PageRequest): Batch<Page<string>> {
    return this.#batch(["relations", lens, page], (keys) =>
      readRelationLists(this.#reader, keys, lens, page),
    );
  }

  neighborCounts(lens: Lens): Batch<readonly CountedNeighbors[]> {
    return this.#batch(["neighborCounts", lens], (keys) => readNeighborCounts(this.#reader, keys, lens));
  }

  relationCounts(lens: Lens): Batch<RelationCounts> {
    return this.#batch(["relationCounts", lens], (keys) => readRelationCounts(this.#reader, keys, lens));
  }

  independentVoices(lens: Lens): Batch<number> {
    return this.#batch(["independentVoices", lens], (keys) =>
      readIndependentVoices(this.#reader, keys, lens),
    );
  }

  #batch<Value>(
    identity: readonly unknown[],
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Batch<Value> {
    const name = JSON.stringify(identity);
    const known = this.#withArguments.get(name);
    // The name holds which method made the batch, and each method makes batches of one type.
    if (known !== undefined) return known as Batch<Value>;
    const batch = createBatch(read);
    this.#withArguments.set(name, batch);
    return batch;
  }
}
