import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hostileNames } from "../../corpora/hostileNames.ts";

/** A corpus in which every text that a file takes is one of the hostile ones, in turn. */
export async function writeHostileCorpus(folder: string): Promise<void> {
  const files: Record<string, object> = {
    "vocabulary.json": {
      format: "vocabulary/1",
      predicates: [
        {
          ...{ name: "WANTS", kind: "stance", sign: 1, label: hostileNames[0], inverse: hostileNames[1] },
          ...{ subjects: ["Actor"], objects: ["Interest"], meaning: hostileNames[11] },
        },
        {
          ...{ name: "CALLS", kind: "relation", label: hostileNames[2], meaning: hostileNames[12] },
          ...{ subjects: ["Actor"], objects: ["Actor", "literal"] },
        },
      ],
    },
    "registry.json": {
      format: "registry/1",
      entities: [
        { id: "paper", type: "Organization", name: hostileNames[4], aliases: [hostileNames[8]] },
        ...hostileNames.map((name, n) => ({
          ...{ id: `actor-${n}`, type: n % 2 === 0 ? "Person" : "Group", name },
          aliases: [hostileNames[(n + 3) % hostileNames.length]],
        })),
      ],
      interests: hostileNames.map((goal, n) => ({ id: `goal-${n}`, goal })),
    },
    "paper-1.facts.json": {
      format: "factfile/1",
      article: {
        ...{
          id: "paper-1",
          outlet: "paper",
          title: hostileNames[9],
          authors: [hostileNames[5], hostileNames[2]],
        },
        ...{ published: "2021-03-02", lang: "en", translation: hostileNames[13] },
      },
      coding: { by: "coder-1", on: "2024-05-01", method: hostileNames[14], status: hostileNames[15] },
      statements: hostileNames.flatMap((gloss, n) => [
        {
          ...{ id: `s${n}`, speaker: `actor-${n}`, form: "indirect", subject: `actor-${n}` },
          ...{ predicate: "WANTS", object: `goal-${n}`, gloss, at: [{ paragraph: 1 }] },
        },
        {
          ...{
            id: `c${n}`,
            speaker: `actor-${n}`,
            form: "indirect",
            subject: `actor-${n}`,
            predicate: "CALLS",
          },
          ...{
            object: [`actor-${(n + 1) % hostileNames.length}`, { literal: gloss }],
            gloss,
            at: [{ paragraph: 1 }],
          },
        },
      ]),
    },
  };
  await mkdir(folder, { recursive: true });
  for (const [name, document] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify(document));
}
