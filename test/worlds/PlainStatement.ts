import type { Ascription } from "../../server/model/words.ts";
import {
  coders,
  dates,
  goals,
  predicates,
  published,
  type RandomWorld,
  secondCoding,
  type ToldStatement,
} from "./RandomWorld.ts";

/** Days, both inclusive; an end that is not given is open. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** A statement with what follows from its world, after merges: slow, plain, and apart from the code that it measures. */
export interface PlainStatement extends Omit<ToldStatement, "said" | "when"> {
  readonly id: string;
  readonly article: string;
  readonly coder: (typeof coders)[number];
  readonly outlet: string;
  /** The day of its article. */
  readonly day: string;
  /** Its place in its article. */
  readonly order: number;
  /** Absent where the text leaves it open. */
  readonly holder: string | undefined;
  readonly voice: string | undefined;
  /** Whoever passes it on, from the outlet inward, and who says it. */
  readonly chain: readonly string[];
  readonly depth: number;
  readonly ascription: Ascription;
  readonly said: Days;
  readonly when: Days;
  readonly asks: boolean;
  /** Undefined where it is no stance. */
  readonly sign: -1 | 0 | 1 | undefined;
  /** Keys of its relations. */
  readonly keys: readonly string[];
  /** Goals that it is a stance to. */
  readonly goals: readonly string[];
  /** Those for whom its speaker speaks, the speaker too. */
  readonly house: readonly string[];
  readonly restates: readonly string[];
  readonly against: readonly string[];
}

/** All statements of record of a world, in the order of the articles' dates and of the text. */
export function plainStatements(world: RandomWorld): readonly PlainStatement[] {
  return plainCodings(world).filter(isOfRecord);
}

/** These and those of the second coding, each article's one coding behind the other. */
export function plainCodings(world: RandomWorld): readonly PlainStatement[] {
  return world.articles.flatMap((told, article) => [
    ...told.map((one, order) => plainStatement(world, one, { article, order, coding: `a-${article}` })),
    ...(article === 0 ? world.second : []).map((one, order) =>
      plainStatement(world, one, { article, order, coding: secondCoding }),
    ),
  ]);
}

export const isOfRecord = ({ coder }: Pick<PlainStatement, "coder">) => coder === coders[0];

/** The entry that stands for another, and for itself. */
export function keptId(id: string, { merged }: Pick<RandomWorld, "merged">): string {
  return merged && id === "old-amber" ? "amber" : id;
}

function plainStatement(
  world: RandomWorld,
  told: ToldStatement,
  { article, order, coding }: { readonly article: number; readonly order: number; readonly coding: string },
): PlainStatement {
  const known = (end: string) => (isNode(end) ? keptId(end, world) : undefined);
  const outlet = `gull-${article}`;
  const day = published[article] ?? "";
  const speaker = told.speaker ?? outlet;
  const [holder, voice] = [known(told.subject), known(speaker)];
  const narrates = speaker === outlet && told.via.length === 0;
  const said = dates[told.said ?? day] ?? {};
  const id = `${coding}/s${order}`;
  const house = voice === undefined ? [] : houseOf(voice, said, world);
  const linked = (types: readonly string[]) =>
    world.links.filter(({ from, type }) => from === id && types.includes(type)).map(({ to }) => to);
  return {
    ...told,
    id,
    article: `a-${article}`,
    coder: coding === secondCoding ? coders[1] : coders[0],
    outlet,
    day,
    order,
    holder,
    voice,
    chain: narrates ? [outlet] : [outlet, ...told.via, ...(voice === undefined ? [] : [voice])],
    depth: narrates ? 0 : told.via.length + 1,
    ascription: ascriptionOf(told, holder, voice, outlet, house),
    said,
    when: told.when === undefined ? {} : (dates[told.when] ?? {}),
    asks: told.form === "question" || told.form === "rhetorical",
    sign: predicates[told.predicate],
    keys: keysOf(told, holder, known),
    goals: told.objects.filter((object) => goals.some((goal) => goal === object)),
    house,
    restates: linked(["RESTATES"]),
    against: linked(["CONTRADICTS", "DISPUTES"]),
  };
}

const isNode = (end: string) => end !== "unspecified" && !end.startsWith("=") && !end.startsWith("#");

function keysOf(
  { predicate, objects }: ToldStatement,
  holder: string | undefined,
  known: (end: string) => string | undefined,
): readonly string[] {
  const keys = objects.flatMap((end) => {
    const object = known(end);
    if (holder === undefined || object === undefined) return [];
    const turned = predicate === "ALLIED_WITH" && object < holder;
    return [turned ? `${object}:${predicate}:${holder}` : `${holder}:${predicate}:${object}`];
  });
  return [...new Set(keys)];
}

/** The council speaks for the town, the mayor for both until 2020 ends, the envoy for the cape from June 2020 on. */
function houseOf(voice: string, { from, to }: Days, world: RandomWorld): readonly string[] {
  const town = keptId("old-amber", world);
  if (voice === "council") return [voice, town];
  if (voice === "mayor" && (from === undefined || from <= "2020-12-31")) return [voice, "council", town];
  if (voice === "envoy" && (to === undefined || to >= "2020-06-01")) return [voice, "cape"];
  return [voice];
}

function ascriptionOf(
  { form }: ToldStatement,
  holder: string | undefined,
  voice: string | undefined,
  outlet: string,
  house: readonly string[],
): Ascription {
  if (voice === outlet && ["narration", "headline", "footnote"].includes(form)) return "narrator";
  if (voice === undefined || holder === undefined) return "third-party";
  if (voice === holder) return "self";
  return house.includes(holder) ? "on-behalf" : "third-party";
}
