import type { CypherFile } from "../CypherFile.ts";
import { writeCypherLiteral } from "../cypherLiteral.ts";

/** The page of the docs that tells of all named questions: Markdown, made from their headers. */
export function questionsPage(questions: readonly CypherFile[]): string {
  return [
    "# The named questions",
    "",
    "<!-- Made from the headers of cypher/questions/*.cypher: node --import tsx test/lint/questionsPage.ts --write -->",
    "",
    "Each question is one Cypher file. Run it by its name, or paste it into any Neo4j tool:",
    "",
    "```sh",
    "npx ascribe query --list",
    "npx ascribe query what-does-x-want --param holder=usa",
    "npx ascribe query what-does-x-want --param holder=usa --format csv > wants.csv",
    "npx ascribe query what-does-x-want --param holder=usa --print   # parameters and text, to paste elsewhere",
    "```",
    "",
    "Rows carry the ids of their statements, and come in the same order every time. A merged id means the entry that is",
    "kept. Lists of what was said show questions too, told by their form; what counts, claims or predicts leaves them out",
    "or apart. An id that the graph does not have gives no rows.",
    "",
    "| question | asks |",
    "|---|---|",
    ...questions.map(({ name, title }) => `| [${name}](#${name}) | ${title} |`),
    ...questions.flatMap(section),
    "",
  ].join("\n");
}

function section({ name, title, answers, params }: CypherFile): readonly string[] {
  const rows = params.map(
    ({ name: parameter, type, meaning, ...rest }) =>
      `| \`${parameter}\` | ${type} | ${rest.default === undefined ? "to be given" : `\`${writeCypherLiteral(rest.default)}\``} | ${meaning} |`,
  );
  return [
    "",
    `## ${name}`,
    "",
    `**${title}** ${answers}`,
    "",
    ...(rows.length === 0
      ? []
      : ["| parameter | type | if left out | meaning |", "|---|---|---|---|", ...rows, ""]),
    `[cypher/questions/${name}.cypher](../cypher/questions/${name}.cypher)`,
  ];
}
