import type { TimeAxis } from "../generated/operations.ts";
import type { Lens } from "../state/Lens.ts";
import { timesOf, withTimes } from "../state/timeWindow.ts";
import { timeAxes } from "../state/viewChoices.ts";
import { Disclosure } from "./Disclosure.tsx";
import { TimeSlider } from "./TimeSlider.tsx";
import { axisWords } from "./words.ts";

/** The time bounds of a lens as a chip of the bar, opening on sliders over a histogram. */
export function TimeMenu({ lens, onSet }: { lens: Lens; onSet: (lens: Lens) => void }) {
  const set = timeAxes.filter((axis) => timesOf(lens, axis).some(Boolean));
  return (
    <Disclosure
      className={set.length > 0 ? "facet set" : "facet"}
      panelName="Time: when it was said, or when it is said to hold"
      label={
        <>
          {set.length === 0 ? "Time" : `Time: ${set.map((axis) => boundWords(lens, axis)).join(", ")}`}
          <span className="caret" aria-hidden="true" />
        </>
      }
      beside={
        set.length > 0 && (
          <button
            type="button"
            className="clear"
            aria-label="Clear time"
            title="Clear time"
            onClick={() =>
              onSet(timeAxes.reduce((now, axis) => withTimes(now, axis, undefined, undefined), lens))
            }
          >
            <span aria-hidden="true">×</span>
          </button>
        )
      }
    >
      {() => <TimeSlider lens={lens} onSet={onSet} />}
    </Disclosure>
  );
}

function boundWords(lens: Lens, axis: TimeAxis): string {
  const [from, to] = timesOf(lens, axis);
  const bounds = from === undefined ? `until ${to}` : to === undefined ? `from ${from}` : `${from} to ${to}`;
  return `${axisWords[axis]} ${bounds}`;
}
