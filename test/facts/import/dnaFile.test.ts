import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkPaths } from "../../../server/facts/checkPaths.ts";
import { importFile } from "../../../server/facts/import/importFile.ts";
import type { FactsContent, RegistryContent } from "../../../server/model/Corpus.ts";
import { TextLibrary } from "../../../server/model/text/TextLibrary.ts";
import {
  askDna,
  type DnaOptions,
  fictionalDna,
  passwordHash,
  storedTexts,
} from "../../corpora/fictionalDna.ts";
import { scratchFolder } from "../../scratchFolder.ts";

/** Imports an invented study and reads what was written as `ascribe check` does. */
async function imported(options: DnaOptions = {}, mapping?: string) {
  const folder = await scratchFolder();
  const [file, out, texts] = ["study.dna", "out", "texts"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(file, await fictionalDna(options));
  if (mapping !== undefined) await writeFile(join(folder, "mapping.yaml"), mapping);
  const report = await importFile("dna", file, { out, texts }, mapping && join(folder, "mapping.yaml"));
  const check = await checkPaths([out], { texts: new TextLibrary([texts]), strict: true });
  const contents = (check.corpus?.sources ?? []).map(({ content }) => content);
  const facts = contents.filter((it): it is FactsContent => it.kind === "facts");
  const registry = contents.find((it): it is RegistryContent => it.kind === "registry");
  return {
    folder,
    file,
    out,
    texts,
    report,
    check,
    facts,
    registry,
    statements: facts.flatMap((it) => it.statements),
  };
}

describe("a DNA file", () => {
  test("becomes files that are clean even under --strict, with the texts at hand", async () => {
    const { check, out, texts } = await imported();
    expect(check.problems).toEqual([]);
    expect((await readdir(out)).sort()).toEqual([
      "articles",
      "import-report.txt",
      "registry.yaml",
      "vocabulary.yaml",
    ]);
    expect(await readdir(texts)).toEqual(["study-1.txt", "study-2.txt", "study-4.txt"]);
  });

  test("gives as many statements, speakers and agreements as SQL counts in it", async () => {
    const bytes = await fictionalDna();
    const { statements } = await imported();
    const one = async (query: string) => Number((await askDna(bytes, query))[0]?.[0]);
    expect(statements).toHaveLength(await one("SELECT count(*) FROM STATEMENTS WHERE StatementTypeId = 1"));
    const named = (variable: string) =>
      `SELECT s.ID, e.Value FROM STATEMENTS s JOIN DATASHORTTEXT d ON d.StatementId = s.ID JOIN VARIABLES v ON v.ID = d.VariableId
       JOIN ENTITIES e ON e.ID = d.Entity WHERE v.Variable = '${variable}' AND s.StatementTypeId = 1`;
    const speakers = await askDna(
      bytes,
      `SELECT count(DISTINCT coalesce(nullif(p.Value, ''), o.Value)) FROM (${named("person")}) p JOIN (${named("organization")}) o ON o.ID = p.ID`,
    );
    // "Ferry Guild" speaks as an organization and, by a coder's slip, as a person.
    expect(new Set(statements.map(({ speaker }) => JSON.stringify(speaker))).size).toBe(
      Number(speakers[0]?.[0]) + 1,
    );
    expect(statements.filter(({ polarity }) => polarity === "positive")).toHaveLength(
      await one("SELECT count(*) FROM DATABOOLEAN WHERE Value = 1"),
    );
    expect(statements.filter(({ polarity }) => polarity === "negative")).toHaveLength(
      await one("SELECT count(*) FROM DATABOOLEAN WHERE Value = 0"),
    );
  });

  test("lets persons speak and organizations hold, or whoever of them is named", async () => {
    const { statements } = await imported();
    const said = statements.map(({ id, speaker, subject, objects: [object] }) =>
      [
        id,
        ...[speaker, subject, object].map((ref) => (ref?.kind === "node" ? ref.id : (ref?.kind ?? ""))),
      ].join(" "),
    );
    expect(said).toEqual([
      "study-1/1 anna-bay ferry-guild g-there-should-be-a-ferry",
      "study-1/2 cafe-owners cafe-owners g-there-should-be-a-ferry",
      "study-1/4 anna-bay ferry-guild g-the-toll-is-fair",
      "study-1/3 bo-marsh shore-league g-there-should-be-a-ferry",
      "study-2/8 ferry-guild-2 shore-league unspecified",
      "study-2/5 ferry-guild ferry-guild g-there-should-be-a-ferry",
      "study-2/6 kim-dune kim-dune g-the-toll-is-fair",
      expect.stringMatching(/^study-2\/7 \S+ shore-league g-the-toll-is-fair$/),
    ]);
  });

  test("keeps the place of each statement: its words in the normalised text, by offset and hash", async () => {
    const { facts, texts } = await imported();
    const library = new TextLibrary([texts]);
    const words = await Promise.all(
      facts.flatMap(({ article, statements }) =>
        statements.map(async ({ spans: [span] }) =>
          span?.start === undefined || span.end === undefined
            ? null
            : library.words(article.text?.sha256 ?? "", { ...span, start: span.start, end: span.end }),
        ),
      ),
    );
    expect(words).toEqual([
      "the ferry must come",
      "The caf\u00e9 owners agreed \u{1F6A2}",
      "at once",
      "Bo Marsh shook his head",
      "Second day",
      "The guild stood by the ferry",
      "Kim Dune had doubts",
      "the toll",
    ]);
    expect(facts[0]?.statements[0]?.spans[0]).toMatchObject({ paragraph: 2, sentence: 1 });
  });

  test("keeps documents without statements, coders, times, attributes and other names", async () => {
    const { facts, registry } = await imported();
    expect(
      facts.map(({ article }) => [article.id, article.title, article.outlet, article.published]),
    ).toEqual([
      ["study-1", '=The ferry; a "debate"', "the-gull", "2021-03-04"],
      ["study-2", "Second day", "the-gull", "2021-03-05T01:01:01"],
      ["study-3", "Untitled", "unnamed-source", "2021-03-03"],
      ["study-4", "Third day", "radio-dune", "2021-03-06"],
    ]);
    expect(facts[0]?.article.attributes).toEqual({
      section: "Harbour",
      type: "article",
      notes: "read twice",
    });
    expect(facts.map(({ coding }) => [coding.by, coding.on])).toEqual([
      ["coder-one", "2021-03-04/.."],
      ["coder-two", "2021-03-05/.."],
      ["unnamed-coder", "2021-03-03/.."],
      ["coder-two", "2021-03-06/.."],
    ]);
    expect(facts[0]?.statements.map(({ by }) => by)).toEqual([undefined, undefined, undefined, "coder-two"]);
    const entity = (id: string) => registry?.entities.find((it) => it.id === id);
    expect(entity("ferry-guild")).toMatchObject({
      type: "Organization",
      aliases: ["The Guild"],
      attributes: { Type: "Union" },
    });
    expect(entity("anna-bay")).toMatchObject({
      type: "Person",
      roles: [{ title: "speaker", of: "ferry-guild" }],
    });
    expect(entity("a-body-nobody-cites")).toMatchObject({ name: "A Body Nobody Cites" });
    expect(registry?.interests.find(({ id }) => id === "g-there-should-be-a-ferry")?.attributes).toEqual({
      Notes: "=SUM(A1)",
    });
  });

  test("says what it leaves, and lets no password nor word of a text out", async () => {
    const { report, out } = await imported();
    expect(report.left.map(({ what, count }) => `${what}: ${count}`)).toEqual([
      'values of "frame" (DNA Statement): 1',
      'statements of type "Annotation": 1',
      'places of values under others ("Ferry Guild" under "Shore League"): 1',
      "colours of values: 1",
      "search patterns (regular expressions): 1",
      "links between variables: 1",
      "rules who may see whose work: 2",
      "passwords, permissions and settings of coders: 3",
    ]);
    const names = await readdir(out, { recursive: true, withFileTypes: true });
    const written = await Promise.all(
      names.filter((it) => it.isFile()).map((it) => readFile(join(it.parentPath, it.name), "utf8")),
    );
    expect(written.join("\n")).not.toContain(passwordHash);
    for (const words of ["must come", "shook his head", "stood by", storedTexts[3] ?? ""])
      expect(written.join("\n")).not.toContain(words);
  });

  test("takes an integer agreement for stances of three signs", async () => {
    const { statements, check } = await imported({ integer: true });
    expect(check.problems).toEqual([]);
    const count = (name: string) => statements.filter(({ predicate }) => predicate === name).length;
    expect(["AGREES_WITH", "NEUTRAL_ON", "DISAGREES_WITH"].map(count)).toEqual([4, 1, 3]);
  });

  test("goes by a mapping: other types, more attributes, codings apart", async () => {
    const { statements, facts, report, check } = await imported(
      {},
      `format: mapping/1
corpus: other
entities: {person: Person, organization: Group, concept: Interest, note: literal}
articles:
  {id: document ID, outlet: {value: The Archive}, title: {from: document title, otherwise: none}, published: time, lang: {value: en}}
codings: {by: coder, on: {value: 2022-01}, apart: true}
statements:
  - {of: DNA Statement, id: statement ID, subject: person, speaker: {value: unspecified}, object: concept, predicate: {from: agreement, values: {"1": WANTS, "0": OPPOSES}}, attributes: [frame]}
  - {of: Annotation, subject: {value: unspecified}, object: note, predicate: {value: HAS_TRAIT}, gloss: note}
ignore: [organization]
`,
    );
    expect(check.problems.map(({ message }) => message)).toEqual([]);
    expect(facts.map(({ coding }) => coding.id)).toEqual([
      "other-1",
      "other-1@coder-two",
      "other-2",
      "other-2@coder-one",
      "other-3",
      "other-4",
    ]);
    expect(statements.find(({ id }) => id === "other-1/1")).toMatchObject({
      speaker: { kind: "unspecified" },
      predicate: "WANTS",
      attributes: { frame: "jobs" },
    });
    expect(statements.find(({ id }) => id === "other-4/r20")).toMatchObject({ gloss: "look at this again" });
    expect(report.left.map(({ what }) => what)).toContain('values of "organization" (DNA Statement)');
  });

  test("tells of places outside of the text, and invents none", async () => {
    const { statements, report, check } = await imported({
      change: (database) => database.run("UPDATE STATEMENTS SET Stop = 9999 WHERE ID = 3"),
    });
    expect(check.problems).toEqual([]);
    expect(statements.find(({ id }) => id === "study-1/3")?.spans).toEqual([]);
    expect(report.written.withoutSpan).toBe(1);
    expect(report.left).toContainEqual({
      what: "places of statements in the text (3)",
      count: 1,
      why: "they lie outside of the document's text",
    });
  });
});
