import type { Mapping } from "../../schema/mappingFile.ts";
import { columnsOfAffiliations, columnsOfRule } from "../columnsUsed.ts";
import type { LeftOut } from "../ImportReport.ts";
import type { DnaFile } from "./DnaFile.ts";

/** What a DNA file holds that the mapping does not take, or that Ascribe has no place for. */
export function leftOutOf(file: DnaFile, mapping: Mapping): LeftOut[] {
  const left: LeftOut[] = [];
  const note = (count: number, what: string, why: string): void => {
    if (count > 0) left.push({ what, count, why });
  };
  for (const [id, { label, variables }] of file.types) {
    const rules = mapping.statements.filter(({ of }) => of === undefined || of === label);
    const statements = file.statements.filter(({ type }) => type === id);
    if (rules.length === 0) {
      note(statements.length, `statements of type "${label}"`, "the mapping says nothing of this type");
      const values = file.entities.filter((entity) => entity.type.label === label && entity.value !== "");
      note(values.length, "values of its variables", "they belong to a type that is not mapped");
      continue;
    }
    const used = new Set([
      ...rules.flatMap((rule) => [...columnsOfRule(rule)]),
      ...columnsOfAffiliations(mapping),
    ]);
    for (const { name, kind } of variables) {
      if (used.has(name)) continue;
      const filled = statements.filter(({ values }) => (values.get(name) ?? "") !== "").length;
      const why =
        kind === "long text"
          ? "it may hold the article's words; a mapping can take it for the gloss or keep it under `attributes`"
          : "the mapping does not read it; it can be kept under `attributes`";
      note(
        filled,
        `values of "${name}" (${label})`,
        mapping.ignore.includes(name) ? "the mapping ignores it" : why,
      );
    }
  }
  const filed = file.entities.filter(({ childOf }) => childOf !== undefined);
  if (filed.length > 0) {
    const names = filed.slice(0, 10).map(({ value, childOf }) => `"${value}" under "${childOf}"`);
    left.push({
      what: `places of values under others (${names.join(", ")})`,
      count: filed.length,
      why: "whether that means part, organ or synonym is not said",
    });
  }
  note(
    file.entities.filter(({ isColored }) => isColored).length,
    "colours of values",
    "they say how DNA draws them",
  );
  note(file.regexes, "search patterns (regular expressions)", "they say what DNA highlights");
  note(file.variableLinks, "links between variables", "they say how DNA's forms behave");
  note(file.coderRelations, "rules who may see whose work", "they are about DNA's users");
  note(file.coders.size, "passwords, permissions and settings of coders", "they are never read");
  return left;
}
