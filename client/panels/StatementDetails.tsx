import { operations } from "../api/operations.ts";
import { openLens } from "../state/Lens.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import { Name } from "./Name.tsx";
import { WithRivals } from "./Rivals.tsx";
import { useAnswer } from "./useAnswer.ts";

/** One statement by itself, with what it is said of. */
export function StatementDetails({ id }: { id: string }) {
  const { data, problem } = useAnswer(id, (signal) => operations.statement(id, signal));
  if (data === undefined)
    return (
      <p className="quiet" role="status">
        {problem ?? "Reading the statement…"}
      </p>
    );
  const { statement } = data;
  if (statement === null) return <p className="quiet">This statement is no longer loaded.</p>;
  return (
    <div className="relation">
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
