import { z } from "zod";
import type { ApiUnderTest } from "../api/ApiUnderTest.ts";
import { withoutPrefix } from "./askView.ts";
import type { Joined } from "./plainJoins.ts";
import type { ViewOfWorld } from "./ViewOfWorld.ts";
import { askedLens } from "./worldLens.ts";

const id = z.object({ id: z.string() }).transform((held) => held.id);
const answer = z.object({
  corroborations: z.object({
    nodes: z.array(
      z.object({
        groups: z.array(z.array(id)),
        joins: z.array(
          z.object({ a: id, b: id, reason: z.string().transform((word) => word.toLowerCase()), through: id }),
        ),
      }),
    ),
  }),
});

/** Why voices of what is corroborated under a view's lens are one. */
export async function askJoins(
  api: ApiUnderTest,
  view: ViewOfWorld,
  prefix: string,
): Promise<readonly Joined[]> {
  const data = await api.data(
    `query ($lens: Lens!) {
      corroborations(lens: $lens, first: 400) {
        nodes { groups { id } joins { a { id } b { id } reason through { id } } }
      }
    }`,
    { lens: askedLens(view.lens, prefix) },
  );
  const { corroborations } = answer.parse(withoutPrefix(data, prefix));
  return corroborations.nodes.map(({ groups, joins }) => ({ voices: groups, joins }));
}
