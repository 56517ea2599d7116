import { deriveAscription } from "../../server/model/ascription.ts";
import { type DayRange, edtfRange } from "../../server/model/edtfRange.ts";
import { relationStatus } from "../../server/model/relationStatus.ts";
import { createWorld } from "../../server/model/World.ts";
import { opposites, published, type RandomStatement, type RandomWorld, signs } from "./randomWorld.ts";

/** A statement with what follows from its world. */
export interface Read extends RandomStatement {
  readonly id: string;
  readonly holder: string | undefined;
  readonly voice: string | undefined;
  readonly chain: readonly string[];
  readonly ascription: string;
  readonly times: DayRange;
  readonly asks: boolean;
}

/** What five questions answer, worked out from the statements in memory, slowly and plainly: the measure for the Cypher. */
export function plainAnswers(
  world: RandomWorld,
  params: {
    readonly "disputed-relations": { readonly statuses: readonly string[] };
    readonly "stances-to-interest": { readonly interest: string };
    readonly "attribution-chains": { readonly voice: string };
  },
) {
  const read = readAll(world);
  return {
    "self-claims-denied": deniedSelfClaims(read),
    "disputed-relations": relations(read, world).filter(({ status }) =>
      params["disputed-relations"].statuses.includes(status),
    ),
    "stances-to-interest": stancesTo(read, params["stances-to-interest"].interest),
    "speakers-ranked": speakersRanked(read),
    "attribution-chains": chainsThrough(read, params["attribution-chains"].voice),
  };
}

const kept = (id: string, world: RandomWorld) => (world.merged && id === "old-amber" ? "amber" : id);

export function readAll(world: RandomWorld): readonly Read[] {
  const registry = createWorld(
    world.merged ? [["old-amber", "amber"]] : [],
    [["council", "old-amber"]],
    [["mayor", { of: "council", to: "2020" }]],
  );
  const known = (id: string) => (id === "unspecified" ? undefined : kept(id, world));
  return world.articles.flatMap((statements, article) =>
    statements.map((statement, at) => {
      const outlet = `gull-${article}`;
      const speaker = statement.speaker ?? outlet;
      const [holder, voice] = [known(statement.subject), known(speaker)];
      const narrates = speaker === outlet && statement.via.length === 0;
      return {
        ...statement,
        id: `a-${article}/s${at}`,
        holder,
        voice,
        chain: narrates
          ? [outlet]
          : [outlet, ...statement.via.map((id) => kept(id, world)), voice ?? "unspecified"],
        ascription: deriveAscription(
          {
            ...(holder === undefined ? {} : { subject: holder }),
            ...(voice === undefined ? {} : { speaker: voice }),
            outlet,
            form: statement.form,
            said: edtfRange(published(article)) ?? {},
          },
          registry,
        ),
        times: statement.when === undefined ? {} : (edtfRange(statement.when) ?? {}),
        asks: ["question", "rhetorical"].includes(statement.form),
      };
    }),
  );
}

function allowed(statement: Read, turned = false): readonly number[] {
  if (statement.predicate === "ALLIED_WITH") throw new Error("no stance");
  const sign = signs[statement.predicate] * (turned ? -1 : 1) + 0;
  return statement.polarity === "positive" ? [sign] : [-1, 0, 1].filter((other) => other !== sign);
}

const isStance = ({ predicate }: Read) => predicate !== "ALLIED_WITH";

function deniedSelfClaims(read: readonly Read[]) {
  const stances = read.filter((statement) => isStance(statement) && !statement.asks);
  const pairs = stances.flatMap((claim) =>
    stances.flatMap((denial) =>
      claim.objects.flatMap((interest) =>
        denial.objects.flatMap((object) => {
          const viaOpposite = opposites.get(interest) === object;
          const isPair =
            (object === interest || viaOpposite) &&
            claim.holder !== undefined &&
            claim.holder === denial.holder &&
            ["self", "on-behalf"].includes(claim.ascription) &&
            ["third-party", "narrator"].includes(denial.ascription) &&
            claim.voice !== undefined &&
            denial.voice !== undefined &&
            claim.voice !== denial.voice &&
            meet(claim.times, denial.times) &&
            !allowed(claim).some((stance) => allowed(denial, viaOpposite).includes(stance));
          const ends = [claim.times.min, claim.times.max, denial.times.min, denial.times.max];
          const overlap = ends.includes(undefined) ? "possible" : "known";
          const key = [claim.holder, interest];
          return isPair
            ? [{ key, row: { claim: claim.id, denial: denial.id, interest, viaOpposite, overlap }, object }]
            : [];
        }),
      ),
    ),
  );
  const place = new Map(read.map(({ id }, at) => [id, at]));
  const order = ({ key, row, object }: (typeof pairs)[number]) => [
    ...key,
    place.get(row.claim) ?? 0,
    place.get(row.denial) ?? 0,
    object,
  ];
  return pairs.sort((a, b) => compareLists(order(a), order(b))).map(({ row }) => row);
}

export function meet(a: DayRange, b: DayRange): boolean {
  const before = (end: string | undefined, start: string | undefined) =>
    end !== undefined && start !== undefined && end < start;
  return !before(a.max, b.min) && !before(b.max, a.min);
}

function relations(read: readonly Read[], world: RandomWorld) {
  const claims = new Map<string, Read[]>();
  for (const statement of read) {
    if (statement.holder === undefined) continue;
    const keys = statement.objects.map((object) => {
      const ends = [statement.holder ?? "", kept(object, world)];
      const [from, to] = isStance(statement) ? ends : ends.sort();
      return `${from}:${statement.predicate}:${to}`;
    });
    for (const key of new Set(keys)) claims.set(key, [...(claims.get(key) ?? []), statement]);
  }
  return [...claims.entries()]
    .map(([relation, all]) => {
      const counted = all.filter(({ asks }) => !asks);
      const affirming = counted.filter(({ polarity }) => polarity === "positive");
      const denying = counted.filter(({ polarity }) => polarity === "negative");
      const status = relationStatus({
        positive: affirming.length,
        negative: denying.length,
        real: counted.filter(({ modality }) => modality === "actual" || modality === "future").length,
        speakersDiffer: affirming.some((a) =>
          denying.some((b) => a.voice !== undefined && b.voice !== undefined && a.voice !== b.voice),
        ),
      });
      const idsOf = (list: readonly Read[]) => list.map(({ id }) => id);
      return {
        relation,
        status,
        affirming: idsOf(affirming),
        denying: idsOf(denying),
        questions: idsOf(all.filter(({ asks }) => asks)),
      };
    })
    .sort((a, b) => compareLists([a.relation], [b.relation]));
}

function stancesTo(read: readonly Read[], interest: string) {
  const rows = read.filter(isStance).flatMap((statement, at) =>
    statement.objects.flatMap((object) => {
      const viaOpposite = opposites.get(interest) === object;
      if (object !== interest && !viaOpposite) return [];
      const row = { statement: statement.id, allows: allowed(statement, viaOpposite), viaOpposite };
      return [{ order: [statement.holder ?? "unspecified", at, object], row }];
    }),
  );
  return rows.sort((a, b) => compareLists(a.order, b.order)).map(({ row }) => row);
}

function speakersRanked(read: readonly Read[]) {
  const voices = [...new Set(read.flatMap(({ voice }) => voice ?? []))];
  return voices
    .map((speaker) => {
      const own = read.filter(({ voice }) => voice === speaker);
      const statements = own.filter(({ asks }) => !asks).map(({ id }) => id);
      const questions = own.filter(({ asks }) => asks).map(({ id }) => id);
      return { speaker, claims: statements.length, statements, questions };
    })
    .sort((a, b) =>
      compareLists([-a.claims, -a.questions.length, a.speaker], [-b.claims, -b.questions.length, b.speaker]),
    );
}

function chainsThrough(read: readonly Read[], voice: string) {
  const chains = new Map<string, { chain: readonly string[]; statements: string[]; questions: string[] }>();
  for (const { chain, id, asks } of read) {
    if (!chain.includes(voice) || chain.at(-1) === voice) continue;
    const held = chains.get(chain.join()) ?? { chain, statements: [], questions: [] };
    held[asks ? "questions" : "statements"].push(id);
    chains.set(chain.join(), held);
  }
  return [...chains.values()].sort((a, b) =>
    compareLists([a.chain.length, ...a.chain], [b.chain.length, ...b.chain]),
  );
}

function compareLists(
  a: readonly (string | number | undefined)[],
  b: readonly (string | number | undefined)[],
): number {
  for (const [at, x] of a.entries()) {
    const y = b[at];
    if (x === undefined || y === undefined || x === y) continue;
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}
