import { GraphiQL } from "graphiql";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { type AddressedOperation, readAddress, writeAddress } from "./AddressedOperation.ts";
import { fetchGraphql } from "./fetchGraphql.ts";
import { FIRST_QUERY } from "./firstQuery.ts";

/**
 * GraphiQL with what the address says in its editor, and the address following what is typed, so that it can be handed on.
 * Nothing runs by itself.
 */
export function GraphiqlPage(): ReactNode {
  const first = useMemo(() => readAddress(window.location.search), []);
  const [cypher, setCypher] = useState(first.cypher);
  const shown = useRef<AddressedOperation>(first);
  // One fetcher for the life of the page: another one would make GraphiQL read the schema anew.
  const fetcher = useMemo(() => fetchGraphql(() => shown.current.cypher), []);

  const show = (change: Partial<AddressedOperation>): void => {
    shown.current = { ...shown.current, ...change };
    window.history.replaceState(null, "", `${window.location.pathname}${writeAddress(shown.current)}`);
  };
  const { query, variables, operationName } = first;

  return (
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={FIRST_QUERY}
      isHeadersEditorEnabled={false}
      onTabChange={({ tabs, activeTabIndex }) => {
        const tab = tabs[activeTabIndex];
        show({
          query: tab?.query ?? undefined,
          variables: tab?.variables ?? undefined,
          operationName: tab?.operationName ?? undefined,
        });
      }}
      {...(query === undefined ? {} : { initialQuery: query })}
      {...(variables === undefined ? {} : { initialVariables: variables })}
      {...(operationName === undefined ? {} : { operationName })}
    >
      <GraphiQL.Logo>Ascribe</GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <button
              type="button"
              className="graphiql-un-styled graphiql-toolbar-button cypher-button"
              aria-pressed={cypher}
              aria-label="Show the Cypher that ran"
              title="Show the Cypher that ran, in the answer's extensions"
              onClick={() => {
                show({ cypher: !cypher });
                setCypher(!cypher);
              }}
            >
              Cy
            </button>
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  );
}
