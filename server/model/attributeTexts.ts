import type { Attributes } from "./Corpus.ts";

/** One attribute of a node. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** Attributes as the graph keeps them, each as "name: value", since a node holds no maps; null where there are none. */
export function attributeTexts(attributes: Attributes | undefined): readonly string[] | null {
  const texts = Object.entries(attributes ?? {}).map(([name, value]) => `${name}: ${value}`);
  return texts.length === 0 ? null : texts;
}

/** The way back: a name holds no colon. */
export function attributesOf(texts: readonly string[] | null | undefined): readonly Attribute[] {
  return (texts ?? []).map((text) => {
    const colon = text.indexOf(": ");
    return { name: text.slice(0, colon), value: text.slice(colon + 2) };
  });
}

/** The same as names with texts. */
export function attributeRecord(texts: readonly string[]): Attributes {
  return Object.fromEntries(attributesOf(texts).map(({ name, value }) => [name, value]));
}
