import { useState } from "react";
import type { Theme } from "../canvas/grammar.ts";
import { type CypherAnswer, cellText, resultGraph } from "../query/CypherAnswer.ts";
import { CopyText } from "./CopyText.tsx";
import { count } from "./count.ts";
import { ResultCanvas } from "./ResultCanvas.tsx";

const forms = ["Table", "Graph", "JSON"] as const;

/** What a query answered: as a table, as a graph of what it returned and nothing else, or as JSON. */
export function QueryResult({ answer, theme }: { answer: CypherAnswer; theme: Theme }) {
  const [form, setForm] = useState<(typeof forms)[number]>("Table");
  const { columns, rows, truncated, milliseconds } = answer;
  const cut = truncated ? ", and more that was cut" : "";
  return (
    <section className="answer" aria-label="Result">
      <fieldset className="set" aria-label="Result as">
        {forms.map((each) => (
          <button key={each} type="button" aria-pressed={form === each} onClick={() => setForm(each)}>
            {each}
          </button>
        ))}
      </fieldset>
      <p className="hint" role="status">
        {`${count(rows.length, "row")}${cut}, in ${Math.round(milliseconds).toLocaleString("en")} ms`}
      </p>
      {form === "Table" && <Table columns={columns} rows={rows} />}
      {form === "Graph" && <ResultCanvas graph={resultGraph(answer.graph)} theme={theme} />}
      {form === "JSON" && (
        <CopyText
          name="JSON"
          rows={16}
          text={JSON.stringify(
            rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]]))),
            null,
            2,
          )}
        />
      )}
    </section>
  );
}

function Table({ columns, rows }: Pick<CypherAnswer, "columns" | "rows">) {
  if (rows.length === 0) return <p>The query found nothing.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="rows" tabIndex={0} aria-label="Rows">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
            <tr key={index}>
              {columns.map((column, at) => (
                <td key={column} dir="auto">
                  {cellText(row[at])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
