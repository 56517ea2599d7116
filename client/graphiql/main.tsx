import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./graphiql.css";
import { createRoot } from "react-dom/client";
import { fetchGraphql } from "./fetchGraphql.ts";
import { FIRST_QUERY } from "./firstQuery.ts";

/**
 * GraphiQL, whole and from our own origin: its editor's workers are bundled, nothing is fetched from elsewhere.
 * `?query=` and `?variables=` in the address fill the editor, so that a page of ours can hand an operation over.
 */
function show(): void {
  const root = document.getElementById("graphiql");
  if (root === null) throw new Error("the page lacks its #graphiql");
  const address = new URLSearchParams(window.location.search);
  const query = address.get("query");
  const variables = address.get("variables");
  createRoot(root).render(
    <GraphiQL
      fetcher={fetchGraphql}
      defaultQuery={FIRST_QUERY}
      isHeadersEditorEnabled={false}
      {...(query === null ? {} : { initialQuery: query })}
      {...(variables === null ? {} : { initialVariables: variables })}
    >
      <GraphiQL.Logo>Ascribe</GraphiQL.Logo>
    </GraphiQL>,
  );
}

show();
