import { useEffect, useRef, useState } from "react";
import { ApiError } from "../api/ApiError.ts";
import { readDatabaseNames, runCypher } from "../api/runCypher.ts";
import type { Theme } from "../canvas/grammar.ts";
import type { CypherAnswer } from "../query/CypherAnswer.ts";
import type { DatabaseNames } from "../query/completion.ts";
import { parametersOf } from "../query/parametersOf.ts";
import { questions } from "../query/questions.ts";
import { readParameter } from "../query/readParameter.ts";
import { CypherEditor, type TextPlace } from "./CypherEditor.tsx";
import { Dialog } from "./Dialog.tsx";
import { QueryResult } from "./QueryResult.tsx";
import { QuestionForm } from "./QuestionForm.tsx";
import { useAnswer } from "./useAnswer.ts";

type Run =
  | { readonly kind: "none" }
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly message: string; readonly fault: TextPlace | undefined }
  | { readonly kind: "answered"; readonly answer: CypherAnswer };

const noNames: DatabaseNames = { labels: [], relationships: [], properties: [] };
const ownText = "MATCH (s:Statement)\nRETURN s.gloss AS gloss, s.id AS statement\nLIMIT 20\n";

/** Named questions with a form for their parameters, and any Cypher that reads; run, cancelled, and shown three ways. */
export function QueryWorkbench({ theme, onClose }: { theme: Theme; onClose: () => void }) {
  const [name, setName] = useState("");
  const [text, setText] = useState(ownText);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [tried, setTried] = useState(false);
  const [run, setRun] = useState<Run>({ kind: "none" });
  const running = useRef<AbortController>(undefined);
  const { data: names = noNames, problem: off } = useAnswer("names", readDatabaseNames);
  const question = questions.find((each) => each.name === name);
  const parameters = parametersOf(text, question);

  // Closing the window ends what runs, here and in the database.
  useEffect(() => () => running.current?.abort(), []);

  const choose = (next: string) => {
    cancel();
    setName(next);
    setText(questions.find((each) => each.name === next)?.text ?? ownText);
    setTyped(new Map());
    setTried(false);
    setRun({ kind: "none" });
  };
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
            <select id="question" value={name} onChange={(event) => choose(event.target.value)}>
              <option value="">A query of your own</option>
              {questions.map((each) => (
                <option key={each.name} value={each.name}>
                  {each.title}
                </option>
              ))}
            </select>
          </div>
          {question && <p className="hint">{question.answers}</p>}
          <QuestionForm
            parameters={parameters}
            typed={typed}
            tried={tried}
            onType={(of, value) => setTyped(new Map(typed).set(of, value))}
          />
        </div>
        <CypherEditor
          text={text}
          names={names}
          fault={run.kind === "failed" ? run.fault : undefined}
          onChange={setText}
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
        <span className="hint">Ctrl+Enter runs, Ctrl+Space completes. Nothing can be changed from here.</span>
      </div>
      {off !== undefined && run.kind === "none" && <p className="problem">{off}</p>}
      {run.kind === "failed" && (
        <p className="problem" role="alert">
          {run.fault && <b>{`Line ${run.fault.line}, column ${run.fault.column}: `}</b>}
          {run.message}
        </p>
      )}
      {run.kind === "answered" && <QueryResult answer={run.answer} theme={theme} />}
    </Dialog>
  );
}

function placeOf({ line, column }: Readonly<Record<string, unknown>>): TextPlace | undefined {
  return typeof line === "number" && typeof column === "number" ? { line, column } : undefined;
}
