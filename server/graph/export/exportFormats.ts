import { Refusal } from "../../model/Refusal.ts";
import type { ExportFormat } from "./ExportFormat.ts";
import { writeJson } from "./writeJson.ts";

/** Every format, in the order of menus. */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: "json",
    title: "JSON",
    mediaType: "application/json; charset=utf-8",
    ending: "json",
    description: "Everything as coded: what `ascribe import json` and a load need to rebuild the same graph.",
    write: writeJson,
  },
];

/**
 * The format of a name.
 * @throws Refusal NOT_FOUND that lists them
 */
export function exportFormat(name: string): ExportFormat {
  const format = exportFormats.find((known) => known.name === name);
  if (format !== undefined) return format;
  throw new Refusal(
    "NOT_FOUND",
    `There is no export format "${name}".`,
    `Formats: ${exportFormats.map((known) => known.name).join(", ")}.`,
  );
}
