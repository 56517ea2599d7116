import type { CodegenConfig } from "@graphql-codegen/cli";
import { enums } from "./server/api/resolvers/enums.ts";

const words = "../../model/words.ts";
const read = "../../graph/read";

/** Without a mapper the plugin takes resolvers of an enum with values of its own to give null. */
const wordMappers = {
  SearchKind: `${read}/StoredNode.ts#StoredKind`,
  ...Object.fromEntries(
    Object.keys(enums)
      .filter((name) => name !== "SearchKind")
      .map((name) => [name, `${words}#${name} as ${name}Word`]),
  ),
};

/** Types of the server's resolvers and of the explorer's operations, both made from the one SDL file. */
const config: CodegenConfig = {
  schema: "server/api/schema.graphql",
  generates: {
    "server/api/generated/resolverTypes.ts": {
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        useTypeImports: true,
        strictScalars: true,
        scalars: { EdtfDate: "string", ID: "string" },
        avoidOptionals: { field: true },
        contextType: "../Context.ts#Context",
        enumsAsTypes: true,
        // Resolvers speak the words of files and the graph.
        enumValues: enums,
        // What a resolver hands on for a type, where it is not the type's own fields.
        mappers: {
          ...wordMappers,
          State: `${read}/StoredNode.ts#EntityNode`,
          Organization: `${read}/StoredNode.ts#EntityNode`,
          Person: `${read}/StoredNode.ts#EntityNode`,
          Group: `${read}/StoredNode.ts#EntityNode`,
          MilitaryUnit: `${read}/StoredNode.ts#EntityNode`,
          Facility: `${read}/StoredNode.ts#EntityNode`,
          Place: `${read}/StoredNode.ts#EntityNode`,
          Equipment: `${read}/StoredNode.ts#EntityNode`,
          Interest: `${read}/StoredNode.ts#InterestNode`,
          Event: `${read}/StoredNode.ts#EventNode`,
          Article: `${read}/StoredNode.ts#ArticleNode`,
          Statement: `${read}/StoredNode.ts#StatementNode`,
          Literal: "../participants.ts#LiteralValue",
          Unspecified: "../participants.ts#LeftOpen",
          Predicate: `${read}/readPredicates.ts#StoredPredicate`,
          Relation: "../relations.ts#RelationRef",
          RelationView: "../relations.ts#RelationUnderLens",
          Role: `${read}/readRegistry.ts#StoredRole`,
          Evidence: `${read}/readEvidence.ts#StoredSpan`,
          StatementLink: `${read}/readLinks.ts#StoredLink`,
          NeighborCount: `${read}/readRelations.ts#CountedNeighbors`,
          Graph: `${read}/selectGraph.ts#SelectedGraph`,
          GraphNode: `${read}/selectGraph.ts#SelectedNode`,
          SearchHit: `${read}/readSearch.ts#Hit`,
        },
      },
    },
    "client/generated/operations.ts": {
      documents: "client/api/*.graphql",
      plugins: ["typescript-operations"],
      config: { useTypeImports: true, scalars: { EdtfDate: "string", ID: "string" } },
    },
  },
};

export default config;
