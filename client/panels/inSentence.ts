/** Names that English gives an article inside a sentence: the United States, the Netherlands. */
const articled =
  /^(United |European Union|Soviet Union|Netherlands|Philippines|Bahamas|Maldives|Gambia|Taliban)/;

export function inSentence(name: string): string {
  if (name.startsWith("The ")) return `the ${name.slice(4)}`;
  return articled.test(name) ? `the ${name}` : name;
}
