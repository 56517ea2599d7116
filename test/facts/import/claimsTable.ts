/** A table of claims about an invented harbour, and what its columns are. */
export const mapping = `format: mapping/1
corpus: claims
entities: {actor: Organization, said by: Person, goal: Interest, place: Place}
articles: {outlet: paper, title: headline, published: {from: day, date: DD.MM.YYYY}, url: link, lang: {value: de}, attributes: [page]}
codings: {by: {from: coder, otherwise: nobody}, on: {value: 2024-05}, status: {value: reviewed}}
statements:
  - subject: actor
    speaker: said by
    predicate: {from: view, values: {for: WANTS, against: OPPOSES, "": INDIFFERENT_TO}}
    object: {from: goal, split: "|"}
    form: {from: form, otherwise: indirect}
    certainty: {from: sure, values: {"1": certain, "2": possible}, otherwise: certain}
    place: place
    gloss: note
    attributes: [batch]
affiliations: [{member: said by, of: actor, as: memberOf}]
ignore: [row]
`;
const columns = [
  "row",
  "paper",
  "headline",
  "day",
  "link",
  "page",
  "actor",
  "said by",
  "view",
  "goal",
  "form",
  "sure",
  "place",
  "coder",
  "note",
  "batch",
];
export type Cells = Readonly<Record<string, string>>;
export const usual: Cells = {
  paper: "The Gull",
  headline: "Ferry",
  day: "04.03.2021",
  actor: "Guild",
  "said by": "Anna",
  view: "for",
  goal: "a ferry",
};

const quoted = (cell: string): string => (/["\r\n,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
export const tableOf = (rows: readonly Cells[], names: readonly string[] = columns): string =>
  [names.map(quoted), ...rows.map((row) => names.map((name) => quoted(row[name] ?? "")))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");
export const table = (...rows: readonly Cells[]): string =>
  tableOf(rows.map((row) => ({ ...usual, ...row })));

export function windows1252(text: string): Buffer {
  const special: Readonly<Record<string, number>> = { "€": 0x80, "“": 0x93, "”": 0x94 };
  return Buffer.from(Array.from(text, (character) => special[character] ?? character.codePointAt(0) ?? 0));
}
