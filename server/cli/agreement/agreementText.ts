import type { Agreement, ComparedPair, LoneStatement } from "../../model/agreement/agreementOf.ts";
import type { Coefficient } from "../../model/agreement/Coefficient.ts";
import { formatTable, type TableOptions } from "../answers/formatTable.ts";
import { coefficientText, percentText } from "./coefficientText.ts";

/** An agreement as a terminal shows it: the coefficients, what differs, what each has alone. */
export function agreementText(agreement: Agreement, paper: TableOptions = {}): string {
  const { article, codings, matches, onlyA, onlyB, unitizing } = agreement;
  const [a, b] = codings;
  const differing = matches.filter((match) => match.differing.length > 0);
  const blocks = [
    table([
      ["article", article.id],
      ["a", `${a.id} by ${a.by}, ${counted(a.statements, "statement")}`],
      ["b", `${b.id} by ${b.by}, ${counted(b.statements, "statement")}`],
      [
        "matched",
        `${counted(matches.length, "statement")}, ${percentText(agreement.matched)} of both; ${onlyA.length} only in a, ${onlyB.length} only in b`,
      ],
    ]),
    scales(agreement, paper),
    table([
      [
        "spans",
        `${unitizing.units[0]} stretches in a, ${unitizing.units[1]} in b, on ${unitizing.length} code points`,
      ],
      ["unitizing alpha", coefficientText(unitizing.alpha)],
      ...(unitizing.withoutOffsets.some((count) => count > 0)
        ? [
            [
              "without offsets",
              `${unitizing.withoutOffsets[0]} statements in a, ${unitizing.withoutOffsets[1]} in b: left out`,
            ],
          ]
        : []),
    ]),
    reasons(agreement),
    section(`${counted(differing.length, "matched statement")} differ`, differingTable(differing, paper)),
    section(`${counted(onlyA.length, "statement")} only in a`, aloneTable(onlyA, paper)),
    section(`${counted(onlyB.length, "statement")} only in b`, aloneTable(onlyB, paper)),
  ];
  return `${blocks.filter((block) => block !== "").join("\n")}`;

  function table(rows: string[][]): string {
    const width = Math.max(...rows.map(([name = ""]) => name.length));
    const lines = rows.map(([name = "", value = ""]) => `${name.padEnd(width)}  ${value}`);
    return `${lines.join("\n")}\n`;
  }
}

function scales({ scales: fields }: Agreement, paper: TableOptions): string {
  return formatTable(
    {
      columns: ["field", "agree", "percent", "kappa", "alpha", "ordinal alpha"],
      rows: fields.map(({ field, units, agreeing, share, kappa, alpha, ordinalAlpha }) => [
        field,
        `${agreeing} of ${units}`,
        percentText(share),
        coefficientText(kappa),
        coefficientText(alpha),
        ordinalAlpha === undefined ? "" : coefficientText(ordinalAlpha),
      ]),
    },
    paper,
  ).text;
}

/** Each sentence that says why a coefficient is missing, with the fields that it is missing from. */
function reasons({ scales: fields, unitizing, matched }: Agreement): string {
  const whys = new Map<string, Set<string>>();
  const note = (coefficient: Coefficient | undefined, where: string) => {
    if (coefficient?.why === undefined) return;
    whys.set(coefficient.why, (whys.get(coefficient.why) ?? new Set()).add(where));
  };
  note(matched, "matched");
  for (const { field, share, kappa, alpha, ordinalAlpha } of fields) {
    // Where nothing is compared there is no coefficient either, which need not be said of each.
    for (const coefficient of share.why === undefined ? [kappa, alpha, ordinalAlpha] : [share])
      note(coefficient, field);
  }
  note(unitizing.alpha, "unitizing alpha");
  if (whys.size === 0) return "";
  const named = (where: ReadonlySet<string>) =>
    where.size === fields.length && fields.every(({ field }) => where.has(field))
      ? "every field"
      : [...where].join(", ");
  const lines = [...whys].map(([why, where]) => `  ${named(where)}: ${why}`);
  return `Not defined:\n${lines.join("\n")}\n`;
}

function section(title: string, text: string): string {
  return text === "" ? "" : `${title}\n${text}`;
}

function differingTable(matches: readonly ComparedPair[], paper: TableOptions): string {
  if (matches.length === 0) return "";
  return formatTable(
    {
      columns: ["a", "b", "field", "in a", "in b"],
      rows: matches.flatMap(({ a, b, differing }) =>
        differing.map((difference, at) => [
          at === 0 ? a.id : "",
          at === 0 ? b.id : "",
          difference.field,
          difference.a,
          difference.b,
        ]),
      ),
    },
    paper,
  ).text;
}

function aloneTable(statements: readonly LoneStatement[], paper: TableOptions): string {
  if (statements.length === 0) return "";
  return formatTable(
    {
      columns: ["id", "at", "claim", "gloss"],
      rows: statements.map((statement) => [
        statement.id,
        statement.places.join(", "),
        claimText(statement),
        statement.gloss,
      ]),
    },
    paper,
  ).text;
}

/** `quill: port WANTS g-ferry`, `not` where it is denied. */
export function claimText({ values }: LoneStatement): string {
  const of = new Map(values.map(({ field, value }) => [field, value]));
  const not = of.get("polarity") === "negative" ? "not " : "";
  return `${of.get("speaker")}: ${of.get("subject")} ${not}${of.get("predicate")} ${of.get("object")}`;
}

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
