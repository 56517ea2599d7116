import { useId } from "react";
import { operations } from "../api/operations.ts";
import type { QuestionParameter } from "../query/Question.ts";
import { readParameter, shownFallback } from "../query/readParameter.ts";
import { useAnswer } from "./useAnswer.ts";

interface QuestionFormProps {
  readonly parameters: readonly QuestionParameter[];
  readonly typed: ReadonlyMap<string, string>;
  /** Whether to say what is missing: once it was tried to run. */
  readonly tried: boolean;
  readonly onType: (name: string, text: string) => void;
}

/** A field for each parameter; where it takes an id, names that are loaded are offered. */
export function QuestionForm({ parameters, typed, tried, onType }: QuestionFormProps) {
  if (parameters.length === 0) return null;
  return (
    <fieldset className="parameters">
      <legend>Parameters</legend>
      {parameters.map((parameter) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          typed={typed.get(parameter.name) ?? ""}
          tried={tried}
          onType={(text) => onType(parameter.name, text)}
        />
      ))}
    </fieldset>
  );
}

interface FieldProps {
  readonly parameter: QuestionParameter;
  readonly typed: string;
  readonly tried: boolean;
  readonly onType: (text: string) => void;
}

function Field({ parameter, typed, tried, onType }: FieldProps) {
  const id = useId();
  const { name, type, meaning } = parameter;
  const read = readParameter(parameter, typed);
  const problem = "problem" in read && (tried || typed !== "") ? read.problem : undefined;
  const takesId = type.startsWith("string") && /\bid of\b/.test(meaning);
  const { data: hits = [] } = useAnswer(takesId ? typed.trim() : "", async (signal) =>
    takesId && typed.trim() !== "" ? (await operations.search(typed.trim(), signal)).search : [],
  );
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      {type.startsWith("boolean") ? (
        <select
          id={id}
          value={typed || shownFallback(parameter)}
          onChange={(event) => onType(event.target.value)}
        >
          <option>true</option>
          <option>false</option>
        </select>
      ) : (
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          list={takesId ? `${id}-found` : undefined}
          placeholder={shownFallback(parameter)}
          aria-describedby={`${id}-hint`}
          aria-invalid={problem !== undefined}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      )}
      {takesId && (
        <datalist id={`${id}-found`}>
          {hits.map(({ node, label }) => (
            <option key={node.id} value={node.id}>
              {label}
            </option>
          ))}
        </datalist>
      )}
      <p id={`${id}-hint`} className={problem === undefined ? "hint" : "problem"}>
        {problem ?? [type, meaning].filter(Boolean).join(", ")}
      </p>
    </div>
  );
}
