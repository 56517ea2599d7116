import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { nearMiss } from "../../facts/nearMiss.ts";
import { Refusal } from "../../model/Refusal.ts";
import { type CypherFile, parseCypherFile } from "../CypherFile.ts";

/** The folder of the named questions: one file a question, its name is the question's. */
export const questionsFolder = fileURLToPath(new URL("../../../cypher/questions/", import.meta.url));

const ending = ".cypher";

/** The names of all questions, in alphabetical order. */
export function questionNames(): readonly string[] {
  return readdirSync(questionsFolder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

/** What a question was called before; scripts of then still run. */
const formerNames = new Map([["likely-duplicate-entities", "duplicates"]]);

/** @throws Refusal NOT_FOUND for a name that no question has */
export function namedQuestion(asked: string): CypherFile {
  const name = formerNames.get(asked) ?? asked;
  const names = questionNames();
  if (!names.includes(name)) {
    const near = nearMiss(name, names);
    throw new Refusal(
      "NOT_FOUND",
      `There is no question \`${name}\`${near === undefined ? "" : `, did you mean \`${near}\`?`}`,
      "Run ascribe query --list to see all questions.",
    );
  }
  return parseCypherFile(name, readFileSync(`${questionsFolder}${name}${ending}`, "utf8"));
}
