const dayInMs = 86_400_000;

/**
 * The week of a day by ISO 8601: weeks begin on Monday, week 1 is that of the year's first Thursday, and the year is
 * that of the week's Thursday.
 * @param day `YYYY-MM-DD`
 */
export function isoWeek(day: string): { readonly year: number; readonly week: number } {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(date.getTime() + (3 - weekday) * dayInMs);
  const year = thursday.getUTCFullYear();
  const firstDay = new Date(0);
  firstDay.setUTCFullYear(year, 0, 1);
  return { year, week: Math.floor((thursday.getTime() - firstDay.getTime()) / dayInMs / 7) + 1 };
}
