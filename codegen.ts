import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types of the server's resolvers and of the explorer's operations, both made from the one SDL file. */
const config: CodegenConfig = {
  schema: "server/api/schema.graphql",
  generates: {
    "server/api/generated/resolverTypes.ts": {
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { EdtfDate: "string", ID: "string" },
        avoidOptionals: { field: true },
        contextType: "../Context.ts#Context",
        mappers: {},
      },
    },
    "client/generated/operations.ts": {
      documents: "client/**/*.graphql",
      plugins: ["typescript-operations"],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        skipTypename: true,
        immutableTypes: true,
        inlineFragmentTypes: "combine",
        scalars: { EdtfDate: "string", ID: "string" },
      },
    },
  },
};

export default config;
