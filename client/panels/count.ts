const plurals: Record<string, string> = {
  article: "articles",
  voice: "voices",
  statement: "statements",
  node: "nodes",
};

/** One for all: to make it takes longer than to use it a thousand times. */
const figures = new Intl.NumberFormat("en");

/** `1 article`, `9 voices`, `1,234 statements`. */
export function count(number: number, noun: string): string {
  const word = number === 1 ? noun : (plurals[noun] ?? `${noun}s`);
  return `${figures.format(number)} ${word}`;
}
