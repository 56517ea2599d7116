import { nearMiss } from "../../nearMiss.ts";
import type { Mapping } from "../../schema/mappingFile.ts";
import { columnsOfArticles, columnsOfRule } from "../columnsUsed.ts";
import { type ImportProblem, ImportRefusal, refuse } from "../ImportProblem.ts";
import { readMapping, shippedMappings } from "../readMapping.ts";
import type { DnaFile } from "./DnaFile.ts";

/** The statement type that every new database of DNA has. */
const ownType = "DNA Statement";

/** The shipped mapping that fits a file. @throws ImportRefusal where none does */
export async function mappingFor(file: DnaFile, path: string): Promise<Mapping> {
  const types = [...file.types.values()];
  const type = types.find(({ label }) => label === ownType);
  const labels = types.map(({ label }) => `"${label}"`).join(", ");
  if (type === undefined)
    refuse(
      "nothing-mapped",
      path,
      `found the statement types ${labels || "none"}, and not DNA's own "${ownType}": say with --mapping what becomes of them`,
    );
  const agreement = type.variables.find(({ name }) => name === "agreement");
  const kind = agreement?.kind;
  if (kind !== "boolean" && kind !== "integer")
    refuse(
      "nothing-mapped",
      path,
      `the type "${ownType}" has ${agreement === undefined ? "no variable" : `a ${kind} variable`} \`agreement\`, expected a boolean or an integer: say with --mapping what becomes of it`,
    );
  return await readMapping(shippedMappings[kind]);
}

/** The columns that each document gives. */
const ofDocuments = [
  "document ID",
  "document title",
  "time",
  "author",
  "source",
  "section",
  "type",
  "notes",
  "coder",
];

/** Holds a mapping to the variables that the file's statement types have. @throws ImportRefusal */
export function refuseMissingColumns(mapping: Mapping, file: DnaFile, path: string): void {
  const types = [...file.types.values()];
  const problems = mapping.statements.flatMap((rule): ImportProblem[] => {
    const fitting = types.filter(({ label }) => rule.of === undefined || rule.of === label);
    if (fitting.length === 0) {
      const near = nearMiss(
        rule.of ?? "",
        types.map(({ label }) => label),
      );
      const message = `the mapping is about the statement type "${rule.of}", which the file does not have${near === undefined ? "" : `, did you mean "${near}"?`}`;
      return [{ rule: "nothing-mapped", place: path, message }];
    }
    return fitting.flatMap(({ label, variables }) => {
      const known = [...variables.map(({ name }) => name), ...ofDocuments, "statement ID"];
      return [...columnsOfRule(rule)]
        .filter((column) => !known.includes(column))
        .map((column) => missing(column, known, `${path}: statement type "${label}"`));
    });
  });
  const articles = [...columnsOfArticles(mapping)]
    .filter((column) => !ofDocuments.includes(column))
    .map((column) => missing(column, ofDocuments, `${path}: documents`));
  if (problems.length + articles.length > 0) throw new ImportRefusal([...problems, ...articles]);
}

function missing(column: string, known: readonly string[], place: string): ImportProblem {
  const near = nearMiss(column, known);
  const hint = near === undefined ? `, expected one of ${known.join(", ")}` : `, did you mean \`${near}\`?`;
  return {
    rule: "missing-column",
    place,
    message: `the mapping reads \`${column}\`, which is not there${hint}`,
  };
}
