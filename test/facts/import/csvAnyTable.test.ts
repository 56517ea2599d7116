import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cells, tableOf, usual } from "./claimsTable.ts";
import { importedTable } from "./importedTable.ts";

describe("any table", () => {
  // Cells of all kinds that break quoting, dates, ids and YAML; whatever is in them, names stay names.
  const cell = fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        'say "so"',
        "a,b;c",
        "two\nlines",
        "two\r\nlines",
        "=1+1",
        "- item",
        "{a: b}",
        "#no",
        "null",
        "012",
        "é",
        "e\u0301",
        "Ж",
        "\u{1F6A2}",
        "unspecified",
        "yes: no",
        "*x",
        "&y",
        "'",
        "\\",
        "%",
        "@",
      ),
    )
    .filter((text) => !/[\0|]/.test(text) && !text.includes("\uFEFF"));
  const named = cell.filter((text) => text.trim() !== "");
  const row = fc.record({
    paper: named,
    headline: named,
    actor: cell,
    "said by": cell,
    goal: cell,
    note: cell,
    batch: cell,
    view: fc.constantFrom("for", "against", ""),
  });

  const run = async (rows: readonly Cells[]) => {
    const given = rows.map((it) => ({ ...usual, ...it }));
    const result = await importedTable(tableOf(given));
    return { given, ...result };
  };

  test("that is well formed is imported whole: clean, a statement a row, each cell as it stood", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const { given, statements, problems, registry } = await run(rows);
        expect(problems).toEqual([]);
        const names = new Map([
          ...(registry?.entities ?? []).map(({ id, name }) => [id, name] as const),
          ...(registry?.interests ?? []).map(({ id, goal }) => [id, goal] as const),
        ]);
        const byRow = new Map(
          statements.map((statement) => [Number(statement.id.split("/r")[1]), statement]),
        );
        expect([...byRow.keys()].sort((a, b) => a - b)).toEqual(given.map((_, n) => n + 1));
        const cells = given.map((_, n) => {
          const statement = byRow.get(n + 1);
          const text = (
            ref: typeof statement extends infer S | undefined
              ? S extends { subject: infer R }
                ? R
                : never
              : never,
          ) => (ref.kind === "node" ? names.get(ref.id) : "");
          return statement === undefined
            ? []
            : [
                text(statement.subject),
                text(statement.speaker),
                statement.objects[0] === undefined ? "" : text(statement.objects[0]),
                statement.attributes?.batch ?? "",
              ];
        });
        const blank = (text: string | undefined) => ((text ?? "").trim() === "" ? "" : text);
        expect(cells).toEqual(
          given.map((it) => [blank(it.actor), blank(it["said by"]), blank(it.goal)?.trim(), blank(it.batch)]),
        );
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
