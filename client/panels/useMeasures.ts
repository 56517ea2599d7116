import { useMemo } from "react";
import { readMeasures } from "../api/readMeasures.ts";
import { actorsOf, type GraphData } from "../state/GraphData.ts";
import { type Lens, lensText } from "../state/Lens.ts";
import { asksNetwork, type MeasureChoice, type Measured } from "../state/Measures.ts";
import { type Answer, useAnswer } from "./useAnswer.ts";

/** Measures of a graph's actors under a lens; none while nothing is sized or coloured by them, or there are none to be had. */
export function useMeasures(
  choice: MeasureChoice,
  graph: GraphData,
  lens: Lens,
): Answer<Measured | undefined> {
  const actors = useMemo(() => actorsOf(graph), [graph]);
  const { ties, of } = choice;
  const asked = asksNetwork(choice);
  const answer = useAnswer(asked ? `${ties} ${of} ${lensText(lens)} ${actors.join()}` : "", async (signal) =>
    asked ? readMeasures(choice, actors, lens, signal) : undefined,
  );
  const { data, problem, loading } = answer;
  // What was measured in another network says nothing about this one; how it is shown is the choice of now.
  const shown = useMemo(
    () =>
      !asked ||
      data === undefined ||
      problem !== undefined ||
      data.choice.ties !== ties ||
      data.choice.of !== of
        ? undefined
        : { ...data, choice },
    [asked, data, problem, ties, of, choice],
  );
  return {
    ...answer,
    data: shown,
    loading: asked && loading,
    problem: asked ? problem : undefined,
    cancelled: asked && answer.cancelled,
  };
}
