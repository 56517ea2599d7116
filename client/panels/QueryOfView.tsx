import { useState } from "react";
import { type NamedOperation, networkOperations, paneOperations } from "../api/paneOperations.ts";
import { readCypher } from "../api/readCypher.ts";
import { canvasOperation, graphiqlAddress, selectionOperation } from "../api/viewOperation.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { CopyText } from "./CopyText.tsx";
import { Dialog } from "./Dialog.tsx";
import { selectionTitle } from "./selectionTitle.ts";
import { useAnswer } from "./useAnswer.ts";
import { Waiting } from "./Waiting.tsx";

interface QueryOfViewProps {
  readonly state: ExplorerState;
  readonly onClose: () => void;
}

/** The view as the queries that answer it: the Cypher that runs for it, and the GraphQL operation. */
export function QueryOfView({ state, onClose }: QueryOfViewProps) {
  const asked = operationsOf(state);
  const [what, setWhat] = useState(asked[0].what);
  const operation = asked.find((each) => each.what === what) ?? asked[0];
  const variables = JSON.stringify(operation.variables, null, 2);
  const answer = useAnswer(operation.document + variables, (signal) => readCypher(operation, signal));
  const { data, loading } = answer;
  const address = graphiqlAddress(operation);
  return (
    <Dialog title="This view as queries" className="queries" onClose={onClose}>
      {asked.length > 1 && (
        <fieldset className="choice">
          <legend>Of what</legend>
          {asked.map((each) => (
            <label key={each.what}>
              <input
                type="radio"
                name="asked"
                checked={each === operation}
                onChange={() => setWhat(each.what)}
              />
              <bdi>{each.what}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      <section>
        <h3>As GraphQL</h3>
        {address === undefined ? (
          <>
            <p className="hint">
              This is too long for an address: paste operation and variables into{" "}
              <a href="/graphql">GraphiQL</a>.
            </p>
            <CopyText name="Operation" text={operation.document} rows={6} />
            <CopyText name="Variables" text={variables} rows={4} />
          </>
        ) : (
          <p>
            <a href={address} target="_blank" rel="noopener">
              Open in GraphiQL
            </a>
            <span className="hint"> with operation and variables filled in; nothing runs by itself.</span>
          </p>
        )}
      </section>
      <section>
        <h3>As Cypher</h3>
        <Waiting answer={answer} what="Asking what runs for it" />
        <p className="hint" role="status">
          {loading || data === undefined
            ? ""
            : "What ran in the database for it, in that order, each to be pasted into Neo4j Browser or cypher-shell."}
        </p>
        {!loading &&
          data?.map(({ title, pasteable, afterwards }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one text can run twice; its place in the order is its identity.
            <details key={index} open={index === 0}>
              <summary>{title}</summary>
              {afterwards !== null && <p className="hint">{`Afterwards: ${afterwards}`}</p>}
              <CopyText name={`Cypher ${index + 1}`} text={pasteable} rows={12} />
            </details>
          ))}
      </section>
    </Dialog>
  );
}

/** What of the view can be asked for, what the pane shows first. */
function operationsOf(state: ExplorerState): readonly [NamedOperation, ...NamedOperation[]] {
  const { view } = state;
  const canvas = { what: "everything on the canvas", ...canvasOperation(view) };
  const selection = selectionOperation(view.selection, view.lens);
  const selected =
    selection === undefined ? [] : [{ what: selectionTitle(state) ?? "the selection", ...selection }];
  const [first = canvas, ...rest] = [
    ...paneOperations(state),
    ...selected,
    canvas,
    ...networkOperations(state),
  ];
  return [first, ...rest];
}
