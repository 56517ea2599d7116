import neo4j from "neo4j-driver";
import { type PlainValue, plainNode, plainRelationship } from "../plainValue.ts";

/** Exactly the nodes and relationships that an answer holds, each once. */
export interface PlainGraph {
  readonly nodes: readonly PlainValue[];
  readonly relationships: readonly PlainValue[];
}

/** Gathers the nodes and relationships of an answer's values, also those within paths, lists and maps. */
export class AnswerGraph {
  readonly #nodes = new Map<string, PlainValue>();
  readonly #relationships = new Map<string, PlainValue>();

  add(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) for (const item of value) this.add(item);
    else if (neo4j.isNode(value)) this.#nodes.set(value.elementId, plainNode(value));
    else if (neo4j.isRelationship(value)) this.#relationships.set(value.elementId, plainRelationship(value));
    else if (neo4j.isPath(value)) {
      this.add(value.start);
      for (const { relationship, end } of value.segments) {
        this.add(relationship);
        this.add(end);
      }
    } else if (Object.getPrototypeOf(value) === Object.prototype) {
      for (const held of Object.values(value)) this.add(held);
    }
  }

  /** What was gathered, in the order in which it was met. */
  graph(): PlainGraph {
    return { nodes: [...this.#nodes.values()], relationships: [...this.#relationships.values()] };
  }
}
