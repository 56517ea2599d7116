import type { Coefficient } from "../../model/agreement/Coefficient.ts";

/** Three digits, as papers give them; a dash where it is not defined. */
export function coefficientText({ value }: Coefficient): string {
  return value === null ? "–" : rounded(value, 3);
}

/** `87.5%`; a dash where it is not defined. */
export function percentText({ value }: Coefficient): string {
  return value === null ? "–" : `${rounded(100 * value, 1)}%`;
}

/** What is not quite 1 is never shown as 1, so that a perfect score is one. */
function rounded(value: number, digits: number): string {
  const text = value.toFixed(digits);
  const whole = digits === 1 ? 100 : 1;
  if (value < whole && Number(text) === whole) return (whole - 10 ** -digits).toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text;
}
