import type { QuestionParameter } from "./Question.ts";

/** What a person typed, as the value that the parameter takes, or what is wrong with it. */
export type ReadParameter = { readonly value: unknown } | { readonly problem: string };

/** A field left empty takes the fallback; a list is typed with commas. */
export function readParameter({ type, fallback }: QuestionParameter, typed: string): ReadParameter {
  const text = typed.trim();
  if (text === "") return fallback ?? { problem: "This is needed." };
  const kind = type.replace(/ or null$/, "");
  if (kind.startsWith("list of ")) {
    const items = text.split(",").map((item) => item.trim());
    return { value: items.filter((item) => item !== "") };
  }
  switch (kind) {
    case "integer":
      return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))
        ? { value: Number(text) }
        : { problem: "This takes a whole number." };
    case "number":
    case "float":
      return Number.isFinite(Number(text)) ? { value: Number(text) } : { problem: "This takes a number." };
    case "boolean":
      return text === "true" || text === "false"
        ? { value: text === "true" }
        : { problem: "This takes true or false." };
    case "any":
      return { value: asJson(text) };
    default:
      return { value: text };
  }
}

/** Text that is no JSON stands for itself. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A fallback as the field shows it, so that a person sees what is asked when it stays empty. */
export function shownFallback({ fallback }: QuestionParameter): string {
  if (fallback === undefined) return "";
  const { value } = fallback;
  if (value === null) return "all";
  return Array.isArray(value) ? value.join(", ") : String(value);
}
