import { type Files, quayFiles } from "../quayFiles.ts";

/** The files of the good corpus. */
export const facts = "quay.facts.yaml";
export const registry = "registry.yaml";
export const vocabulary = "vocabulary.yaml";

/** The good corpus with one text of one file replaced by another. */
export function swap(path: string, from: string, to: string): Files {
  const text = quayFiles[path] ?? "";
  if (text.split(from).length !== 2) throw new Error(`${path} must hold this exactly once: ${from}`);
  return { ...quayFiles, [path]: text.replace(from, () => to) };
}

/** The good corpus with one file more, or one in place of another. */
export const withFile = (path: string, content: string | Uint8Array): Files => ({
  ...quayFiles,
  [path]: content,
});
