import { edtfRange } from "../../model/edtfRange.ts";

/** Parts of a form, and what they match. */
const parts: Readonly<Record<string, string>> = {
  YYYY: "(?<year>\\d{4})",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{2})",
  D: "(?<day>\\d{1,2})",
  hh: "(?<hour>\\d{2})",
  mm: "(?<minute>\\d{2})",
  ss: "(?<second>\\d{2})",
};

/** A form such as `DD.MM.YYYY hh:mm` as an expression; null where it has no year, or a part twice. */
export function dateForm(form: string): RegExp | null {
  const source = form.replace(
    /YYYY|MM|M|DD|D|hh|mm|ss|[^A-Za-z0-9]/g,
    (part) => parts[part] ?? literally(part),
  );
  const rest = form.replace(/YYYY|MM|M|DD|D|hh|mm|ss|T/g, "");
  if (/[A-Za-z0-9]/.test(rest) || !form.includes("YYYY")) return null;
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return null;
  }
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** A cell as an EDTF date: by the form, or as it stands where it is ISO or EDTF; null where it is neither. */
export function readDate(cell: string, form: RegExp | null): string | null {
  const text = cell.trim();
  if (form === null) {
    const iso = text.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(:\d{2})?)$/, "$1T$2");
    return edtfRange(iso) === null ? null : iso.replace(/T00:00(:00)?Z?$/, "");
  }
  const found = form.exec(text)?.groups;
  if (found === undefined) return null;
  const { year, month, day, hour, minute, second } = found;
  const two = (part: string): string => part.padStart(2, "0");
  const date = [year, month, day]
    .filter((part) => part !== undefined)
    .map(two)
    .join("-");
  if (month === undefined && day !== undefined) return null;
  const time =
    hour === undefined || day === undefined ? "" : `T${two(hour)}:${minute ?? "00"}:${second ?? "00"}`;
  const whole = time === "" || time === "T00:00:00" ? date : date + time;
  return edtfRange(whole) === null ? null : whole;
}

/** Whether a cell looks like a date of some form, though not of the one that was expected. */
export function looksLikeDate(cell: string): boolean {
  return (
    /^\s*\d{1,4}\s*[-./ ]\s*\d{1,2}(\s*[-./ ]\s*\d{1,4})?\b/.test(cell) || edtfRange(cell.trim()) !== null
  );
}
