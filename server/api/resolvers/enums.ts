import { storedKinds } from "../../graph/read/StoredNode.ts";
import {
  ascriptions,
  certainties,
  entityTypes,
  forms,
  graphqlName,
  linkTypes,
  modalities,
  polarities,
  predicateKinds,
  relationStatuses,
} from "../../model/words.ts";

/** The values of every enum: the API's name for each word of files and the graph. */
export const enums = {
  EntityType: named(entityTypes),
  PredicateKind: named(predicateKinds),
  Ascription: named(ascriptions),
  Polarity: named(polarities),
  Certainty: named(certainties),
  Modality: named(modalities),
  Form: named(forms),
  RelationStatus: named(relationStatuses),
  LinkType: named(linkTypes),
  SearchKind: named(storedKinds),
};

function named(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [graphqlName(word), word]));
}
