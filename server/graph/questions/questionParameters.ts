import { nearMiss } from "../../facts/nearMiss.ts";
import { Refusal } from "../../model/Refusal.ts";
import type { CypherFile, CypherParameter } from "../CypherFile.ts";
import { writeCypherLiteral } from "../cypherLiteral.ts";
import { parseTypedValue } from "./parseTypedValue.ts";

/**
 * The parameters of a text: those given, read as the header's types have them, and the header's defaults for the rest.
 * A parameter that the header does not name but the text uses is read as JSON, or else as a string.
 * @param given name to text, as typed on the command line
 * @throws Refusal BAD_USER_INPUT that names every parameter that is unknown, missing or of another type
 */
export function questionParameters(
  file: CypherFile,
  given: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  const declared = new Map(file.params.map((parameter) => [parameter.name, parameter]));
  const known = new Set([...declared.keys(), ...usedNames(file.text)]);
  for (const [name, text] of given) {
    const parameter = declared.get(name);
    if (!known.has(name)) faults.push(unknownParameter(file, name, known));
    else if (parameter === undefined) values[name] = looseValue(text);
    else {
      const read = parseTypedValue(parameter.type, text);
      if (read === null)
        faults.push(`\`${name}\` takes ${withArticle(parameter.type)}, and got ${JSON.stringify(text)}.`);
      else values[name] = read.value;
    }
  }
  for (const parameter of file.params) {
    if (given.has(parameter.name)) continue;
    if (parameter.default === undefined)
      faults.push(`\`${parameter.name}\` is missing: ${described(parameter)}.`);
    else values[parameter.name] = parameter.default;
  }
  if (faults.length > 0) {
    const example = file.params.find((parameter) => parameter.default === undefined) ?? file.params[0];
    throw new Refusal(
      "BAD_USER_INPUT",
      faults.join("\n"),
      example === undefined ? undefined : `Parameters are given as --param ${example.name}=VALUE.`,
    );
  }
  return values;
}

/** As `--list` and the docs show it: type, meaning, and what stands in for it if left out. */
export function described(parameter: CypherParameter): string {
  const fallback =
    parameter.default === undefined ? "" : `, ${writeCypherLiteral(parameter.default)} if left out`;
  return `${parameter.type}${fallback}${parameter.meaning === "" ? "" : `; ${parameter.meaning}`}`;
}

function unknownParameter(file: CypherFile, name: string, known: ReadonlySet<string>): string {
  const near = nearMiss(name, known);
  const takes =
    known.size === 0 ? "it takes none" : `it takes ${[...known].map((it) => `\`${it}\``).join(", ")}`;
  const hint = near === undefined ? `; ${takes}` : `, did you mean \`${near}\`?`;
  return `${file.name} has no parameter \`${name}\`${hint}${near === undefined ? "." : ""}`;
}

/** Names behind a dollar sign; also some in strings and comments, which does no harm. */
function usedNames(text: string): readonly string[] {
  return [...text.matchAll(/\$(?:([\p{L}_][\p{L}\p{N}_]*)|`([^`]+)`)/gu)].map(
    ([, name, quoted]) => name ?? quoted ?? "",
  );
}

function looseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function withArticle(type: string): string {
  return `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}
