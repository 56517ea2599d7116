/** A named question of the library: a Cypher text with what it answers and what it takes. */
export interface Question {
  /** Its name on the command line: `what-does-x-want`. */
  readonly name: string;
  readonly title: string;
  readonly answers: string;
  readonly parameters: readonly QuestionParameter[];
  /** The whole text, header included. */
  readonly text: string;
}

export interface QuestionParameter {
  readonly name: string;
  /** As the header has it: `string`, `integer`, `list of strings`, each perhaps `or null`. */
  readonly type: string;
  readonly meaning: string;
  /** What stands in for it where it is left open; undefined where it must be given. */
  readonly fallback: { readonly value: unknown } | undefined;
}

/** Reads a file of cypher/questions/: its header is `// title`, `// answers: …` and a line `// :param …` for each parameter. */
export function parseQuestion(name: string, text: string): Question {
  const lines = text.split("\n");
  return {
    name,
    title: lines[0]?.replace(/^\/\/\s*/, "") ?? name,
    answers: lines.find((line) => line.startsWith("// answers:"))?.replace(/^\/\/ answers:\s*/, "") ?? "",
    parameters: lines.flatMap(parseParameter),
    text,
  };
}

function parseParameter(line: string): QuestionParameter[] {
  const [, name, literal, said] = /^\/\/ :param (\w+) =>\s*(.*?)\s*\/\/ (.*)$/.exec(line) ?? [];
  if (name === undefined || literal === undefined || said === undefined) return [];
  const comma = said.indexOf(", ");
  return [
    {
      name,
      type: comma < 0 ? said : said.slice(0, comma),
      meaning: comma < 0 ? "" : said.slice(comma + 2),
      fallback: literal === "" ? undefined : { value: readLiteral(literal) },
    },
  ];
}

/** A literal of a header: null, a number, a truth value, a string or a list of them. Cypher quotes with ', JSON with ". */
function readLiteral(literal: string): unknown {
  return JSON.parse(literal.replaceAll("'", '"'));
}
