import { z } from "zod";
import type { ApiUnderTest } from "../api/ApiUnderTest.ts";
import { discourseInput, withoutPrefix } from "./askView.ts";
import type { MeasuredView } from "./plainMeasures.ts";
import type { ViewOfWorld } from "./ViewOfWorld.ts";
import { askedLens } from "./worldLens.ts";

const byNode = z.record(z.string(), z.number());
const measures = z.strictObject({
  degree: byNode,
  strength: byNode,
  betweenness: byNode,
  pageRank: byNode,
  community: byNode,
  modularity: z.number().nullable(),
  seed: z.number(),
});
const network = z.object({ measures, windows: z.array(z.object({ from: z.string(), measures })) });
const answer = z.object({ one: network, again: network });

/** The measures of a view's network and of its windows, asked for twice. */
export async function askMeasures(
  api: ApiUnderTest,
  view: ViewOfWorld,
  prefix: string,
): Promise<readonly [MeasuredView, MeasuredView]> {
  const measured = "discourse(input: $measured, lens: $lens) { measures windows { from measures } }";
  const data = await api.data(
    `query ($lens: Lens!, $measured: DiscourseInput!) { one: ${measured} again: ${measured} }`,
    {
      lens: askedLens(view.lens, prefix),
      measured: discourseInput({ ...view.measured, windows: view.windows }, (id) => `${prefix}${id}`),
    },
  );
  const { one, again } = answer.parse(withoutPrefix(data, prefix));
  return [one, again];
}
