import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cellText, resultGraph } from "../../../client/query/CypherAnswer.ts";
import { completionAt } from "../../../client/query/completion.ts";
import { parametersOf } from "../../../client/query/parametersOf.ts";
import { parseQuestion } from "../../../client/query/Question.ts";
import { questions } from "../../../client/query/questions.ts";
import { readParameter, shownFallback } from "../../../client/query/readParameter.ts";
import { parseCypherFile } from "../../../server/graph/CypherFile.ts";

const folder = join(import.meta.dirname, "../../../cypher/questions");

test("the library is that of the command line: each question with the same title and the same parameters", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".cypher"));
  expect(questions.map(({ name }) => `${name}.cypher`).sort()).toEqual(files.sort());
  for (const { name, title, text, parameters } of questions) {
    const file = parseCypherFile(name, readFileSync(join(folder, `${name}.cypher`), "utf8"));
    expect(title).toBe(file.title);
    expect(text.endsWith(file.text.slice(-200))).toBe(true);
    expect(
      parameters.map(({ name: parameter, type, meaning, fallback }) => ({
        name: parameter,
        type,
        meaning,
        default: fallback?.value,
      })),
    ).toEqual(
      file.params.map(({ name: parameter, type, meaning, default: fallback }) => ({
        name: parameter,
        type,
        meaning,
        default: fallback,
      })),
    );
  }
});

const taking = (type: string, fallback?: { value: unknown }) => ({ name: "x", type, meaning: "", fallback });

test.each([
  ["string", " quay ", "quay"],
  ["string or null", "quay", "quay"],
  ["integer", "12", 12],
  ["number", "-1.5", -1.5],
  ["boolean", "true", true],
  ["list of strings", "mole, quay,", ["mole", "quay"]],
  ["any", '{"a": [1]}', { a: [1] }],
  ["any", "quay", "quay"],
])("a parameter of type %s takes %j", (type, typed, value) => {
  expect(readParameter(taking(type), typed)).toEqual({ value });
});

test("what is no such value is refused in words; a field left empty takes what stands in for it, if anything does", () => {
  expect(readParameter(taking("integer"), "1.5")).toEqual({ problem: "This takes a whole number." });
  expect(readParameter(taking("integer"), "99999999999999999999")).toHaveProperty("problem");
  expect(readParameter(taking("boolean"), "yes")).toEqual({ problem: "This takes true or false." });
  expect(readParameter(taking("string"), " ")).toEqual({ problem: "This is needed." });
  expect(readParameter(taking("string or null", { value: null }), "")).toEqual({ value: null });
  expect(shownFallback(taking("list of strings", { value: ["a", "b"] }))).toBe("a, b");
  expect(shownFallback(taking("string or null", { value: null }))).toBe("all");
});

test("a header is read whatever its blanks", () => {
  const { title, answers, parameters } = parseQuestion(
    "harbour",
    "// Who berths where?\n// answers: All ships.\n// :param quay =>     // string, id of a quay\nMATCH (n) RETURN n\n",
  );
  expect({ title, answers }).toEqual({ title: "Who berths where?", answers: "All ships." });
  expect(parameters).toEqual([
    { name: "quay", type: "string", meaning: "id of a quay", fallback: undefined },
  ]);
});

test("a text's own parameters are found, those within strings and comments are none", () => {
  const text = "// $not\nMATCH (n {id: $quay}) WHERE n.name = '$nor' AND n.id <> $quay RETURN $mole";
  expect(parametersOf(text, undefined).map(({ name }) => name)).toEqual(["quay", "mole"]);
});

test("only what a query returned is drawn: a relationship without both its ends is not, nor an end that was not returned", () => {
  const graph = resultGraph({
    nodes: [
      { elementId: "1", labels: ["Ascribe", "Entity"], properties: { name: "Quay", id: "quay" } },
      { elementId: "2", labels: [], properties: {} },
    ],
    relationships: [
      { elementId: "r1", type: "WANTS", start: "1", end: "2", properties: {} },
      { elementId: "r2", type: "WANTS", start: "1", end: "3", properties: {} },
    ],
  });
  expect(graph).toEqual({
    nodes: [
      { id: "1", label: "Entity", caption: "Quay" },
      { id: "2", label: "node", caption: "2" },
    ],
    relationships: [{ id: "r1", type: "WANTS", start: "1", end: "2" }],
  });
  expect(resultGraph(null)).toEqual({ nodes: [], relationships: [] });
  expect([cellText(null), cellText("a"), cellText(["a", 1])]).toEqual(["", "a", '["a",1]']);
});

const names = {
  labels: ["Entity", "Event", "Statement"],
  relationships: ["WANTS", "SUBJECT"],
  properties: ["id", "name", "saidMin"],
};
const at = (text: string) => completionAt(text, text.length, names).options;

test("completion knows labels, relationship types and properties by where they stand, and keeps out of texts", () => {
  expect(at("MATCH (n:E")).toEqual(["Entity", "Event"]);
  expect(at("MATCH (n:Entity)-[:W")).toEqual(["WANTS"]);
  expect(at("MATCH (n:Entity)-[r:WANTS|")).toEqual(["WANTS", "SUBJECT"]);
  expect(at("MATCH (n)-[r:WANTS]->(m:St")).toEqual(["Statement"]);
  expect(at("MATCH (n) RETURN n.sa")).toEqual(["saidMin"]);
  expect(at("MATCH (n) ret")).toEqual(["RETURN"]);
  expect(at("MATCH (n) WHERE n.name = 'the :E")).toEqual([]);
  expect(at("// :E")).toEqual([]);
  expect(at("")).toEqual([]);
  expect(completionAt("MATCH (n:Ev) RETURN n", 11, names)).toEqual({ from: 9, options: ["Event"] });
});
