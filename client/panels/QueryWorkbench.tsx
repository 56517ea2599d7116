import { useEffect, useRef, useState } from "react";
import { ApiError } from "../api/ApiError.ts";
import { readDatabaseNames, runCypher } from "../api/runCypher.ts";
import type { Theme } from "../canvas/grammar.ts";
import { redoStep, undoStep } from "../control/undoStep.ts";
import type { CypherAnswer } from "../query/CypherAnswer.ts";
import type { DatabaseNames } from "../query/completion.ts";
import { parametersOf } from "../query/parametersOf.ts";
import { questions } from "../query/questions.ts";
import { readParameter } from "../query/readParameter.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { viewAfter, viewBefore } from "../state/history.ts";
import type { QueryChoice } from "../state/View.ts";
import { CypherEditor, type TextPlace } from "./CypherEditor.tsx";
import { Dialog } from "./Dialog.tsx";
import { QueryResult } from "./QueryResult.tsx";
import { QuestionForm } from "./QuestionForm.tsx";
import { useAnswer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";

type Run =
  | { readonly kind: "none" }
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly message: string; readonly fault: TextPlace | undefined }
  | { readonly kind: "answered"; readonly answer: CypherAnswer };

const noNames: DatabaseNames = { labels: [], relationships: [], properties: [] };
const ownText = "MATCH (s:Statement)\nRETURN s.gloss AS gloss, s.id AS statement\nLIMIT 20\n";

interface QueryWorkbenchProps {
  readonly state: ExplorerState;
  readonly query: QueryChoice;
  readonly theme: Theme;
  readonly onChange: (change: Partial<QueryChoice>) => void;
  readonly onClose: () => void;
}

/**
 * Named questions with a form for their parameters, and any Cypher that reads; run, cancelled, and shown three ways. What
 * stands in it is part of the view; what it was answered is not.
 */
export function QueryWorkbench({ state, query, theme, onChange, onClose }: QueryWorkbenchProps) {
  const explorer = useExplorer();
  const { form, parameters: typed } = query;
  const question = questions.find((each) => each.name === query.question);
  const given = question?.text ?? ownText;
  const text = query.text ?? given;
  const [tried, setTried] = useState(false);
  const [run, setRun] = useState<Run>({ kind: "none" });
  const running = useRef<AbortController>(undefined);
  const { data: names = noNames, problem: off } = useAnswer("names", readDatabaseNames);
  const parameters = parametersOf(text, question);

  // Closing the window, or turning to another question, ends what runs, here and in the database.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what is turned from.
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = undefined;
      setTried(false);
      setRun({ kind: "none" });
    },
    [query.question],
  );

  const cancel = () => {
    if (running.current === undefined) return;
    running.current.abort();
    running.current = undefined;
    setRun({ kind: "none" });
  };
  const start = async () => {
    setTried(true);
    const read = parameters.map(
      (parameter) => [parameter.name, readParameter(parameter, typed.get(parameter.name) ?? "")] as const,
    );
    const values = read.flatMap(([of, each]) => ("value" in each ? [[of, each.value] as const] : []));
    if (values.length < read.length) return;
    cancel();
    const mine = new AbortController();
    running.current = mine;
    setRun({ kind: "running" });
    try {
      const answer = await runCypher(text, Object.fromEntries(values), mine.signal);
      if (!mine.signal.aborted) setRun({ kind: "answered", answer });
    } catch (error) {
      if (mine.signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      setRun({ kind: "failed", message: error.message, fault: placeOf(error.details) });
    } finally {
      if (running.current === mine) running.current = undefined;
    }
  };
  return (
    <Dialog title="Query" className="workbench" onClose={onClose}>
      <div className="ask">
        <div>
          <div className="field">
            <label htmlFor="question">Question</label>
            <select
              id="question"
              value={question?.name ?? ""}
              onChange={(event) =>
                onChange({
                  question: event.target.value || undefined,
                  text: undefined,
                  parameters: new Map(),
                })
              }
            >
              <option value="">A query of your own</option>
              {questions.map((each) => (
                <option key={each.name} value={each.name}>
                  {each.title}
                </option>
              ))}
            </select>
          </div>
          {question && <p className="hint">{question.answers}</p>}
          {question === undefined && query.question !== undefined && (
            <p className="problem">{`This explorer has no question “${query.question}”.`}</p>
          )}
          <QuestionForm
            parameters={parameters}
            typed={typed}
            tried={tried}
            onType={(of, value) => onChange({ parameters: withTyped(typed, of, value) })}
          />
        </div>
        <CypherEditor
          text={text}
          names={names}
          fault={run.kind === "failed" ? run.fault : undefined}
          onChange={(next) => onChange({ text: next === given ? undefined : next })}
          onRun={() => void start()}
        />
      </div>
      <div className="actions">
        <button type="button" className="main" disabled={run.kind === "running"} onClick={() => void start()}>
          Run
        </button>
        {run.kind === "running" && (
          <>
            <button type="button" onClick={cancel}>
              Cancel the query
            </button>
            <span role="status">Running…</span>
          </>
        )}
        {stepsOf(state).map(([name, possible, step]) => (
          <button key={name} type="button" disabled={!possible} onClick={() => step(explorer)}>
            {name}
          </button>
        ))}
        <span className="hint">Ctrl+Enter runs, Ctrl+Space completes. Nothing can be changed from here.</span>
      </div>
      {off !== undefined && run.kind === "none" && <p className="problem">{off}</p>}
      {run.kind === "failed" && (
        <p className="problem" role="alert">
          {run.fault && <b>{`Line ${run.fault.line}, column ${run.fault.column}: `}</b>}
          {run.message}
        </p>
      )}
      {run.kind === "answered" && (
        <QueryResult
          answer={run.answer}
          form={form}
          theme={theme}
          onForm={(next) => onChange({ form: next })}
        />
      )}
    </Dialog>
  );
}

/** Undo and redo, which stay within the workbench while it is open. */
function stepsOf(state: ExplorerState) {
  return [
    ["Undo", viewBefore(state) !== undefined, undoStep],
    ["Redo", viewAfter(state) !== undefined, redoStep],
  ] as const;
}

/** What was typed, with another text for one parameter; a field left empty is as one never touched. */
function withTyped(
  typed: ReadonlyMap<string, string>,
  name: string,
  text: string,
): ReadonlyMap<string, string> {
  const next = new Map(typed).set(name, text);
  if (text === "") next.delete(name);
  return next;
}

function placeOf({ line, column }: Readonly<Record<string, unknown>>): TextPlace | undefined {
  return typeof line === "number" && typeof column === "number" ? { line, column } : undefined;
}
