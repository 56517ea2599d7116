import { storedKinds } from "../../graph/read/StoredNode.ts";
import {
  aggregations,
  ascriptions,
  bases,
  certainties,
  contradictionKinds,
  discourseActors,
  duplicates,
  entityTypes,
  forms,
  graphqlName,
  joinReasons,
  linkTypes,
  modalities,
  networkModes,
  networkOntos,
  normalizations,
  overlaps,
  polarities,
  predicateKinds,
  relationStatuses,
  timeAxes,
  timeUnits,
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
  ContradictionKind: named(contradictionKinds),
  Basis: named(bases),
  Overlap: named(overlaps),
  JoinReason: named(joinReasons),
  SearchKind: named(storedKinds),
  DiscourseActor: named(discourseActors),
  NetworkMode: named(networkModes),
  NetworkOnto: named(networkOntos),
  Aggregation: named(aggregations),
  Normalization: named(normalizations),
  Duplicates: named(duplicates),
  TimeAxis: named(timeAxes),
  TimeUnit: named(timeUnits),
};

function named(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [graphqlName(word), word]));
}
