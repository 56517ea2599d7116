import fc from "fast-check";
import { expect, test } from "vitest";
import type { StatementToCite } from "../../../client/api/readStatements.ts";
import { bibtexKey, bibtexText, bibtexUrl } from "../../../client/cite/bibtexText.ts";
import { byArticle, type Citation } from "../../../client/cite/Citation.ts";
import { citationBibtex } from "../../../client/cite/citationBibtex.ts";
import { citationText } from "../../../client/cite/citationText.ts";
import { compactIds } from "../../../client/cite/compactIds.ts";
import { statementsOfSelection, statementsOfView } from "../../../client/cite/statementsOfView.ts";
import { graphOf, node, relation } from "../harbourGraph.ts";

function statement(id: string, coder: string, relations: readonly string[] = []): StatementToCite {
  const [article = ""] = id.split(/[@/]/);
  return {
    id,
    coder,
    article: {
      id: article,
      title: article === "quay" ? "Ships & {tolls}: 50% more" : null,
      url: article === "quay" ? "https://harbour.example/a_b?x=1&y={2}" : null,
      authors: article === "quay" ? ["Ada Mole", "Quay, Mole and Sons"] : [],
      published: article === "quay" ? "2020-03-04" : "2020~",
      outlet: { name: "Harbour Post" },
    },
    relations: relations.map((each) => ({ id: each })),
  };
}

const statements = [
  statement("quay/s1", "coder-1", ["a:WANTS:b"]),
  statement("quay/s2", "coder-1", ["a:WANTS:b", "a:WANTS:c"]),
  statement("quay@coder-2/s3", "coder-2", ["c:WANTS:b"]),
  statement("mole/s7", "coder-1", []),
];

const citation: Citation = {
  title: "Who says who wants what",
  articles: byArticle(statements),
  lens: { kinds: ["STANCE"] },
  store: "0123456789abcdef".repeat(4),
  accessed: "2026-11-24",
  link: "https://ascribe.example/quay/#v=2&z=abc",
};

test("runs of ids become ranges, none is left out, and a gap or a change of the number's length ends a run", () => {
  expect(compactIds(["quay/s1", "quay/s2", "quay/s3", "quay/s7", "mole/s2"])).toBe("quay/s1-s3, s7; mole/s2");
  expect(compactIds(["quay/s1", "quay/s2"])).toBe("quay/s1, s2");
  expect(compactIds(["quay/s009", "quay/s010", "quay/s011"])).toBe("quay/s009-s011");
  expect(compactIds(["quay/s9", "quay/s10", "quay/s11"])).toBe("quay/s9-s11");
  expect(compactIds(["quay/p1-s1", "quay/p1-s2", "quay/p1-s3"])).toBe("quay/p1-s1, p1-s2, p1-s3");
  expect(compactIds([])).toBe("");
});

test("any ids can be read back from their compact form", () => {
  const ids = fc.uniqueArray(
    fc
      .tuple(fc.constantFrom("quay", "mole@coder-2"), fc.constantFrom("s", "", "p1-s"), fc.nat(30))
      .map(([coding, letters, number]) => `${coding}/${letters}${number}`),
  );
  fc.assert(
    fc.property(ids, (given) => {
      expect(spelledOut(compactIds(given)).sort()).toEqual([...given].sort());
    }),
    { seed: 7, numRuns: 300 },
  );
});

function spelledOut(compact: string): string[] {
  if (compact === "") return [];
  return compact.split("; ").flatMap((part) => {
    const slash = part.lastIndexOf("/");
    return part
      .slice(slash + 1)
      .split(", ")
      .flatMap((each) => {
        const [, letters, from, to] = /^([^\d-]*)(\d+)-\1(\d+)$/.exec(each) ?? [];
        if (from === undefined || to === undefined) return [each];
        return Array.from(
          { length: Number(to) - Number(from) + 1 },
          (_, n) => `${letters}${Number(from) + n}`,
        );
      })
      .map((local) => part.slice(0, slash + 1) + local);
  });
}

test("a view is cited by the statements behind what is to be seen, a selection by its own", () => {
  const graph = graphOf(
    [node("a"), node("b"), node("c")],
    [relation("a", "WANTS", "b"), relation("c", "WANTS", "b")],
  );
  const ids = (of: readonly StatementToCite[]) => of.map(({ id }) => id);
  expect(ids(statementsOfView(statements, graph))).toEqual(["quay/s1", "quay/s2", "quay@coder-2/s3"]);
  const of = (selection: Parameters<typeof statementsOfSelection>[1]) =>
    ids(statementsOfSelection(statements, selection, graph));
  expect(of({ kind: "nothing" })).toEqual([]);
  expect(of({ kind: "node", id: "a" })).toEqual(["quay/s1", "quay/s2"]);
  expect(of({ kind: "nodes", ids: ["a", "c"] })).toEqual(["quay/s1", "quay/s2", "quay@coder-2/s3"]);
  expect(of({ kind: "relation", id: "a:WANTS:c" })).toEqual(["quay/s2"]);
  expect(of({ kind: "statement", id: "mole/s7", relations: [] })).toEqual(["mole/s7"]);
  expect(of({ kind: "article", id: "quay" })).toEqual(["quay/s1", "quay/s2", "quay@coder-2/s3"]);
});

test("the text names articles, statement ids, coders, lens, the hash of the sources, the day and the link", () => {
  expect(citationText(citation)).toBe(
    `Who says who wants what. Statements as coded with Ascribe.
Ada Mole, Quay, Mole and Sons: “Ships & {tolls}: 50% more”, Harbour Post, 2020-03-04. https://harbour.example/a_b?x=1&y={2} Statements quay/s1, s2; quay@coder-2/s3, coded by coder-1, coder-2.
Harbour Post, 2020~. Statement mole/s7, coded by coder-1.
Only statements that pass the lens {"kinds":["STANCE"]}.
Sources: sha256 ${citation.store}. Accessed 2026-11-24. https://ascribe.example/quay/#v=2&z=abc
`,
  );
  const local = citationText({ ...citation, lens: {}, link: undefined });
  expect(local).not.toMatch(/lens|ascribe\.example/);
  expect(local).toMatch(/Accessed 2026-11-24\.\n$/);
});

test("BibTeX has one entry for the view and one for each article, without a field that has no value", () => {
  expect(citationBibtex({ ...citation, lens: {} })).toBe(
    `@misc{ascribe:0123456789ab,
  title = {{Who says who wants what}},
  author = {coder-1 and coder-2},
  howpublished = {Statements as coded with Ascribe},
  year = {2026},
  note = {Statements quay/s1, s2; quay@coder-2/s3; mole/s7; sources sha256 ${citation.store}; accessed 2026-11-24},
  url = {https://ascribe.example/quay/#v=2&z=abc},
  urldate = {2026-11-24},
}

@misc{quay,
  title = {{Ships \\& \\{tolls\\}: 50\\% more}},
  author = {Ada Mole and {Quay, Mole and Sons}},
  howpublished = {Harbour Post},
  year = {2020},
  month = {03},
  note = {Published 2020-03-04},
  url = {https://harbour.example/a_b?x=1&y=%7B2%7D},
}

@misc{mole,
  title = {{mole}},
  howpublished = {Harbour Post},
  year = {2020},
  note = {Published 2020\\textasciitilde{}},
}
`,
  );
  expect(citationBibtex({ ...citation, link: undefined })).not.toMatch(/ascribe\.example/);
});

test("whatever a name holds, a BibTeX field ends where it should and no command of TeX comes of it", () => {
  const hostile = fc.string({ unit: fc.constantFrom(..."\\{}%&#$_~^\n\r\u2028 aЖم\u202e\"'<@,=") });
  fc.assert(
    fc.property(hostile, (text) => {
      const bare = bibtexText(text).replaceAll(
        /\\textbackslash\{\}|\\textascii(tilde|circum)\{\}|\\[{}%&#$_]/g,
        "",
      );
      expect(bare).not.toMatch(/[\\{}%&#$_~^\n\r\u2028]/);
      expect(bibtexUrl(text)).not.toMatch(/[{}\\"<>\s]/);
      expect(bibtexKey(text)).toMatch(/^[A-Za-z0-9:-]+$/);
    }),
    { seed: 7, numRuns: 500 },
  );
  expect(bibtexText("Причал مرفأ Ångström")).toBe("Причал مرفأ Ångström");
});
