import type {
  Agreement,
  ComparedPair,
  LoneStatement,
  ScaleAgreement,
} from "../../model/agreement/agreementOf.ts";
import type { Coefficient } from "../../model/agreement/Coefficient.ts";
import { claimText } from "./agreementText.ts";
import { coefficientText, percentText } from "./coefficientText.ts";

/**
 * An agreement as one page that needs nothing else: no script, no font, no address. Everything that comes from files is
 * escaped, and isolated, so that text that runs the other way turns nothing around.
 */
export function agreementHtml(agreement: Agreement): string {
  const { article, codings, matches, onlyA, onlyB, unitizing } = agreement;
  const [a, b] = codings;
  const differing = matches.filter((match) => match.differing.length > 0);
  const same = matches.length - differing.length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>Agreement on ${escaped(article.id)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Two codings of ${own(article.title)}</h1>
<dl>
<dt>Article</dt><dd>${own(article.id)}</dd>
<dt>a</dt><dd>${own(a.id)} by ${own(a.by)}, ${own(a.on)}: ${a.statements} statements</dd>
<dt>b</dt><dd>${own(b.id)} by ${own(b.by)}, ${own(b.on)}: ${b.statements} statements</dd>
<dt>Matched</dt><dd>${matches.length} statements, ${percentText(agreement.matched)} of both; ${same} alike in every field, ${differing.length} differing; ${onlyA.length} only in a, ${onlyB.length} only in b</dd>
</dl>
<h2 id="scales">Field by field</h2>
${scrolled("scales", scalesTable(agreement.scales))}
<p>Over the matched statements. Kappa: Cohen (1960). Alpha, nominal and ordinal: Krippendorff (2011). 1 is perfect, 0 is what chance gives.</p>
<h2 id="spans">Where statements stand</h2>
<dl>
<dt>Unitizing alpha</dt><dd>${coefficient(unitizing.alpha)}</dd>
<dt>Stretches</dt><dd>${unitizing.units[0]} in a, ${unitizing.units[1]} in b, on ${unitizing.length} code points</dd>
<dt>Without offsets</dt><dd>${unitizing.withoutOffsets[0]} statements in a, ${unitizing.withoutOffsets[1]} in b: left out</dd>
</dl>
<p>Binary, of the stretches that spans cover: Krippendorff, Mathet, Bouvry and Widlöcher (2016).</p>
<h2 id="differing">Matched, and differing: ${differing.length}</h2>
${differing.length === 0 ? "<p>None.</p>" : scrolled("differing", differingTable(differing))}
<h2 id="only-a">Only in a: ${onlyA.length}</h2>
${onlyA.length === 0 ? "<p>None.</p>" : scrolled("only-a", aloneTable(onlyA))}
<h2 id="only-b">Only in b: ${onlyB.length}</h2>
${onlyB.length === 0 ? "<p>None.</p>" : scrolled("only-b", aloneTable(onlyB))}
<h2 id="alike">Alike in every field: ${same}</h2>
${same === 0 ? "<p>None.</p>" : scrolled("alike", alikeTable(matches))}
</main>
</body>
</html>
`;
}

/** A wide table scrolls by itself, by keyboard too. */
const scrolled = (heading: string, table: string): string =>
  `<div class="scroll" role="region" tabindex="0" aria-labelledby="${heading}">${table}</div>`;

const table = (heads: readonly string[], rows: readonly string[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
/** A cell, or one for two columns. */
type Cell = string | { readonly both: string };
const row = (head: string, cells: readonly Cell[]): string =>
  `<tr><th scope="row">${head}</th>${cells.map((cell) => (typeof cell === "string" ? `<td>${cell}</td>` : `<td colspan="2">${cell.both}</td>`)).join("")}</tr>`;

function scalesTable(scales: readonly ScaleAgreement[]): string {
  return table(
    ["Field", "Agree", "Percent", "Kappa", "Alpha", "Ordinal alpha"],
    scales.map(({ field, units, agreeing, share, kappa, alpha, ordinalAlpha }) =>
      row(field, [
        `${agreeing} of ${units}`,
        percentText(share),
        ...(kappa.why !== undefined && kappa.why === alpha.why
          ? [{ both: coefficient(kappa) }]
          : [coefficient(kappa), coefficient(alpha)]),
        ordinalAlpha === undefined ? "" : coefficient(ordinalAlpha),
      ]),
    ),
  );
}

const coefficient = (value: Coefficient): string =>
  value.why === undefined ? coefficientText(value) : `<small>${escaped(value.why)}</small>`;

function differingTable(matches: readonly ComparedPair[]): string {
  const rows = matches.flatMap(({ a, b, differing }) =>
    differing.map(({ field, ...values }, at) => {
      const head =
        at === 0
          ? `<th scope="rowgroup" rowspan="${differing.length}">${own(a.id)} / ${own(b.id)}<br><small>${own(a.gloss)}${a.gloss === b.gloss ? "" : `<br>${own(b.gloss)}`}</small></th>`
          : "";
      return `<tr>${head}<th scope="row">${field}</th><td>${own(values.a)}</td><td>${own(values.b)}</td></tr>`;
    }),
  );
  return table(["Statements a / b", "Field", "In a", "In b"], rows);
}

function aloneTable(statements: readonly LoneStatement[]): string {
  return table(
    ["Statement", "At", "Claim", "Gloss"],
    statements.map((statement) =>
      row(own(statement.id), [
        own(statement.places.join(", ")),
        own(claimText(statement)),
        own(statement.gloss),
      ]),
    ),
  );
}

function alikeTable(matches: readonly ComparedPair[]): string {
  return table(
    ["Statements a / b", "At", "Claim"],
    matches
      .filter(({ differing }) => differing.length === 0)
      .map(({ a, b }) => row(`${own(a.id)} / ${own(b.id)}`, [own(a.places.join(", ")), own(claimText(a))])),
  );
}

const own = (text: string): string => `<bdi>${escaped(text)}</bdi>`;

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities.get(character) ?? "").replace(/\p{Cc}/gu, "\ufffd");
}

const style = `
:root { color-scheme: light dark; --line: #8a8a8a; --quiet: #555; --head: #eee; --back: #fff; --ink: #111; }
@media (prefers-color-scheme: dark) { :root { --line: #777; --quiet: #bbb; --head: #262626; --back: #141414; --ink: #eee; } }
body { margin: 0; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.6rem; text-align: start; vertical-align: top; }
thead th { background: var(--head); }
tbody th { font-weight: 600; }
small, p { color: var(--quiet); }
`;
