import { useId } from "react";
import { networkSentence, ownerWords, sizingWords, tiesWords } from "../measures/measureWords.ts";
import {
  byStatements,
  type MeasureChoice,
  type Measured,
  networkTies,
  sizings,
  stanceOwners,
} from "../state/Measures.ts";
import { announce, withView } from "../state/transitions.ts";
import { Disclosure } from "./Disclosure.tsx";
import type { Answer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";
import { Waiting } from "./Waiting.tsx";

interface MeasureMenuProps {
  readonly choice: MeasureChoice;
  readonly measures: Answer<Measured | undefined>;
}

/** By what nodes are sized and coloured, and in which discourse network of the actors in sight that is measured. */
export function MeasureMenu({ choice, measures }: MeasureMenuProps) {
  const explorer = useExplorer();
  const id = useId();
  const choose = (change: Partial<MeasureChoice>) =>
    explorer.store.change((now) => {
      const measure = { ...now.view.measure, ...change };
      const colour = measure.communities ? "community" : "type";
      return announce(
        withView(now, { measure }),
        `Size tells ${sizingWords[measure.size].word}, colour tells ${colour}.`,
      );
    });
  return (
    <Disclosure
      label="Measures"
      title="Size and colour by measures of the actors' network"
      panelName="Measures"
    >
      {() => (
        <div className="measures">
          <fieldset>
            <legend>Size by</legend>
            {sizings.map((size) => (
              <label key={size}>
                <input
                  type="radio"
                  name={`${id}-size`}
                  checked={choice.size === size}
                  onChange={() => choose({ size })}
                />
                {sizingWords[size].word}
              </label>
            ))}
          </fieldset>
          <label>
            <input
              type="checkbox"
              checked={choice.communities}
              onChange={(event) => choose({ communities: event.target.checked })}
            />
            Colour by community, with a letter
          </label>
          <p className="field">
            <label htmlFor={`${id}-ties`}>Network</label>
            <select
              id={`${id}-ties`}
              value={choice.ties}
              onChange={(event) => {
                const ties = networkTies.find((each) => each === event.target.value);
                if (ties !== undefined) choose({ ties });
              }}
            >
              {networkTies.map((ties) => (
                <option key={ties} value={ties}>
                  {tiesWords[ties].word}
                </option>
              ))}
            </select>
          </p>
          <p className="hint">{tiesWords[choice.ties].meaning}</p>
          <p className="field">
            <label htmlFor={`${id}-of`}>Actors</label>
            <select
              id={`${id}-of`}
              value={choice.of}
              onChange={(event) => {
                const of = stanceOwners.find((each) => each === event.target.value);
                if (of !== undefined) choose({ of });
              }}
            >
              {stanceOwners.map((of) => (
                <option key={of} value={of}>
                  {ownerWords[of]}
                </option>
              ))}
            </select>
          </p>
          {measures.data !== undefined && (
            <p className="hint" role="status">
              {networkSentence(measures.data)}
            </p>
          )}
          <Waiting answer={measures} what="Measuring the network" />
          <button type="button" className="reset" onClick={() => choose(byStatements)}>
            Size by statements, colour by type
          </button>
        </div>
      )}
    </Disclosure>
  );
}
