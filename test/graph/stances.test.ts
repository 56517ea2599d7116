import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Acquired } from "../../server/database/acquireDatabase.ts";
import { Reader } from "../../server/graph/read/Reader.ts";
import { readStances } from "../../server/graph/read/readStances.ts";
import { discourseNetwork } from "../../server/model/discourse/discourseNetwork.ts";
import type { Qualifier, StanceRow } from "../../server/model/discourse/StanceRow.ts";
import type { DiscourseActor } from "../../server/model/words.ts";
import { acquireTestDatabase, empty } from "../database/testDatabase.ts";
import { request } from "../model/discourse/stances.ts";
import { published, type RandomWorld, randomWorld, signs, worldFiles } from "../questions/randomWorld.ts";
import { loadFolder } from "./loadFolder.ts";

let acquired: Acquired;
let folder: string;
beforeAll(async () => {
  acquired = await acquireTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "ascribe-stances-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await acquired.release();
});

/** Ways to be wrong, which the comparison has to notice. */
const mistakes = ["polarity", "merge", "question", "indifferent", "lens"] as const;
type Mistake = (typeof mistakes)[number];

/** The rows of a world, read from its statements in memory. The lens: positive, in articles that say it in 2020 or later. */
function plainRows(
  world: RandomWorld,
  actor: DiscourseActor,
  lensed: boolean,
  mistake?: Mistake,
): StanceRow[] {
  const kept = (id: string) => (world.merged && mistake !== "merge" && id === "old-amber" ? "amber" : id);
  return world.articles.flatMap((statements, article) =>
    statements.flatMap(({ subject, predicate, objects, speaker, polarity, form }, order): StanceRow[] => {
      if (predicate === "ALLIED_WITH") return [];
      if ((form === "question" || form === "rhetorical") && mistake !== "question") return [];
      if (lensed && article === 0) return [];
      const named = actor === "holder" ? subject : (speaker ?? `gull-${article}`);
      const sign: Qualifier = mistake === "indifferent" && signs[predicate] === 0 ? -1 : signs[predicate];
      const flipped = (polarity === "negative") !== (mistake === "polarity");
      const opposite: Qualifier = sign === 0 ? 0 : sign === 1 ? -1 : 1;
      return objects.map((interest) => ({
        statement: `a-${article}/s${order}`,
        actor: named === "unspecified" ? "" : kept(named),
        interest,
        qualifier: flipped ? opposite : sign,
        day: published(article),
        article: `a-${article}`,
        order,
        passes: !lensed || mistake === "lens" || polarity === "positive",
      }));
    }),
  );
}

const inOrder = (rows: readonly StanceRow[]) =>
  rows.toSorted((a, b) => (`${a.statement} ${a.interest}` < `${b.statement} ${b.interest}` ? -1 : 1));
const lens = { polarity: "positive", saidFrom: "2020-01-01" } as const;

test("the stances of a network are those that a plain reading of the statements gives", async () => {
  await empty(acquired.database);
  const runs = 12;
  const caught = new Map<Mistake, number>();
  let tied = 0;
  await fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      for (const [path, text] of worldFiles(world)) await writeFile(join(folder, path), text);
      await loadFolder(acquired.database, folder);
      const reader = new Reader(acquired.database);
      const noticed = new Set<Mistake>();
      for (const actor of ["holder", "speaker"] as const) {
        for (const lensed of [false, true]) {
          const rows = await readStances(reader, actor, lensed ? lens : {});
          expect(inOrder(rows)).toEqual(inOrder(plainRows(world, actor, lensed)));
          const network = (of: readonly StanceRow[]) =>
            discourseNetwork(of, request({ mode: "two", aggregation: "combine" }));
          if (network(rows).edges.length > 0) tied += 1;
          for (const mistake of mistakes) {
            const wrong = network(plainRows(world, actor, lensed, mistake));
            if (JSON.stringify(wrong) !== JSON.stringify(network(rows))) noticed.add(mistake);
          }
        }
      }
      for (const mistake of noticed) caught.set(mistake, (caught.get(mistake) ?? 0) + 1);
    }),
    { numRuns: runs },
  );
  expect(tied).toBeGreaterThan(runs);
  for (const mistake of mistakes) expect([mistake, caught.get(mistake) ?? 0]).not.toEqual([mistake, 0]);
}, 300_000);
