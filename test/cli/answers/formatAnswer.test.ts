import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../../server/cli/answers/displayWidth.ts";
import { formatAnswer } from "../../../server/cli/answers/formatAnswer.ts";
import type { Answer } from "../../../server/database/askReadOnly.ts";
import { originalText } from "../../../server/model/csv/neutralText.ts";

const answer: Answer = {
  columns: ["who", "2", "1"],
  rows: [
    ["the council, said", 1, ["a/s1", "a/s2"]],
    [
      'a "quoted"\nline',
      null,
      { labels: ["State", "Entity"], properties: { id: "osk" }, elementId: "4:x:1" },
    ],
  ],
};

describe("json and ndjson", () => {
  test("keep the order of columns, also of those named like numbers", () => {
    const lines = formatAnswer(answer, "ndjson").text.split("\n");
    expect(lines[0]).toBe('{"who":"the council, said","2":1,"1":["a/s1","a/s2"]}');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(formatAnswer(answer, "json").text)).toEqual(
      lines.slice(0, 2).map((line) => JSON.parse(line)),
    );
  });

  test("of nothing", () => {
    const nothing = { columns: ["a"], rows: [] };
    expect(formatAnswer(nothing, "json").text).toBe("[]\n");
    expect(formatAnswer(nothing, "ndjson").text).toBe("");
  });
});

describe("csv", () => {
  test("quotes what needs it, and writes lists and nodes as JSON", () => {
    expect(formatAnswer(answer, "csv").text).toBe(
      [
        "who,2,1",
        '"the council, said",1,"[""a/s1"",""a/s2""]"',
        '"a ""quoted""\nline",,"{""labels"":[""State"",""Entity""],""properties"":{""id"":""osk""},""elementId"":""4:x:1""}"',
        "",
      ].join("\r\n"),
    );
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+cmd", "'+cmd"],
    ["-cmd", "'-cmd"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["-5.25", "-5.25"],
    ["a=b", "a=b"],
  ])("makes %j text for spreadsheets", (value, cell) => {
    expect(formatAnswer({ columns: ["c"], rows: [[value]] }, "csv").text).toBe(`c\r\n${cell}\r\n`);
  });

  test("makes a column named like a formula text, and leaves numbers alone", () => {
    expect(formatAnswer({ columns: ["=x"], rows: [[-1]] }, "csv").text).toBe("'=x\r\n-1\r\n");
  });

  test("can be read back, what begins like a formula too", () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.string(), fc.stringMatching(/^'*[=+\-@]/));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = readCsv(formatAnswer({ columns: ["a", "b"], rows }, "csv").text);
        expect(read.map((row) => row.map(originalText))).toEqual([["a", "b"], ...rows]);
      }),
    );
  });
});

describe("table", () => {
  test("in a pipe is plain and whole, a line a row", () => {
    const { text, cut } = formatAnswer(answer, "table");
    expect(text).toBe(
      [
        "who                2  1",
        "the council, said  1  a/s1, a/s2",
        'a "quoted" line       (osk:State:Entity)',
        "",
      ].join("\n"),
    );
    expect(cut).toBe(false);
  });

  test("obeys nothing that a cell holds", () => {
    const { text } = formatAnswer({ columns: ["c"], rows: [["\u001b[31mred\u0007\u202e"]] }, "table");
    expect(text).toBe("c\n\ufffd[31mred\ufffd\ufffd\n");
  });

  test("breaks cells between words, and behind hyphens where words do not fit", () => {
    const asked: Answer = {
      columns: ["id", "gloss"],
      rows: [["g-border-security", "a secure border between two towns"]],
    };
    const lines = (width: number) => formatAnswer(asked, "table", { width }).text.split("\n");
    expect(lines(32)).toEqual([
      "id                 gloss",
      "g-border-security  a secure",
      "                   border",
      "                   between two",
      "                   towns",
      "",
    ]);
    expect(lines(24).slice(0, 4)).toEqual([
      "id               gloss",
      "g-border-        a",
      "security         secure",
      "                 border",
    ]);
  });

  test("cuts a cell that would fill the screen, and says so", () => {
    const { text, cut } = formatAnswer(
      { columns: ["c", "d"], rows: [["word ".repeat(100).trim(), "x"]] },
      "table",
      {
        width: 20,
      },
    );
    expect(text.split("\n")).toHaveLength(10);
    expect(text).toMatch(/…/);
    expect(cut).toBe(true);
  });

  test("puts columns one below the other where they do not fit side by side", () => {
    const columns = ["harbourmaster", "nameOfShip", "x", "destination"];
    const rows = [
      ["Amber", "Dawn of Day", null, "the outermost islands of the north"],
      ["Cape", "Dusk", 1, "home"],
    ];
    expect(formatAnswer({ columns, rows }, "table", { width: 30 }).text).toBe(
      [
        "harbourmaster  Amber",
        "nameOfShip     Dawn of Day",
        "x",
        "destination    the outermost",
        "               islands of the",
        "               north",
        "",
        "harbourmaster  Cape",
        "nameOfShip     Dusk",
        "x              1",
        "destination    home",
        "",
      ].join("\n"),
    );
  });

  test("fits the terminal, whatever stands in it", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: fc.constantFrom("a", " ", "-", "界", "👩‍🚀", "é"), maxLength: 80 }),
      fc.integer(),
      fc.constant(null),
    );
    const table = fc.integer({ min: 1, max: 6 }).chain((width) =>
      fc.record({
        columns: fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 12 }), {
          minLength: width,
          maxLength: width,
        }),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: 30, max: 140 }), (asked, width) => {
        for (const line of formatAnswer(asked, "table", { width }).text.split("\n")) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

test.each([
  ["abc", 3],
  ["界", 2],
  ["é", 1],
  ["e\u0301", 1],
  ["👩‍🚀", 2],
  ["\u200b", 0],
  ["ﾊ", 1],
  ["한국", 4],
])("%s takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

/** RFC 4180, read plainly. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, plain, end] of text.matchAll(field)) {
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
