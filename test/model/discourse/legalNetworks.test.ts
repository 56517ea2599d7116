import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { discourseNetwork } from "../../../server/model/discourse/discourseNetwork.ts";
import { checkMeasurable, legalNetworks } from "../../../server/model/discourse/legalNetworks.ts";
import { Refusal } from "../../../server/model/Refusal.ts";
import {
  aggregations,
  duplicates,
  graphqlName,
  networkModes,
  networkOntos,
  normalizations,
} from "../../../server/model/words.ts";
import { counted, request } from "./stances.ts";

const rows = counted("ann p 2+ 1-", "bob p 1+ 1=", "bob q 1-", "cyd q 2+");

// As discourse.md has it, by hand: `mode onto aggregation`, then the normalizations.
const all = "no average jaccard cosine cosine-of-rows";
const byHand: Readonly<Record<string, string>> = {
  "one actors ignore": all,
  "one actors congruence": all,
  "one actors conflict": all,
  "one actors subtract": all,
  "one interests ignore": all,
  "one interests congruence": all,
  "one interests conflict": all,
  "one interests subtract": all,
  "two actors ignore": "no activity prominence",
  "two actors subtract": "no activity prominence",
  "two actors combine": "no",
};

test("every combination has a network, or is refused with the legal ones named", () => {
  for (const mode of networkModes) {
    for (const onto of networkOntos) {
      for (const aggregation of aggregations) {
        const legal = byHand[`${mode} ${onto} ${aggregation}`]?.split(" ") ?? [];
        for (const normalization of normalizations) {
          for (const rule of duplicates) {
            const asked = request({ mode, onto, aggregation, normalization, duplicates: rule });
            const name = JSON.stringify(asked);
            const answer = attempt(() => discourseNetwork(rows, asked));
            expect(!(answer instanceof Refusal), name).toBe(legal.includes(normalization));
            if (answer instanceof Refusal) {
              expect(answer.code).toBe("BAD_USER_INPUT");
              for (const word of legal) expect(answer.advice, name).toContain(graphqlName(word));
              expect(answer.advice).toMatch(/[Ll]egal/);
            } else {
              for (const { weight } of answer.edges) expect(Number.isFinite(weight), name).toBe(true);
            }
          }
        }
      }
    }
  }
});

test("every combination can be measured, or is refused with the legal ones named", () => {
  for (const mode of networkModes) {
    for (const onto of networkOntos) {
      for (const aggregation of aggregations) {
        const answer = attempt(() => checkMeasurable(request({ mode, onto, aggregation })));
        const legal =
          mode === "one" && onto === "actors" && ["ignore", "congruence", "conflict"].includes(aggregation);
        expect(!(answer instanceof Refusal), `${mode} ${onto} ${aggregation}`).toBe(legal);
        if (answer instanceof Refusal) {
          expect(answer.advice).toBe(
            "Legal: mode ONE, onto ACTORS, aggregation IGNORE, CONGRUENCE, CONFLICT.",
          );
        }
      }
    }
  }
});

test("the page about discourse networks shows the table that the code goes by", async () => {
  const page = await readFile(new URL("../../../docs/discourse.md", import.meta.url), "utf8");
  const table = legalNetworks.map(
    ({ mode, ontos, aggregations: allowed, normalizations: by, measures }) =>
      `| ${names([mode])} | ${mode === "one" ? names(ontos) : "(left out)"} | ${names(allowed)} | ${names(by)} | ${measures.length > 0 ? `with ${names(measures)}` : "none"} |`,
  );
  for (const line of table) expect(page).toContain(line);
});

const names = (words: readonly string[]) => words.map((word) => `\`${graphqlName(word)}\``).join(" ");

function attempt<Answer>(ask: () => Answer): Answer | Refusal {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
