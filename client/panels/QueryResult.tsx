import type { Theme } from "../canvas/grammar.ts";
import { type CypherAnswer, cellText, resultGraph } from "../query/CypherAnswer.ts";
import { type QueryChoice, resultForms } from "../state/View.ts";
import { CopyText } from "./CopyText.tsx";
import { count } from "./count.ts";
import { ResultCanvas } from "./ResultCanvas.tsx";

const formWords: Record<QueryChoice["form"], string> = { table: "Table", graph: "Graph", json: "JSON" };

interface QueryResultProps {
  readonly answer: CypherAnswer;
  readonly form: QueryChoice["form"];
  readonly theme: Theme;
  readonly onForm: (form: QueryChoice["form"]) => void;
}

/** What a query answered: as a table, as a graph of what it returned and nothing else, or as JSON. */
export function QueryResult({ answer, form, theme, onForm }: QueryResultProps) {
  const { columns, rows, truncated, milliseconds } = answer;
  const cut = truncated ? ", and more that was cut" : "";
  return (
    <section className="answer" aria-label="Result">
      <fieldset className="set" aria-label="Result as">
        {resultForms.map((each) => (
          <button key={each} type="button" aria-pressed={form === each} onClick={() => onForm(each)}>
            {formWords[each]}
          </button>
        ))}
      </fieldset>
      <p className="hint" role="status">
        {`${count(rows.length, "row")}${cut}, in ${Math.round(milliseconds).toLocaleString("en")} ms`}
      </p>
      {form === "table" && <Table columns={columns} rows={rows} />}
      {form === "graph" && <ResultCanvas graph={resultGraph(answer.graph)} theme={theme} />}
      {form === "json" && (
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
