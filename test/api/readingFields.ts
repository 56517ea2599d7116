import {
  buildSchema,
  type DocumentNode,
  type GraphQLNamedType,
  isInterfaceType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { schemaText } from "../../server/api/schemaText.ts";

/** Fields that read the database, by type; an entity's stand under Entity. */
const reading: Readonly<Record<string, readonly string[]>> = {
  Query: [
    "stats vocabulary predicate node article articles entity entities voices interest interests event statement",
    "statements relation search graph discourse contradictions corroborations ascriptions",
    "paths compare timeline timelineUndated",
  ],
  Entity: [
    "aliases organOf memberOf roles mergedFrom perhapsSame statementsAbout statementsBy relations neighborCounts",
  ],
  Interest: ["broader narrower opposite stances statementsAbout relations neighborCounts"],
  Event: ["statementsAbout relations neighborCounts"],
  Article: ["outlet statements"],
  Statement: ["subject predicate objects speaker chain place evidence article links"],
  Evidence: ["article"],
  Relation: ["subject predicate object under"],
  RelationView: ["speakers independentVoices claims"],
  NeighborCount: ["predicate"],
  GraphNode: ["node"],
  WeightedGraph: ["rows columns"],
  WindowedGraph: ["rows columns"],
  Contradiction: ["a b"],
  Corroboration: ["groups"],
  VoiceJoin: ["a b through"],
  AscriptionMatrix: ["speakers interests"],
  AscriptionCell: ["speaker interest statements"],
  Path: ["nodes"],
  TimelineBucket: ["speakers"],
};

/** The names of all fields that read the database, as `Type.field`. */
export const readingFields: ReadonlySet<string> = new Set(
  Object.entries(reading).flatMap(([type, lines]) =>
    lines
      .join(" ")
      .split(" ")
      .map((field) => `${type}.${field}`),
  ),
);

export const schema = buildSchema(schemaText());

/** The type under whose name a field stands in the table. */
export function tableType(type: GraphQLNamedType): string {
  const isEntity =
    (isObjectType(type) || isInterfaceType(type)) &&
    type.getInterfaces().some(({ name }) => name === "Entity");
  return isEntity ? "Entity" : type.name;
}

/** The fields of an operation that read the database, each as often as it stands there; a fragment's at each spread. */
export function fieldsRead(document: DocumentNode): readonly string[] {
  const found = new Map<string, string[]>();
  const spreads = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, value: string) =>
    map.set(key, [...(map.get(key) ?? []), value]);
  const info = new TypeInfo(schema);
  for (const definition of document.definitions) {
    const name = definition.kind === "FragmentDefinition" ? definition.name.value : "";
    visit(
      definition,
      visitWithTypeInfo(info, {
        FragmentSpread: ({ name: spread }) => {
          add(spreads, name, spread.value);
        },
        Field: (node) => {
          const parent = info.getParentType();
          const field = `${parent ? tableType(parent) : ""}.${node.name.value}`;
          if (readingFields.has(field)) add(found, name, field);
        },
      }),
    );
  }
  const all = (name: string): string[] => [
    ...(found.get(name) ?? []),
    ...(spreads.get(name) ?? []).flatMap(all),
  ];
  return all("");
}
