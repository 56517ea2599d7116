import { attributeTexts } from "../../model/attributeTexts.ts";
import type { Entity, Event, Interest, Predicate } from "../../model/Corpus.ts";
import { edtfRange } from "../../model/edtfRange.ts";
import { fold, foldInitials, foldJoined } from "../../model/fold.ts";
import { entityTypes, isActorType } from "../../model/words.ts";
import { definitionHash } from "./definitionHash.ts";

/** A node as cypher/load/put-nodes.cypher takes it. */
export interface NodeRow {
  readonly id: string;
  readonly labels: readonly string[];
  /** Labels that an earlier definition may have left on the node. */
  readonly dropped: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A relationship as cypher/load/put-edges.cypher takes it. */
export interface EdgeRow {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What a registry or vocabulary file defines, whatever its kind. */
export type RegistryEntry =
  | { readonly kind: "predicate"; readonly value: Predicate }
  | { readonly kind: "entity"; readonly value: Entity }
  | { readonly kind: "interest"; readonly value: Interest }
  | { readonly kind: "event"; readonly value: Event };

/** An id may have stood for something else in an earlier file. */
const registryLabels = ["Undefined", "Predicate", "Entity", "Interest", "Event", "Actor", ...entityTypes];

export function entryId(entry: RegistryEntry): string {
  return entry.kind === "predicate" ? entry.value.name : entry.value.id;
}

/** The entry's own node, then the nodes that hang on it. */
export function entryNodes(entry: RegistryEntry): readonly NodeRow[] {
  const definition = definitionHash(entry.value);
  switch (entry.kind) {
    case "predicate": {
      const { sign, ...rest } = entry.value;
      return [
        {
          id: rest.name,
          labels: ["Predicate"],
          dropped: registryLabels,
          properties: { ...rest, sign: sign === undefined ? null : sign, definition },
        },
      ];
    }
    case "entity": {
      const { id, type, name, wikidata, aliases, attributes } = entry.value;
      const labels = ["Entity", type, ...(isActorType(type) ? ["Actor"] : [])];
      return [
        {
          id,
          labels,
          dropped: registryLabels,
          properties: {
            type,
            name,
            wikidata: wikidata ?? null,
            attributes: attributeTexts(attributes),
            ...foldedName(name),
            definition,
          },
        },
        ...aliases.map((alias, index) => ({
          id: aliasId(id, index),
          labels: ["Alias"],
          dropped: [],
          properties: { name: alias, ...foldedName(alias) },
        })),
      ];
    }
    case "interest": {
      const { id, goal, attributes } = entry.value;
      return [
        {
          id,
          labels: ["Interest"],
          dropped: registryLabels,
          properties: { goal, attributes: attributeTexts(attributes), folded: fold(goal), definition },
        },
      ];
    }
    case "event":
      return [eventNode(entry.value, definition)];
  }
}

function eventNode({ id, name, when }: Event, definition: string): NodeRow {
  const range = when === undefined ? null : edtfRange(when);
  return {
    id,
    labels: ["Event"],
    dropped: registryLabels,
    properties: {
      name,
      when: when ?? null,
      whenMin: range?.min ?? null,
      whenMax: range?.max ?? null,
      ...foldedName(name),
      definition,
    },
  };
}

/** The forms in which a name is searched for, and held against others. */
export const foldedName = (name: string) => ({
  folded: fold(name),
  joined: foldJoined(name),
  initials: foldInitials(name),
});

/** Relationships by which an entry hangs together with others of the registry. */
export function entryEdges(entry: RegistryEntry): readonly EdgeRow[] {
  switch (entry.kind) {
    case "entity": {
      const { id, aliases, organOf, memberOf, roles } = entry.value;
      return [
        ...aliases.map((_, index) => edge(aliasId(id, index), "ALIAS_OF", id)),
        ...organOf.map((principal) => edge(id, "ORGAN_OF", principal)),
        ...memberOf.map((whole) => edge(id, "MEMBER_OF", whole)),
        ...roles.map(({ title, of, from, to }) =>
          edge(id, "HOLDS_ROLE", of, { title, from: from ?? null, to: to ?? null }),
        ),
      ];
    }
    case "interest": {
      const { id, broader, opposite } = entry.value;
      return [
        ...broader.map((goal) => edge(id, "BROADER", goal)),
        ...(opposite === undefined ? [] : [edge(id, "OPPOSITE", opposite)]),
      ];
    }
    default:
      return [];
  }
}

const aliasId = (entity: string, index: number) => `${entity}#${index + 1}`;

export function edge(
  from: string,
  type: string,
  to: string,
  properties: Readonly<Record<string, unknown>> = {},
): EdgeRow {
  return { from, type, to, properties };
}
