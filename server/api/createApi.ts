import { ApolloServer } from "@apollo/server";
import type { Database } from "../database/Database.ts";
import { TextLibrary } from "../model/text/TextLibrary.ts";
import type { CypherSwitch } from "./AskCypher.ts";
import { answerExtensions } from "./answerExtensions.ts";
import { type Context, createContext } from "./Context.ts";
import { errorFormatter } from "./formatError.ts";
import { exportRoutes } from "./httpExport.ts";
import type { Api } from "./httpServer.ts";
import { enums } from "./resolvers/enums.ts";
import { resolvers } from "./resolvers/resolvers.ts";
import { schemaText } from "./schemaText.ts";
import { sizeLimit } from "./sizeLimit.ts";

/** Longest operation that is parsed, in GraphQL's tokens; the explorer's largest has a tenth of it. */
const mostTokens = 5_000;

export interface ApiOptions {
  /** The user's own copies of article texts, from which evidence is shown in words; none by default. */
  readonly texts?: TextLibrary;
  /** How long one export may take, in milliseconds; ten minutes by default. */
  readonly exportTimeoutMs?: number;
  /** ASCRIBE_CYPHER: whom the field `cypher` answers; by default callers on this machine. */
  readonly cypher?: CypherSwitch;
  /** Told of faults of ours, of which a client learns only that they happened. */
  readonly report?: (error: unknown) => void;
}

/** The API over a database; nothing is read before the first request. */
export function createApi(database: Database, options: ApiOptions = {}): Api<Context> {
  const {
    texts = new TextLibrary([]),
    report = console.error,
    exportTimeoutMs: timeoutMs = 600_000,
    cypher,
  } = options;
  const apollo = new ApolloServer<Context>({
    typeDefs: schemaText(),
    resolvers: { ...resolvers, ...enums },
    plugins: [sizeLimit, answerExtensions],
    formatError: errorFormatter(report),
    parseOptions: { maxTokens: mostTokens },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Who runs it decides when it stops; it stands behind express, which keeps the landing page itself.
    stopOnTerminationSignals: false,
  });
  return {
    apollo,
    context: async (caller) => createContext(database, texts, caller, cypher),
    exports: exportRoutes(database, { timeoutMs, report }),
    assertReady: () => database.ping(),
  };
}
