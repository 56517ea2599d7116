import { ascriptions, certainties, forms, modalities, polarities } from "../../model/words.ts";
import type { StatementFields } from "../schema/mappingFile.ts";
import type { FieldReader } from "./FieldReader.ts";
import type { Row } from "./Row.ts";

/** The fields of a statement that take a word of a closed list. What is no such word is a problem at its row. */
export function statementWords(rule: StatementFields, row: Row, fields: FieldReader) {
  const word = <Word extends string>(
    name: keyof StatementFields & string,
    words: readonly Word[],
  ): Word | undefined => {
    const field = rule[name];
    if (field === undefined || typeof field === "boolean") return undefined;
    const text = fields.text(field, row).trim();
    if (text === "") return undefined;
    const found = words.find((it) => it === text);
    if (found === undefined)
      fields.problem(
        "unknown-value",
        row.place,
        `found ${JSON.stringify(text.slice(0, 40))} as ${name}, expected one of ${words.join(", ")}: a mapping can say what it means under \`values\``,
      );
    return found;
  };
  const polarity = word("polarity", polarities);
  const certainty = word("certainty", certainties);
  const modality = word("modality", modalities);
  const ascription = word("ascription", ascriptions);
  const presupposed = word("presupposed", ["true", "false"]);
  return {
    form: word("form", forms) ?? "indirect",
    ...(polarity === undefined ? {} : { polarity }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(modality === undefined ? {} : { modality }),
    ...(ascription === undefined ? {} : { ascription }),
    ...(presupposed === undefined ? {} : { presupposed: presupposed === "true" }),
  };
}
