import { z } from "zod";
import type { Database } from "../../server/database/Database.ts";
import { namedQuestion } from "../../server/graph/questions/namedQuestions.ts";
import { relationStatuses } from "../../server/model/words.ts";
import type { LoadedWorld } from "./LoadedWorlds.ts";
import { inOrder, type QuestionAnswers } from "./plainAnswers.ts";
import type { Joined } from "./plainJoins.ts";
import { ends, holder, start } from "./ViewOfWorld.ts";

const ids = z.array(z.string());
const word = z.string();
/** The columns of each question that are compared; names and glosses are not. */
const columns = {
  contradictions: z.object({
    kind: word,
    basis: ids,
    overlap: word,
    a: word,
    b: word,
    viaOpposite: z.boolean(),
  }),
  "self-claims-denied": z.object({
    claim: word,
    denial: word,
    interest: word,
    viaOpposite: z.boolean(),
    overlap: word,
  }),
  "corroborated-relations": z
    .object({ relation: word, polarity: word, voices: z.array(ids), outlets: z.number() })
    .transform(({ relation, polarity, voices, outlets }) => ({
      relation,
      polarity,
      groups: voices.map((voice) => voice.toSorted()).sort((a, b) => (a.join() < b.join() ? -1 : 1)),
      outlets,
    })),
  "disputed-relations": z.object({
    relation: word,
    status: word,
    affirming: ids,
    denying: ids,
    questions: ids,
  }),
  "speakers-ranked": z.object({ speaker: word, claims: z.number(), statements: ids, questions: ids }),
  "who-changes-sides": z.object({ interest: word, before: word, earlier: word, after: word, later: word }),
  "ascription-matrix": z.object({
    speaker: word,
    interest: word,
    ascription: word,
    stance: z.number(),
    allows: z.array(z.number()),
    statements: ids,
  }),
  "stances-to-interest": z.object({ statement: word, allows: z.array(z.number()), viaOpposite: z.boolean() }),
  "attribution-chains": z.object({ chain: ids, statements: ids, questions: ids }),
  "how-are-two-connected": z.object({ relations: ids }).transform(({ relations }) => relations.join(" ")),
};
type Name = keyof typeof columns;

/** What questions answer of the whole database, asked once. */
export const questionsOfAll = {
  contradictions: {},
  "self-claims-denied": {},
  "corroborated-relations": {},
  "disputed-relations": { statuses: relationStatuses },
  "speakers-ranked": {},
  "who-changes-sides": {},
} satisfies { [question in Name]?: object };

async function ask(database: Database, name: Name, parameters: object): Promise<readonly unknown[]> {
  const { text, params } = namedQuestion(name);
  const defaults = Object.fromEntries(params.map((parameter) => [parameter.name, parameter.default]));
  const rows = await database.read(text, { ...defaults, ...parameters });
  return rows.map((row) => columns[name].parse(row));
}

/** Answers of the questions that are about the whole database, for each world those that speak of it. */
export async function askOfAll(
  database: Database,
  worlds: readonly LoadedWorld[],
  names = Object.keys(questionsOfAll),
): Promise<readonly QuestionAnswers[]> {
  const answers = new Map<Name, readonly string[]>();
  for (const [name, parameters] of Object.entries(questionsOfAll)) {
    if (!names.includes(name) || !isName(name)) continue;
    const rows = await ask(database, name, parameters);
    answers.set(
      name,
      rows.map((row) => JSON.stringify(row)),
    );
  }
  return worlds.map(({ prefix }) =>
    inOrder(
      Object.fromEntries(
        [...answers].map(([name, rows]) => [
          name,
          rows
            .filter((row) => row.includes(prefix))
            .map((row): unknown => JSON.parse(row.replaceAll(prefix, ""))),
        ]),
      ),
    ),
  );
}

/** Answers of the questions that are about something of one world. */
export async function askOfOne(database: Database, { prefix }: LoadedWorld): Promise<QuestionAnswers> {
  const id = (local: string) => `${prefix}${local}`;
  const matrix = (rollUp: boolean) => ask(database, "ascription-matrix", { holder: id(holder), rollUp });
  const found = {
    matrix: await matrix(false),
    rolledUp: await matrix(true),
    stances: await ask(database, "stances-to-interest", { interest: id("g-ferry") }),
    chains: await ask(database, "attribution-chains", { voice: id("salters") }),
    connections: await ask(database, "how-are-two-connected", { from: id(start), to: id(ends[1]) }),
  };
  return inOrder(JSON.parse(JSON.stringify(found).replaceAll(prefix, "")));
}

const isName = (name: string): name is Name => name in columns;

/** Why voices are one, in the question's words, of each world. */
export async function askJoinsOfAll(
  database: Database,
  worlds: readonly LoadedWorld[],
): Promise<readonly (readonly Joined[])[]> {
  const rows = await database.read(namedQuestion("corroborated-relations").text, { minVoices: 2 });
  const texts = rows.map((row) => JSON.stringify(joined.parse(row)));
  return worlds.map(({ prefix }) =>
    texts
      .filter((text) => text.includes(prefix))
      .map((text) => joined.parse(JSON.parse(text.replaceAll(prefix, "")))),
  );
}

const joined = z.object({
  voices: z.array(ids),
  joins: z.array(z.object({ a: word, b: word, reason: word, through: word })),
});

/** Relations as a load has written them, of each world. */
export async function storedRelations(
  database: Database,
  worlds: readonly LoadedWorld[],
): Promise<readonly (readonly unknown[])[]> {
  const rows = await database.read(
    "CYPHER 5 MATCH (a)-[r]->(b) WHERE r.status IS NOT NULL RETURN properties(r) AS r, a.id + ':' + type(r) + ':' + b.id AS ends ORDER BY r.key",
  );
  const texts = rows.map(({ r, ends: key }) =>
    JSON.stringify(stored.parse({ ...properties.parse(r), ends: key })),
  );
  return worlds.map(({ prefix }) =>
    texts
      .filter((text) => text.includes(prefix))
      .map((text): unknown => JSON.parse(text.replaceAll(prefix, ""))),
  );
}

const properties = z.looseObject({});
const day = z
  .string()
  .nullish()
  .transform((held) => held ?? null);
const stored = z.object({
  key: word,
  ends: word,
  status: word,
  statements: z.number(),
  positive: z.number(),
  negative: z.number(),
  questions: z.number(),
  speakers: z.number(),
  voices: z.number(),
  articles: z.number(),
  ascriptions: ids,
  saidMin: day,
  saidMax: day,
});
