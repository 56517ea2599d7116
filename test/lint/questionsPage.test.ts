import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { namedQuestion, questionNames } from "../../server/graph/questions/namedQuestions.ts";
import { questionsPage } from "../../server/graph/questions/questionsPage.ts";

const root = join(import.meta.dirname, "../..");

test("docs/questions.md is what the headers give", () => {
  expect(readFileSync(join(root, "docs/questions.md"), "utf8")).toBe(
    questionsPage(questionNames().map(namedQuestion)),
  );
});

describe.each(questionNames())("%s", (name) => {
  const { title, answers, params, text } = namedQuestion(name);
  const [header = "", statement = ""] = text.split(/^(?=CYPHER 5$)/m);

  test("has a whole header, then CYPHER 5", () => {
    expect(title).toMatch(/\?$/);
    expect(answers).toMatch(/\.$/);
    expect(header.trim().split("\n")).toSatisfy((lines: string[]) =>
      lines.every((line) => line.startsWith("// ")),
    );
    expect(statement).toMatch(/^CYPHER 5\n/);
  });

  test("declares the parameters that it uses, each with type and meaning, and no others", () => {
    const used = [...new Set([...statement.matchAll(/\$(\w+)/g)].map(([, parameter]) => parameter))];
    expect(params.map((parameter) => parameter.name).sort()).toEqual(used.sort());
    for (const { type, meaning } of params) {
      expect(type).toMatch(/^(string|integer|boolean|list of strings)( or null)?$/);
      expect(meaning).not.toBe("");
    }
  });

  test("sorts its rows", () => {
    expect(statement).toMatch(/\nORDER BY [\s\S]*$/);
    expect(statement.lastIndexOf("\nORDER BY")).toBeGreaterThan(statement.lastIndexOf("\nRETURN"));
  });
});
