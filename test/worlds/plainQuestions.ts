import { plainPaths } from "../model/paths/plainPaths.ts";
import type { PlainStatement } from "./PlainStatement.ts";
import { plainRelation, relationKeys } from "./plainRelations.ts";
import { allowed, allowedOf, canMeet, overlapOf, sideOf } from "./plainStances.ts";
import { goals, opposites } from "./RandomWorld.ts";

/** Values by which rows stand in order, the first that differ. */
type Order = readonly (string | number)[];

function inOrder<Row>(rows: readonly { readonly order: Order; readonly row: Row }[]): readonly Row[] {
  return rows.toSorted((a, b) => compareOrders(a.order, b.order)).map(({ row }) => row);
}

function compareOrders(a: Order, b: Order): number {
  for (const [at, x] of a.entries()) {
    const y = b[at];
    if (y === undefined) return 1;
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** `unspecified` sorts before the ids of worlds, which all begin with a w (LoadedWorlds.ts). */
const leftOpen = "";

/** Statements by article and text, as `s.coding, s.order` sorts them. */
const placeOf = ({ article, order }: PlainStatement): Order => [article, order];

export function plainDeniedSelfClaims(told: readonly PlainStatement[]) {
  const stances = told.filter(({ sign, asks, voice }) => sign !== undefined && !asks && voice !== undefined);
  const pairs = stances.flatMap((claim) =>
    stances.flatMap((denial) =>
      claim.goals.flatMap((interest) =>
        denial.goals.flatMap((object) => {
          const viaOpposite = opposites.get(interest) === object;
          const isPair =
            (object === interest || viaOpposite) &&
            claim.holder !== undefined &&
            claim.holder === denial.holder &&
            ["self", "on-behalf"].includes(claim.ascription) &&
            ["third-party", "narrator"].includes(denial.ascription) &&
            claim.voice !== denial.voice &&
            canMeet(claim.when, denial.when) &&
            !allowed(claim).some((stance) => allowed(denial, viaOpposite).includes(stance));
          const row = {
            claim: claim.id,
            denial: denial.id,
            interest,
            viaOpposite,
            overlap: overlapOf(claim.when, denial.when),
          };
          const order = [claim.holder ?? "", interest, ...placeOf(claim), ...placeOf(denial), object];
          return isPair ? [{ order, row }] : [];
        }),
      ),
    ),
  );
  return inOrder(pairs);
}

/** Every relation with the statements of each side. */
export function plainDisputes(told: readonly PlainStatement[]) {
  return relationKeys(told).map((relation) => {
    const all = told.filter(({ keys }) => keys.includes(relation));
    const idsOf = (fits: (one: PlainStatement) => boolean) => all.filter(fits).map(({ id }) => id);
    return {
      relation,
      status: plainRelation(relation, told).status,
      affirming: idsOf(({ asks, polarity }) => !asks && polarity === "positive"),
      denying: idsOf(({ asks, polarity }) => !asks && polarity === "negative"),
      questions: idsOf(({ asks }) => asks),
    };
  });
}

export function plainStancesTo(told: readonly PlainStatement[], interest: string) {
  const rows = told.flatMap((one) => {
    if (one.sign === undefined) return [];
    const { own, opposite } = allowedOf(one, interest);
    const row = (allows: readonly number[] | undefined, object: string | undefined, viaOpposite: boolean) =>
      allows === undefined
        ? []
        : [
            {
              order: [one.holder ?? leftOpen, ...placeOf(one), object ?? ""],
              row: { statement: one.id, allows, viaOpposite },
            },
          ];
    return [...row(own, interest, false), ...row(opposite, opposites.get(interest), true)];
  });
  return inOrder(rows);
}

export function plainSpeakers(told: readonly PlainStatement[]) {
  const rows = [...new Set(told.flatMap(({ voice }) => voice ?? []))].map((speaker) => {
    const own = told.filter(({ voice }) => voice === speaker);
    const statements = own.filter(({ asks }) => !asks).map(({ id }) => id);
    const questions = own.filter(({ asks }) => asks).map(({ id }) => id);
    return {
      order: [-statements.length, -questions.length, speaker],
      row: { speaker, claims: statements.length, statements, questions },
    };
  });
  return inOrder(rows);
}

/** What a voice passes on from others. */
export function plainChains(told: readonly PlainStatement[], through: string) {
  const chains = new Map<string, { chain: readonly string[]; statements: string[]; questions: string[] }>();
  for (const { chain: named, voice, id, asks } of told) {
    const chain = voice === undefined ? [...named, "unspecified"] : named;
    if (!chain.includes(through) || chain.at(-1) === through) continue;
    const held = chains.get(chain.join()) ?? { chain, statements: [], questions: [] };
    held[asks ? "questions" : "statements"].push(id);
    chains.set(chain.join(), held);
  }
  const orderOf = (chain: readonly string[]) =>
    chain.map((voice) => (voice === "unspecified" ? leftOpen : voice));
  return inOrder(
    [...chains.values()].map((row) => ({ order: [row.chain.length, ...orderOf(row.chain)], row })),
  );
}

/** One speaker, one holder, one goal: on one side, and on a later day on the other, with nothing of them between. */
export function plainTurns(told: readonly PlainStatement[]) {
  const rows = goals.flatMap((interest) => {
    const stances = told.flatMap((one) => {
      if (one.asks || one.sign === undefined || one.sign === 0) return [];
      const side = sideOf(one) ?? 0;
      const { own, opposite } = allowedOf(one, interest);
      return [...(own ? [{ one, side }] : []), ...(opposite ? [{ one, side: 0 - side }] : [])];
    });
    return stances.flatMap((earlier) =>
      stances.flatMap((later) => {
        const same = (other: PlainStatement) =>
          other.voice !== undefined &&
          other.holder !== undefined &&
          other.voice === earlier.one.voice &&
          other.holder === earlier.one.holder;
        const between = stances.some(
          ({ one }) => same(one) && isLater(earlier.one, one) && isLater(one, later.one),
        );
        if (!same(later.one) || earlier.side === later.side) return [];
        if (!isLater(earlier.one, later.one) || between) return [];
        const [before, after] = [earlier.side, later.side].map((side) => (side === 1 ? "for" : "against"));
        const row = { interest, before, earlier: earlier.one.id, after, later: later.one.id };
        return [JSON.stringify(row)];
      }),
    );
  });
  // One that is a stance to the goal and to its opposite could be found twice.
  return [...new Set(rows)].map((row): unknown => JSON.parse(row));
}

const isLater = (one: PlainStatement, other: PlainStatement) =>
  one.said.to !== undefined && other.said.from !== undefined && one.said.to < other.said.from;

/** All shortest ways of at most six steps, whatever the voices. */
export function plainConnections(told: readonly PlainStatement[], from: string, to: string) {
  const steps = relationKeys(told)
    .filter((key) => plainRelation(key, told).positive > 0)
    .map((key) => ({ key, independentVoices: 0 }));
  const paths = plainPaths(steps, { from, to, maxLength: 6, limit: 100_000 });
  const shortest = paths.filter(({ relations }) => relations.length === paths[0]?.relations.length);
  return shortest.map(({ relations }) => relations.join(" ")).sort();
}
