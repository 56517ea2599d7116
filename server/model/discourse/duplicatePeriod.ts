import type { Duplicates } from "../words.ts";
import { isoWeek } from "./isoWeek.ts";
import type { StanceRow } from "./StanceRow.ts";

/**
 * Within what a repeated stance counts once: two rows are of one period where this is the same. Null: every row counts.
 *
 * `month` and `week` do what Discourse Network Analyzer does under these names: they look at the number of the month or
 * week, whatever the year. `year-month` and `year-week` are what one would take them for.
 */
export function duplicatePeriod(rule: Duplicates, { article, day }: StanceRow): string | null {
  switch (rule) {
    case "include":
      return null;
    case "document":
      return article;
    case "acrossrange":
      return "";
    case "year":
      return day.slice(0, 4);
    case "month":
      return day.slice(5, 7);
    case "year-month":
      return day.slice(0, 7);
    case "week":
      return String(isoWeek(day).week);
    case "year-week": {
      const { year, week } = isoWeek(day);
      return `${year}-${week}`;
    }
  }
}
