import { useEffect, useId, useState } from "react";
import { fetchHistogram } from "../control/fetchHistogram.ts";
import type { TimeAxis } from "../generated/operations.ts";
import { type Lens, lensText } from "../state/Lens.ts";
import { timesOf, withTimes } from "../state/timeWindow.ts";
import { AxisChoice } from "./AxisChoice.tsx";
import { bucketName } from "./bucketName.ts";
import { count } from "./count.ts";
import { Histogram } from "./Histogram.tsx";
import { useAnswer } from "./useAnswer.ts";
import { Waiting } from "./Waiting.tsx";

interface TimeSliderProps {
  readonly lens: Lens;
  readonly onSet: (lens: Lens) => void;
}

/** Bounds the time of what counts, over a histogram of all that the rest of the lens lets pass; on either axis. */
export function TimeSlider({ lens, onSet }: TimeSliderProps) {
  const name = useId();
  const [axis, setAxis] = useState<TimeAxis>(timesOf(lens, "SAID").some(Boolean) ? "SAID" : "WHEN");
  const rest = withTimes(lens, axis, undefined, undefined);
  const answer = useAnswer(`${axis} ${lensText(rest)}`, (signal) => fetchHistogram(axis, rest, signal));
  const { data, loading } = answer;
  return (
    <div className="time" aria-busy={loading}>
      <p className="hint">what counts, by when</p>
      <AxisChoice name={name} axis={axis} onChange={setAxis} />
      <Waiting answer={answer} what="Reading the times" />
      {data !== undefined && data.timeline.length === 0 && (
        <p className="hint">Nothing that passes has a time on this axis.</p>
      )}
      {data !== undefined && data.timeline.length > 0 && (
        <Bounds
          key={`${axis} ${data.timeline.length}`}
          buckets={data.timeline}
          bounds={timesOf(lens, axis)}
          onSet={(from, to) => onSet(withTimes(lens, axis, from, to))}
        />
      )}
      {data !== undefined && data.timelineUndated > 0 && (
        <p className="hint">
          {`${count(data.timelineUndated, "statement")} without a beginning ${data.timelineUndated === 1 ? "is" : "are"} in no bar.`}
        </p>
      )}
    </div>
  );
}

type Buckets = Awaited<ReturnType<typeof fetchHistogram>>["timeline"];

interface BoundsProps {
  readonly buckets: Buckets;
  readonly bounds: readonly [string | undefined, string | undefined];
  readonly onSet: (from: string | undefined, to: string | undefined) => void;
}

function Bounds({ buckets, bounds, onSet }: BoundsProps) {
  const last = buckets.length - 1;
  const first = bounds[0] === undefined ? 0 : buckets.findIndex(({ to }) => to >= (bounds[0] ?? ""));
  const final =
    bounds[1] === undefined ? last : buckets.findLastIndex(({ from }) => from <= (bounds[1] ?? ""));
  const [[from, to], setRange] = useState<readonly [number, number]>([
    first < 0 ? last : first,
    final < 0 ? 0 : final,
  ]);
  const [touched, setTouched] = useState(false);
  // While a hand or a key moves on, nothing is asked: the server recounts once it rests.
  useEffect(() => {
    if (!touched) return;
    const timer = setTimeout(() => {
      setTouched(false);
      onSet(from === 0 ? undefined : buckets[from]?.from, to === last ? undefined : buckets[to]?.to);
    }, 300);
    return () => clearTimeout(timer);
  }, [touched, from, to, last, buckets, onSet]);
  const set = (next: readonly [number, number]) => {
    setRange(next);
    setTouched(true);
  };
  const named = (index: number) => {
    const bucket = buckets[index];
    return bucket === undefined ? "" : bucketName(bucket);
  };
  return (
    <>
      <Histogram buckets={buckets} lit={[from, to]} />
      <label>
        <span>from</span>
        <input
          type="range"
          min={0}
          max={last}
          value={from}
          aria-valuetext={named(from)}
          onChange={(event) => set([Math.min(Number(event.target.value), to), to])}
        />
        <output>{named(from)}</output>
      </label>
      <label>
        <span>to</span>
        <input
          type="range"
          min={0}
          max={last}
          value={to}
          aria-valuetext={named(to)}
          onChange={(event) => set([from, Math.max(Number(event.target.value), from)])}
        />
        <output>{named(to)}</output>
      </label>
    </>
  );
}
