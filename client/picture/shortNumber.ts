/** A coordinate to a tenth: no eye sees more, and the file stays small. */
export function shortNumber(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
