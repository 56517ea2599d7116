import { operations } from "../api/operations.ts";
import { openLens } from "../state/Lens.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import { Name } from "./Name.tsx";
import { WithRivals } from "./Rivals.tsx";
import { useAnswer } from "./useAnswer.ts";
import { Waiting } from "./Waiting.tsx";

/** One statement by itself, with what it is said of. */
export function StatementDetails({ id }: { id: string }) {
  const answer = useAnswer(id, (signal) => operations.statement(id, signal));
  const { data, loading } = answer;
  if (data === undefined) return <Waiting answer={answer} what="Reading the statement" />;
  const { statement } = data;
  if (statement === null) return <p className="quiet">This statement is no longer loaded.</p>;
  return (
    <div className="relation" aria-busy={loading}>
      <Waiting answer={answer} what="Reading the statement" />
      <header>
        <h2 className="title">
          <Name of={statement.subject} /> <span className="predicate">{statement.predicate.label}</span>{" "}
          {statement.objects.map((object, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a literal has no id, and the list never changes.
            <span key={index}>
              {index > 0 && ", "}
              <Name of={object} />
            </span>
          ))}
        </h2>
      </header>
      <div className="claims">
        <WithRivals about={id} lens={openLens}>
          <ClaimCard claim={statement} />
        </WithRivals>
      </div>
    </div>
  );
}
