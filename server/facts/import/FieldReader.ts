import { nearMiss } from "../nearMiss.ts";
import type { ColumnType, Field, Mapping } from "../schema/mappingFile.ts";
import { DateColumn } from "./DateColumn.ts";
import type { ImportProblem } from "./ImportProblem.ts";
import { cellOf, type Row } from "./Row.ts";

/** A field's value in one row. Empty where the row has none. */
export interface Picked {
  readonly text: string;
  /** The column that it came from; absent where it is fixed. */
  readonly column?: string;
  /** What the column names. */
  readonly type?: ColumnType;
}

type Cells = Row["cells"];

/** Takes the values of fields out of rows as a mapping says, and collects what is wrong with them. */
export class FieldReader {
  readonly #mapping: Mapping;
  readonly #dates = new Map<string, DateColumn>();
  readonly #problems: ImportProblem[] = [];

  constructor(mapping: Mapping) {
    this.#mapping = mapping;
  }

  /** What a field is in a row. */
  pick(field: Field, cells: Cells, place: string): Picked {
    if (typeof field === "string" || Array.isArray(field)) return this.#first(field, cells);
    if ("value" in field)
      return { text: field.value, ...(field.type === undefined ? {} : { type: field.type }) };
    const { values, otherwise } = field;
    const picked = this.#first(field.from, cells);
    if (values === undefined) return picked.text === "" ? { ...picked, text: otherwise ?? "" } : picked;
    const key = picked.text.trim();
    const mapped = Object.hasOwn(values, key) ? values[key] : key === "" ? otherwise : undefined;
    if (mapped !== undefined) return { ...picked, text: mapped };
    const columns = columnsOf(field).join("` or `");
    if (key === "") {
      this.problem(
        "missing-value",
        place,
        `found nothing in column \`${columns}\`, expected one of ${listed(values)}`,
      );
    } else {
      const near = nearMiss(key, Object.keys(values));
      const hint = near === undefined ? "" : `, did you mean \`${near}\`?`;
      this.problem(
        "unknown-value",
        place,
        `found ${shown(key)} in column \`${columns}\`, expected one of ${listed(values)}${hint}; a mapping can name more under \`values\``,
      );
    }
    return { ...picked, text: "" };
  }

  /** A field's text alone. */
  text(field: Field | undefined, { cells, place }: Pick<Row, "cells" | "place">): string {
    return field === undefined ? "" : this.pick(field, cells, place).text;
  }

  /** A field that is a date, as EDTF; empty where the cell is, or holds none. */
  date(field: Field | undefined, row: Pick<Row, "cells" | "place">): string {
    const text = this.text(field, row);
    if (field === undefined || text === "") return "";
    const columns = columnsOf(field).join("`, `");
    const form = typeof field === "object" && "from" in field ? field.date : undefined;
    const key = `${columns}\n${form ?? ""}`;
    let dates = this.#dates.get(key);
    if (dates === undefined) {
      dates = new DateColumn(columns, form);
      this.#dates.set(key, dates);
    }
    return dates.read(text, row.place) ?? "";
  }

  /** The values of a field that may hold several. */
  list(field: Field | undefined, { cells, place }: Pick<Row, "cells" | "place">): Picked[] {
    if (field === undefined) return [];
    const picked = this.pick(field, cells, place);
    const split = typeof field === "object" && "from" in field ? field.split : undefined;
    const texts = split === undefined ? [picked.text] : picked.text.split(split).map((text) => text.trim());
    return texts.filter((text) => text !== "").map((text) => ({ ...picked, text }));
  }

  problem(rule: ImportProblem["rule"], place: string, message: string): void {
    this.#problems.push({ rule, place, message });
  }

  /** All that is wrong, once all rows are read. */
  problems(): ImportProblem[] {
    return [...this.#problems, ...[...this.#dates.values()].flatMap((dates) => dates.problems())];
  }

  #first(columns: string | readonly string[], cells: Cells): Picked {
    const names = typeof columns === "string" ? [columns] : columns;
    for (const column of names) {
      const text = cellOf(cells, column);
      if (text === "") continue;
      const type = this.#mapping.entities[column];
      return { text, column, ...(type === undefined ? {} : { type }) };
    }
    return { text: "" };
  }
}

/** The columns that a field reads. */
export function columnsOf(field: Field): readonly string[] {
  if (typeof field === "string") return [field];
  if (Array.isArray(field)) return field;
  if ("value" in field) return [];
  return typeof field.from === "string" ? [field.from] : field.from;
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 60));

const listed = (values: Readonly<Record<string, string>>): string =>
  Object.keys(values).map(shown).slice(0, 20).join(", ");
