import { fileURLToPath } from "node:url";
import { parseYaml } from "../parseYaml.ts";
import { readText } from "../readText.ts";
import { keysAt } from "../schema/jsonSchema.ts";
import { type Field, type Mapping, mappingFile } from "../schema/mappingFile.ts";
import { schemaProblems } from "../schemaProblems.ts";
import { dateForm } from "./dateForm.ts";
import { ImportRefusal, refuse } from "./ImportProblem.ts";

/** The mappings that are shipped: of DNA's own statement type, with an agreement that is boolean or an integer. */
export const shippedMappings = {
  boolean: fileURLToPath(new URL("mappings/dna-boolean.mapping.yaml", import.meta.url)),
  integer: fileURLToPath(new URL("mappings/dna-integer.mapping.yaml", import.meta.url)),
} as const;

/**
 * Reads a mapping, in YAML or JSON.
 * @throws ImportRefusal where it is none, with all that is wrong
 */
export async function readMapping(path: string): Promise<Mapping> {
  const read = await readText(path);
  if ("code" in read) refuse("bad-mapping", path, `the mapping cannot be read: ${read.message}`);
  const { documents, problems } = parseYaml(read.text);
  const [document] = documents;
  if (problems.length > 0 || document === undefined || documents.length > 1) {
    const wrong = problems.map(({ line, column, message }) => ({
      rule: "bad-mapping" as const,
      place: `${path}:${line}:${column}`,
      message,
    }));
    if (wrong.length > 0) throw new ImportRefusal(wrong);
    refuse("bad-mapping", path, `found ${documents.length} documents, expected one`);
  }
  const parsed = mappingFile.safeParse(document.value);
  const found = parsed.success
    ? wrongForms(parsed.data)
    : schemaProblems(parsed.error.issues, document.value, (at) => keysAt("mapping/1", at));
  if (!parsed.success || found.length > 0) {
    throw new ImportRefusal(
      found.map(({ path: at, atKey, message }) => {
        const { line, column } = atKey ? document.places.ofKey(at) : document.places.of(at);
        return { rule: "bad-mapping", place: `${path}:${line}:${column}`, message };
      }),
    );
  }
  return parsed.data;
}

/** Forms of dates that can be read by nobody. */
function wrongForms(mapping: Mapping) {
  return fieldsOf(mapping).flatMap(({ path, field }) => {
    const form = typeof field === "object" && "from" in field ? field.date : undefined;
    return form === undefined || dateForm(form) !== null
      ? []
      : [
          {
            path: [...path, "date"],
            atKey: false,
            message: `found the form ${JSON.stringify(form)}, expected one of YYYY, MM or M, DD or D, hh, mm, ss, as in DD.MM.YYYY`,
          },
        ];
  });
}

/** Every field of a mapping, with its path. */
export function fieldsOf(mapping: Mapping): { path: (string | number)[]; field: Field }[] {
  const of = (path: (string | number)[], fields: Readonly<Record<string, unknown>>) =>
    Object.entries(fields).flatMap(([key, value]) =>
      key === "attributes" || key === "of" || typeof value === "boolean" || !isField(value)
        ? []
        : [{ path: [...path, key], field: value }],
    );
  return [
    ...of(["articles"], mapping.articles),
    ...of(["codings"], mapping.codings),
    ...mapping.statements.flatMap((fields, n) => of(["statements", n], fields)),
  ];
}

function isField(value: unknown): value is Field {
  return (
    typeof value === "string" ||
    Array.isArray(value) ||
    (typeof value === "object" && value !== null && ("from" in value || "value" in value))
  );
}
