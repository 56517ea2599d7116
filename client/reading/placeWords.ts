/** Where words stand in an article, as a person says it. */
export function placeWords(paragraph: number | null, sentence: number | null | undefined): string {
  if (paragraph === null) return "place in the article not coded";
  const where = paragraph === 0 ? "headline" : paragraph < 0 ? "after the body" : `paragraph ${paragraph}`;
  return sentence === null || sentence === undefined ? where : `${where}, sentence ${sentence}`;
}
