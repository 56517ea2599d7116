import { parseQuestion, type Question } from "./Question.ts";

const texts = import.meta.glob<string>("../../cypher/questions/*.cypher", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The library of named questions, by title. */
export const questions: readonly Question[] = Object.entries(texts)
  .map(([path, text]) => parseQuestion(path.replace(/^.*\/|\.cypher$/g, ""), text))
  .sort((a, b) => a.title.localeCompare(b.title, "en"));
