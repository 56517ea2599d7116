import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { namedQuestion, questionNames } from "../../server/graph/questions/namedQuestions.ts";
import { questionsPage } from "../../server/graph/questions/questionsPage.ts";

/** Holds docs/questions.md to the headers of cypher/questions/. `--write` makes it anew, otherwise a difference is an error. */
const path = fileURLToPath(new URL("../../docs/questions.md", import.meta.url));
const page = questionsPage(questionNames().map(namedQuestion));

if (process.argv.includes("--write")) writeFileSync(path, page);
else if (readFileSync(path, "utf8") !== page) {
  console.error("docs/questions.md is not what the headers of cypher/questions/ give.");
  console.error("Make it anew: node --import tsx test/lint/questionsPage.ts --write");
  process.exitCode = 1;
}
