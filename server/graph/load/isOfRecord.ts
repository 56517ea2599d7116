import type { FactsContent } from "../../model/Corpus.ts";

/** Whether a coding is the one of record, which alone counts; `<article>@<coder>` is for comparing. */
export function isOfRecord({ article, coding }: FactsContent): boolean {
  return coding.id === article.id;
}
