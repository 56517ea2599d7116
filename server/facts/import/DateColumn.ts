import { dateForm, looksLikeDate, readDate } from "./dateForm.ts";
import type { ImportProblem } from "./ImportProblem.ts";

interface Seen {
  readonly cell: string;
  readonly place: string;
}

/**
 * Reads the dates of one column, all in one form. Two forms in one column are refused with a row of each: of 03/04/2021
 * nobody can tell, row by row, which is the month.
 */
export class DateColumn {
  readonly #name: string;
  readonly #shown: string;
  readonly #form: RegExp | null;
  #first: Seen | undefined;
  readonly #wrong: Seen[] = [];

  /** @param form as mappings write it; ISO 8601 and EDTF where it is left out */
  constructor(name: string, form: string | undefined) {
    this.#name = name;
    this.#shown = form ?? "ISO 8601 or EDTF, as in 2021-09-10 or 2021-09~";
    this.#form = form === undefined ? null : dateForm(form);
  }

  /** The date as EDTF; undefined where it is none, which `problems` tells of. */
  read(cell: string, place: string): string | undefined {
    const date = readDate(cell, this.#form);
    if (date === null) {
      this.#wrong.push({ cell, place });
      return undefined;
    }
    this.#first ??= { cell, place };
    return date;
  }

  /** Once all rows are read. */
  problems(): ImportProblem[] {
    const first = this.#first;
    return this.#wrong.map(({ cell, place }) => {
      const found = `found ${JSON.stringify(cell.slice(0, 40))} in column \`${this.#name}\``;
      return first !== undefined && looksLikeDate(cell)
        ? {
            rule: "two-date-forms",
            place,
            message: `${found} here and ${JSON.stringify(first.cell.slice(0, 40))} at ${first.place}: two forms of dates in one column, expected ${this.#shown} in all rows`,
          }
        : {
            rule: "bad-date",
            place,
            message: `${found}, expected a possible date as ${this.#shown}: name the column's form in the mapping, as in {from: ${this.#name}, date: DD.MM.YYYY}`,
          };
    });
  }
}
