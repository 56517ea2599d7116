import { ascriptions } from "../../server/model/words.ts";
import type { PlainStatement } from "./PlainStatement.ts";
import { allowed, sideOf } from "./plainStances.ts";
import { widerGoals } from "./RandomWorld.ts";

export interface PlainMatrix {
  readonly speakers: readonly string[];
  readonly interests: readonly string[];
  readonly cells: readonly {
    readonly speaker: string;
    readonly interest: string;
    readonly ascription: string;
    readonly stance: number;
    readonly allows: readonly number[];
    readonly statements: readonly string[];
  }[];
}

/** Who ascribes which stances to a holder: every cell that could be, where a statement stands in it. */
export function plainMatrix(told: readonly PlainStatement[], holder: string, rollUp: boolean): PlainMatrix {
  const shown = (goal: string) => (rollUp ? (widerGoals.get(goal) ?? goal) : goal);
  const stances = told.filter(
    (one) => one.sign !== undefined && !one.asks && one.voice !== undefined && one.holder === holder,
  );
  const interestsOf = (one: PlainStatement) => one.goals.map(shown);
  const speakers = mostFirst(stances.map(({ voice }) => voice ?? ""));
  const interests = mostFirst(stances.flatMap((one) => [...new Set(interestsOf(one))]));
  const sets = [[1], [0, 1], [0], [-1, 1], [-1, 0], [-1]];
  const cells = speakers.flatMap((speaker) =>
    interests.flatMap((interest) =>
      ascriptions.flatMap((ascription) =>
        [1, 0, -1].flatMap((stance) =>
          sets
            .toSorted((a, b) => a.length - b.length)
            .flatMap((allows) => {
              const statements = stances
                .filter(
                  (one) =>
                    one.voice === speaker &&
                    interestsOf(one).includes(interest) &&
                    one.ascription === ascription &&
                    sideOf(one) === stance &&
                    allowed(one).join() === allows.join(),
                )
                .map(({ id }) => id);
              return statements.length === 0
                ? []
                : [{ speaker, interest, ascription, stance, allows, statements }];
            }),
        ),
      ),
    ),
  );
  return { speakers, interests, cells };
}

/** Different ids, those that come most often first. */
function mostFirst(ids: readonly string[]): readonly string[] {
  const times = (id: string) => ids.filter((one) => one === id).length;
  return [...new Set(ids)].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1));
}
