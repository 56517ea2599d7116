/** The part of edtf.js that we use; the package ships no types. */
declare module "edtf" {
  /** One parsed level 0-2 value; milliseconds since 1970 UTC, an interval's open end is plus or minus Infinity. */
  interface Edtf {
    readonly type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "List" | "Set";
    readonly min: number;
    readonly max: number;
    /** Intervals only: null is an unknown end, Infinity (the number) an open one. */
    readonly lower?: Edtf | number | null;
    readonly upper?: Edtf | number | null;
  }
  export default function edtf(text: string, options?: { level?: number; types?: string[] }): Edtf;
}
