import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { codegen } from "@graphql-codegen/core";
import type { CodegenPlugin, Types } from "@graphql-codegen/plugin-helpers";
import * as typescript from "@graphql-codegen/typescript";
import * as operations from "@graphql-codegen/typescript-operations";
import * as resolvers from "@graphql-codegen/typescript-resolvers";
import { parse } from "graphql";
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

/** What the resolvers speak: the words of files and the graph, and the rows that the graph answers. */
const resolverConfig = {
  useTypeImports: true,
  strictScalars: true,
  scalars: { EdtfDate: "string", ID: "string", JSON: "unknown" },
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
    Contradiction: "../../model/claims/contradictions.ts#Contradiction as FoundContradiction",
    Corroboration: "../../model/claims/corroborations.ts#Corroboration as FoundCorroboration",
    VoiceJoin: "../../model/voiceJoins.ts#VoiceJoin as FoundJoin",
    AscriptionMatrix: `${read}/readAscriptions.ts#HeldMatrix`,
    AscriptionCell: "../../model/claims/ascriptionMatrix.ts#AscriptionCell as FoundCell",
    WeightedGraph: "../discourse.ts#AskedDiscourse",
    WindowedGraph: "../discourse.ts#AskedWindow",
    Path: "../../model/paths/findPaths.ts#FoundPath",
    Comparison: "../../model/compareRelations.ts#ComparedLenses",
    TimelineBucket: "../../model/timeline/timelineBuckets.ts#Bucket",
  },
};

const schema = parse(await readFile("server/api/schema.graphql", "utf8"));

/** Makes one file of types from the SDL, which is the only source of both. */
async function generate(
  filename: string,
  pluginMap: Record<string, CodegenPlugin>,
  config: Types.PluginConfig,
  documents: Types.DocumentFile[],
): Promise<void> {
  const plugins = Object.keys(pluginMap).map((name) => ({ [name]: {} }));
  const text = await codegen({ filename, schema, documents, config, plugins, pluginMap });
  await mkdir(dirname(filename), { recursive: true });
  await writeFile(filename, text);
}

/** The explorer's questions to the API. */
async function clientDocuments(): Promise<Types.DocumentFile[]> {
  const folder = "client/api";
  const names = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).sort();
  return await Promise.all(
    names.map(async (name) => {
      const location = `${folder}/${name}`;
      return { location, document: parse(await readFile(location, "utf8")) };
    }),
  );
}

await generate("server/api/generated/resolverTypes.ts", { typescript, resolvers }, resolverConfig, []);
await generate(
  "client/generated/operations.ts",
  { operations },
  { useTypeImports: true, scalars: { EdtfDate: "string", ID: "string", JSON: "unknown" } },
  await clientDocuments(),
);
