import type { TimeUnit } from "../words.ts";

/** A stretch of days, both inclusive, as `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const dayInMs = 86_400_000;
/** The years that dates of the graph lie in (edtfRange.ts): a week at their edge is cut there. */
const [firstDay, lastDay] = ["0000-01-01", "9999-12-31"];

/** The day, week (by ISO 8601: from Monday to Sunday), month or year that holds a day. */
export function periodOf(day: string, unit: TimeUnit): Period {
  switch (unit) {
    case "day":
      return { from: day, to: day };
    case "week": {
      const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
      return { from: shifted(day, -weekday), to: shifted(day, 6 - weekday) };
    }
    case "month": {
      const month = day.slice(0, 7);
      const last = new Date(`${month}-01T00:00:00Z`);
      last.setUTCMonth(last.getUTCMonth() + 1, 0);
      return { from: `${month}-01`, to: last.toISOString().slice(0, 10) };
    }
    case "year":
      return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
  }
}

export function nextDay(day: string): string {
  return shifted(day, 1);
}

function shifted(day: string, days: number): string {
  const text = new Date(Date.parse(`${day}T00:00:00Z`) + days * dayInMs).toISOString();
  if (text.startsWith("-")) return firstDay;
  return text.startsWith("+") ? lastDay : text.slice(0, 10);
}
