import type { Qualifier, StanceRow } from "../../server/model/discourse/StanceRow.ts";
import type { DiscourseActor } from "../../server/model/words.ts";
import { plainNetwork } from "../model/discourse/plainNetwork.ts";
import { type PlainStatement, plainStatements } from "./PlainStatement.ts";
import { passes } from "./plainLens.ts";
import { sideOf } from "./plainStances.ts";
import type { ViewOfWorld } from "./ViewOfWorld.ts";

/** The rows of a discourse network: a stance and one of its goals each. Documents and times of the lens are what leaves none. */
export function plainStanceRows(
  { world, lens }: Pick<ViewOfWorld, "world" | "lens">,
  actor: DiscourseActor,
): readonly StanceRow[] {
  const { articles, outlets, saidFrom, saidTo } = lens;
  const documents = Object.fromEntries(
    Object.entries({ articles, outlets, saidFrom, saidTo }).filter(([, value]) => value !== undefined),
  );
  return plainStatements(world)
    .filter((told) => told.sign !== undefined && !told.asks && passes(documents, told, world))
    .flatMap((told) =>
      told.goals.map(
        (interest): StanceRow => ({
          statement: told.id,
          actor: (actor === "holder" ? told.holder : told.voice) ?? "",
          interest,
          qualifier: qualifierOf(told),
          day: told.day,
          article: told.article,
          order: told.order,
          passes: passes(lens, told, world),
        }),
      ),
    );
}

/** The ties of a world's discourse network, each cell from the formulas. */
export function plainDiscourse(view: ViewOfWorld): readonly string[] {
  const ties = [...plainNetwork(plainStanceRows(view, view.network.actor), view.network)];
  return ties
    .filter(([cell, weight]) => {
      const [from = "", to = ""] = cell.split(" ");
      return Math.abs(weight) > 1e-9 && (view.network.mode === "two" || from < to);
    })
    .map(([cell, weight]) => `${cell} ${weight.toFixed(9)}`)
    .sort();
}

function qualifierOf(told: PlainStatement): Qualifier {
  const side = sideOf(told);
  return side === undefined || side === 0 ? 0 : side > 0 ? 1 : -1;
}
