import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { cypherText } from "../../server/graph/cypherText.ts";
import { namedQuestion } from "../../server/graph/questions/namedQuestions.ts";
import { Reader } from "../../server/graph/read/Reader.ts";
import { readRelationCounts } from "../../server/graph/read/readRelations.ts";
import { relationStatus } from "../../server/model/relationStatus.ts";
import {
  type Form,
  forms,
  type Modality,
  modalities,
  type Polarity,
  polarities,
  relationStatuses,
} from "../../server/model/words.ts";
import { acquireTestDatabase, empty } from "../database/testDatabase.ts";
import { loadFolder } from "./loadFolder.ts";

// Status is derived in three places: by server/model/relationStatus.ts (what the API says under a lens), by
// cypher/load/recount.cypher (what a load writes) and by the integrity question (what that has to be). Here each
// statement that could be, and each choice of up to four of those that make a difference, is a relation of its own, and
// the three have to agree on all of them.

/** As much of a statement as a status depends on. */
interface Told {
  readonly form: Form;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly speaker: (typeof speakers)[number];
}

/** `old-ada` is merged into `ada`: the two are one speaker, and nobody knows who `unspecified` is. */
const speakers = ["ada", "old-ada", "bo", "unspecified"] as const;
const kept = (speaker: string) => (speaker === "old-ada" ? "ada" : speaker);

function allTold(
  ofForms: readonly Form[],
  ofModalities: readonly Modality[],
  ofSpeakers: readonly Told["speaker"][],
): readonly Told[] {
  return ofForms.flatMap((form) =>
    ofModalities.flatMap((modality) =>
      polarities.flatMap((polarity) =>
        ofSpeakers.map((speaker): Told => ({ form, modality, polarity, speaker })),
      ),
    ),
  );
}

/** All choices of so many entries, in no order, any of them several times. */
function choices<Entry>(entries: readonly Entry[], many: number): readonly (readonly Entry[])[] {
  if (many === 0) return [[]];
  return entries.flatMap((entry, at) =>
    choices(entries.slice(at), many - 1).map((others) => [entry, ...others]),
  );
}

const some = ["actual", "conditional"] as const;
const cases: readonly (readonly Told[])[] = [
  ...choices(allTold(forms, modalities, speakers), 1),
  ...choices(allTold(["indirect", "question"], some, speakers), 2),
  ...choices(allTold(["indirect"], some, ["ada", "bo", "unspecified"]), 3),
  ...choices(allTold(["indirect"], ["actual"], ["ada", "bo", "unspecified"]), 4),
];

/** The row of the truth table that the code gives for a case. */
function statusOf(told: readonly Told[]): string {
  const counting = told.filter(({ form }) => form !== "question" && form !== "rhetorical");
  const named = (polarity: Polarity) =>
    counting.flatMap((one) =>
      one.polarity === polarity && one.speaker !== "unspecified" ? [kept(one.speaker)] : [],
    );
  return relationStatus({
    positive: counting.filter(({ polarity }) => polarity === "positive").length,
    negative: counting.filter(({ polarity }) => polarity === "negative").length,
    real: counting.filter(({ modality }) => modality === "actual" || modality === "future").length,
    speakersDiffer: named("positive").some((one) => named("negative").some((other) => other !== one)),
  });
}

// Every case gets a holder and a goal of its own.
const goals = 64;
const keyOf = (at: number) => `holder-${Math.floor(at / goals)}:WANTS:goal-${at % goals}`;
const showCase = (told: readonly Told[]) =>
  told.map((one) => [one.form, one.modality, one.polarity, one.speaker].join(" ")).join(" + ");
const table = new Map(cases.map((told, at) => [keyOf(at), { told: showCase(told), status: statusOf(told) }]));

function files(): ReadonlyMap<string, object> {
  const holders = Math.ceil(cases.length / goals);
  const named = (id: string) => ({ id, type: "Person", name: `The ${id}` });
  return new Map<string, object>([
    [
      "registry.json",
      {
        format: "registry/1",
        entities: [
          { id: "gull", type: "Organization", name: "The Gull" },
          ...["ada", "old-ada", "bo"].map(named),
          ...Array.from({ length: holders }, (_, n) => named(`holder-${n}`)),
        ],
        interests: Array.from({ length: goals }, (_, n) => ({ id: `goal-${n}`, goal: `the ${n}th goal` })),
        merges: [
          {
            keep: "ada",
            same: ["old-ada"],
            by: "coder-1",
            on: "2024-05-01",
            why: "one name in two spellings",
            confidence: "certain",
          },
        ],
      },
    ],
    [
      "vocabulary.json",
      {
        format: "vocabulary/1",
        predicates: [
          {
            name: "WANTS",
            kind: "stance",
            sign: 1,
            label: "wants",
            subjects: ["Actor"],
            objects: ["Interest"],
            meaning: "is said to want",
          },
        ],
      },
    ],
    [
      "table.facts.json",
      {
        format: "factfile/1",
        article: { id: "table", outlet: "gull", title: "The table", published: "2021-03-02", lang: "en" },
        coding: { by: "coder-1", on: "2024-05-01" },
        statements: cases.flatMap((told, at) => {
          const [subject, , object] = keyOf(at).split(":");
          return told.map((one, n) => ({
            ...one,
            id: `s${at}-${n}`,
            subject,
            predicate: "WANTS",
            object,
            gloss: "a tale",
            at: [{ paragraph: at + 1 }],
          }));
        }),
      },
    ],
  ]);
}

let acquired: Acquired;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
  await empty(acquired.database);
  const folder = await mkdtemp(join(tmpdir(), "ascribe-status-"));
  try {
    for (const [path, file] of files()) await writeFile(join(folder, path), JSON.stringify(file));
    await loadFolder(acquired.database, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
afterAll(async () => await acquired?.release());

/** The cases where somebody says another status than the table, with both. */
function differences(found: ReadonlyMap<string, string>): readonly object[] {
  return [...table].flatMap(([key, { told, status }]) =>
    found.get(key) === status ? [] : [{ told, table: status, found: found.get(key) }],
  );
}

test("every status has its rows in the table", () => {
  const statuses = new Set([...table.values()].map(({ status }) => status));
  expect([...statuses].sort()).toEqual([...relationStatuses].sort());
});

test("a load writes the statuses of the table", async () => {
  const rows = await acquired.database.read(
    "CYPHER 5 MATCH ()-[r:WANTS]->() RETURN r.key AS key, r.status AS status",
  );
  const found = z.array(z.object({ key: z.string(), status: z.string() })).parse(rows);
  expect(found.length).toBe(table.size);
  expect(differences(new Map(found.map(({ key, status }) => [key, status])))).toEqual([]);
});

test("what is counted under a lens has the statuses of the table", async () => {
  // Planned with time to spare: that can take a busy machine longer than a request may.
  const [text, nothing] = [cypherText("read/relationCounts"), { keys: [], lens: {} }];
  await acquired.database.read(text, nothing, { timeoutMs: 60_000 });
  const counts = await readRelationCounts(new Reader(acquired.database), [...table.keys()], {});
  expect(differences(new Map([...counts].map(([key, { status }]) => [key, status])))).toEqual([]);
});

test("the integrity question derives the same ones anew", async () => {
  const { text } = namedQuestion("relation-integrity");
  expect(await acquired.database.read(text, {}, { timeoutMs: 60_000 })).toEqual([]);
});
