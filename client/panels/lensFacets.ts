import type { CorpusQuery, ListedArticleFragment } from "../generated/operations.ts";
import type { ListField } from "../state/Lens.ts";
import { hearField } from "./hearField.ts";
import { ascriptionMeanings, ascriptionWords, certaintyWords, kindWords, modalityWords } from "./words.ts";

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly note: string;
}

/** One field of the lens as a menu. The bar and the chips are made from this list. */
export interface Facet {
  readonly field: ListField;
  readonly label: string;
  readonly hint: string;
  readonly options: (corpus: CorpusQuery) => readonly FacetOption[];
}

const words =
  (table: Readonly<Record<string, string>>, notes: Readonly<Record<string, string>> = {}) =>
  () =>
    Object.entries(table).map(([value, label]) => ({ value, label, note: notes[value] ?? "" }));

export function articleOption({ id, title, outlet, published }: ListedArticleFragment): FacetOption {
  return { value: id, label: title ?? `${outlet.name}, ${published}`, note: published };
}

export const lensFacets: readonly Facet[] = [
  {
    field: "voices",
    label: "Voice",
    hint: "anywhere in the chain of voices",
    // An outlet is in every chain of its articles, so the lens takes no account of it there; as a speaker it is below.
    options: (corpus) =>
      corpus.voices
        .filter(({ voice }) => hearField(voice.id, corpus) === "voices")
        .map(({ voice, statements }) => ({
          value: voice.id,
          label: voice.name,
          note: String(statements),
        })),
  },
  {
    field: "speakers",
    label: "Speaker",
    hint: "the innermost voice",
    options: ({ voices }) =>
      voices
        .filter(({ spoken }) => spoken > 0)
        .map(({ voice, spoken }) => ({ value: voice.id, label: voice.name, note: String(spoken) })),
  },
  {
    field: "ascription",
    label: "Ascription",
    hint: "whose word it is, seen from the subject",
    options: words(ascriptionWords, ascriptionMeanings),
  },
  {
    field: "certainty",
    label: "Certainty",
    hint: "how sure the speaker is",
    options: words(certaintyWords),
  },
  {
    field: "modality",
    label: "Modality",
    hint: "told as actual or not",
    options: words(modalityWords),
  },
  {
    field: "predicates",
    label: "Predicate",
    hint: "what is said",
    options: ({ vocabulary }) =>
      vocabulary.map(({ name, label, kind }) => ({ value: name, label, note: kindWords[kind] })),
  },
  { field: "kinds", label: "Kind", hint: "what kind of predicate", options: words(kindWords) },
  {
    field: "articles",
    label: "Article",
    hint: "where it stands",
    options: ({ articles }) => articles.nodes.map(articleOption),
  },
];
