import { operations } from "../api/operations.ts";
import { placeOf } from "../api/toGraphData.ts";
import { edgeKind, type Theme } from "../canvas/grammar.ts";
import type { RelationFieldsFragment } from "../generated/operations.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { lensText } from "../state/Lens.ts";
import { Claims } from "./Claims.tsx";
import { count } from "./count.ts";
import { EdgeSample } from "./MarkSample.tsx";
import { Name, NodeName } from "./Name.tsx";
import { WithRivals } from "./Rivals.tsx";
import { useAnswer } from "./useAnswer.ts";
import { Waiting } from "./Waiting.tsx";
import { statusMeanings, statusWords } from "./words.ts";

/** An edge unfolded: what it comes to, who says so, and every claim behind it. */
export function RelationDetails({ id, state, theme }: { id: string; state: ExplorerState; theme: Theme }) {
  const { lens } = state.view;
  const key = `${id} ${lensText(lens)}`;
  const answer = useAnswer(key, (signal) => operations.claims(id, lens, undefined, signal));
  const { data, loading } = answer;
  if (data === undefined) return <Waiting answer={answer} what="Reading the claims" />;
  const { relation } = data;
  if (relation === null) return <p className="quiet">No loaded statement claims this any more.</p>;
  const { subject, object, predicate, under, page, whole } = relation;
  const { claims } = page;
  const hidden = whole.claims.totalCount - claims.totalCount;
  return (
    <div className="relation" aria-busy={loading}>
      <header>
        <h2 className="title">
          <Name of={subject} /> <span className={`predicate ${edgeKind(relation)}`}>{predicate.label}</span>{" "}
          <Name of={object} />
        </h2>
        <p className="mark">
          <EdgeSample kind={edgeKind(relation)} theme={theme} dotted={under.status === "HYPOTHETICAL"} />
          <b>{statusWords[under.status]}</b>: {statusMeanings[under.status]}
        </p>
        <p className="quiet">{tally(under)}</p>
        {under.speakers.length > 0 && (
          <ul className="speakers" aria-label="Who says so">
            {under.speakers.map((speaker) => (
              <li key={speaker.id}>
                <NodeName id={speaker.id} name={speaker.name} />
              </li>
            ))}
          </ul>
        )}
      </header>
      <Waiting answer={answer} what="Reading the claims" />
      <h3>
        {count(claims.totalCount, "claim")}
        {hidden > 0 && <span className="quiet"> ({hidden} hidden by the lens)</span>}
      </h3>
      <WithRivals about={placeOf(object)?.id} lens={lens}>
        <Claims
          key={key}
          first={claims}
          more={async (after, signal) =>
            (await operations.claims(id, lens, after, signal)).relation?.page.claims
          }
        />
      </WithRivals>
    </div>
  );
}

/** `2 claims that it is so, 1 that it is not, 1 question; 2 independent voices`. */
function tally({
  positive,
  negative,
  questions,
  independentVoices,
}: RelationFieldsFragment["under"]): string {
  const parts = [
    positive > 0 ? `${count(positive, "claim")} that it is so` : "",
    negative > 0 ? `${count(negative, "claim")} that it is not so` : "",
    questions > 0 ? count(questions, "question") : "",
  ];
  return `${parts.filter(Boolean).join(", ") || "No claim passes the lens"}; ${count(independentVoices, "independent voice")}`;
}
