import { useId } from "react";
import { operations } from "../api/operations.ts";
import { fetchHistogram } from "../control/fetchHistogram.ts";
import { setLens } from "../control/setLens.ts";
import type { TimeAxis, TimelineQuery, TimeUnit } from "../generated/operations.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { lensText } from "../state/Lens.ts";
import { pickedNode, timelineOf } from "../state/timelineOf.ts";
import { withTimes } from "../state/timeWindow.ts";
import { withView } from "../state/transitions.ts";
import type { TimelineChoice } from "../state/View.ts";
import { timeUnits } from "../state/viewChoices.ts";
import { AxisChoice } from "./AxisChoice.tsx";
import { bucketName } from "./bucketName.ts";
import { count } from "./count.ts";
import { Histogram } from "./Histogram.tsx";
import { nameSome } from "./relationSentence.ts";
import { useAnswer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";
import { Waiting } from "./Waiting.tsx";
import { axisWords, unitWords } from "./words.ts";

/** Statements through time: of the selected node, or of all that passes the lens. */
export function TimelinePane({ state }: { state: ExplorerState }) {
  const explorer = useExplorer();
  const id = useId();
  const { timeline, lens } = state.view;
  const picked = pickedNode(state);
  const of = timelineOf(state);
  const answer = useAnswer(
    `${JSON.stringify(of)} ${timeline.axis} ${timeline.by} ${lensText(lens)}`,
    (signal) =>
      timeline.by === undefined
        ? fetchHistogram(timeline.axis, lens, signal, of)
        : operations.timeline(of, timeline.axis, timeline.by, lens, signal),
  );
  const { data, loading } = answer;
  const choose = (change: Partial<TimelineChoice>) =>
    explorer.store.change((now) => withView(now, { timeline: { ...now.view.timeline, ...change } }));
  const about =
    picked === undefined
      ? "all that passes the lens"
      : picked.type === "Interest"
        ? `stances to: ${picked.name}`
        : picked.name;
  return (
    <section className="study" aria-label="Timeline" aria-busy={loading}>
      <p>
        Statements of <b>{about}</b>
      </p>
      <div className="choices">
        <AxisChoice name={`${id}-axis`} axis={timeline.axis} onChange={(axis) => choose({ axis })} />
        <label htmlFor={`${id}-by`}>by</label>
        <select
          id={`${id}-by`}
          value={timeline.by ?? ""}
          onChange={(event) => choose({ by: unitOf(event.target.value) })}
        >
          <option value="">as fits</option>
          {timeUnits.map((unit) => (
            <option key={unit} value={unit}>
              {unitWords[unit]}
            </option>
          ))}
        </select>
      </div>
      <Waiting answer={answer} what="Reading the timeline" />
      {data && (
        <Answer
          data={data}
          axis={timeline.axis}
          onWindow={(from, to) => void setLens(explorer, withTimes(lens, timeline.axis, from, to))}
        />
      )}
    </section>
  );
}

function unitOf(text: string): TimeUnit | undefined {
  return timeUnits.find((unit) => unit === text);
}

interface AnswerProps {
  readonly data: TimelineQuery;
  readonly axis: TimeAxis;
  readonly onWindow: (from: string, to: string) => void;
}

function Answer({ data: { timeline, timelineUndated }, axis, onWindow }: AnswerProps) {
  const [first] = timeline;
  const last = timeline.at(-1);
  const undated =
    timelineUndated > 0 &&
    `${count(timelineUndated, "statement")} without a beginning ${timelineUndated === 1 ? "stands" : "stand"} in no row.`;
  if (first === undefined || last === undefined) {
    return <p className="quiet">{undated || "Nothing that passes the lens has a time on this axis."}</p>;
  }
  return (
    <>
      <figure className="times">
        <Histogram buckets={timeline} />
        <figcaption>
          <span>{bucketName(first)}</span>
          {timeline.length > 1 && <span>{bucketName(last)}</span>}
        </figcaption>
      </figure>
      <table className="relations">
        <caption className="visually-hidden">{`Statements by when ${axisWords[axis]}`}</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Statements</th>
            <th scope="col">For</th>
            <th scope="col">Against</th>
            <th scope="col">Speakers</th>
          </tr>
        </thead>
        <tbody>
          {timeline
            .filter(({ statements }) => statements > 0)
            .map((bucket) => (
              <tr key={bucket.from}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    title="Count only this time"
                    onClick={() => onWindow(bucket.from, bucket.to)}
                  >
                    {bucketName(bucket)}
                  </button>
                </th>
                <td className="figure">
                  {bucket.statements}
                  {bucket.spanning > 0 && <small>{`${bucket.spanning} reach on`}</small>}
                </td>
                <td className="figure">{bucket.inFavor}</td>
                <td className="figure">{bucket.against}</td>
                <td>{nameSome(bucket.speakers.map(({ name }) => name))}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {undated && <p className="quiet">{undated}</p>}
    </>
  );
}
