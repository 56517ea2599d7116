import type { Amount } from "../model/Corpus.ts";
import type { AmountEntry } from "./schema/factFile.ts";

/** An amount as bounds, and as people read it: `more than 1,100,000 USD`. */
export function amountOf(entry: AmountEntry): Amount {
  const { value, comparator = "=", unit, about } = entry;
  const isLower = comparator.startsWith(">");
  const isUpper = comparator.startsWith("<");
  const min = value === undefined ? entry.min : isUpper ? undefined : value;
  const max = value === undefined ? entry.max : isLower ? undefined : value;
  // `currency:USD` reads as USD, `people` as people.
  const unitWord = unit?.replace(/^[a-z]+:/, "");
  const words = [about ? "about" : "", rangeLabel(min, max, comparator), unitWord];
  return Object.assign(
    {},
    min === undefined ? {} : { min },
    max === undefined ? {} : { max },
    unit === undefined ? {} : { unit },
    { about, label: words.filter((word) => word).join(" ") },
  );
}

function rangeLabel(min: number | undefined, max: number | undefined, comparator: string): string {
  if (min !== undefined && max !== undefined)
    return min === max ? number(min) : `${number(min)} to ${number(max)}`;
  if (min !== undefined) return `${comparator === ">" ? "more than" : "at least"} ${number(min)}`;
  return `${comparator === "<" ? "less than" : "at most"} ${number(max ?? 0)}`;
}

const number = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 6 });

/** The other way: an entry that amountOf reads as this amount. */
export function amountEntryOf({ min, max, unit, about, label }: Amount): AmountEntry {
  const more = { ...(unit === undefined ? {} : { unit }), about };
  if (min !== undefined && max !== undefined)
    return min === max ? { value: min, ...more } : { min, max, ...more };
  // Whether the bound itself is meant is in the words alone.
  const excludes = (words: string) => label.startsWith(about ? `about ${words} ` : `${words} `);
  if (min !== undefined)
    return excludes("more than") ? { value: min, comparator: ">", ...more } : { min, ...more };
  if (max !== undefined)
    return excludes("less than") ? { value: max, comparator: "<", ...more } : { max, ...more };
  throw new Error(`An amount without bounds: ${label}`);
}
