import type { TimeAxis } from "../generated/operations.ts";
import { timeAxes } from "../state/viewChoices.ts";
import { axisWords } from "./words.ts";

interface AxisChoiceProps {
  /** Of the group, unique on the page. */
  readonly name: string;
  readonly axis: TimeAxis;
  readonly onChange: (axis: TimeAxis) => void;
}

/** By which of its two times a statement is taken. */
export function AxisChoice({ name, axis, onChange }: AxisChoiceProps) {
  return (
    <fieldset className="axes" aria-label="Time">
      {timeAxes.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={axis === each} onChange={() => onChange(each)} />{" "}
          {axisWords[each]}
        </label>
      ))}
    </fieldset>
  );
}
