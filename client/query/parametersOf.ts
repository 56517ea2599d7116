import type { Question, QuestionParameter } from "./Question.ts";

/** What a text takes: as the question's header has it, and what else the text uses as `$name`, which takes text or JSON. */
export function parametersOf(text: string, question: Question | undefined): QuestionParameter[] {
  const declared = question?.parameters ?? [];
  const bare = text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, "");
  const used = new Set([...bare.matchAll(/\$([A-Za-z_]\w*)/g)].flatMap(([, name]) => name ?? []));
  for (const { name } of declared) used.delete(name);
  return [
    ...declared,
    ...[...used].map((name) => ({ name, type: "any", meaning: "text, or JSON", fallback: undefined })),
  ];
}
