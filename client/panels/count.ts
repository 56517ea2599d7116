const plurals: Record<string, string> = {
  article: "articles",
  voice: "voices",
  statement: "statements",
  node: "nodes",
};

/** `1 article`, `9 voices`, `1,234 statements`. */
export function count(number: number, noun: string): string {
  const word = number === 1 ? noun : (plurals[noun] ?? `${noun}s`);
  return `${number.toLocaleString("en")} ${word}`;
}
