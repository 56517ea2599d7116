import { isAbsolute, relative } from "node:path";
import { type Changes, type LoadReport, reportedKinds } from "../graph/load/LoadReport.ts";

/** More names than this in a line are only counted; --verbose names all. */
const named = 8;

/** What a load did, a line a kind of thing: `statements  1 changed (a/s1), 157 unchanged`. */
export function reportLines(report: LoadReport, all: boolean): string[] {
  const width = Math.max(...reportedKinds.map((kind) => kind.length)) + 2;
  const lines = reportedKinds.map((kind) => kind.padEnd(width) + changesText(report.changes[kind], all));
  return [
    ...lines,
    ...(report.secondCodings.length === 0
      ? []
      : [`${"left out".padEnd(width)}${part(report.secondCodings, "second codings", all)}`]),
    ...(report.besides.length === 0
      ? []
      : [`${"beside".padEnd(width)}${part(report.besides, "second codings", all)}`]),
    `${"store".padEnd(width)}${report.store === "" ? "empty" : report.store}`,
  ];
}

function changesText({ added, changed, removed, unchanged }: Changes, all: boolean): string {
  const parts = [
    part(added, "added", all),
    part(changed, "changed", all),
    part(removed, "removed", all),
    ...(unchanged > 0 ? [`${unchanged.toLocaleString("en")} unchanged`] : []),
  ].filter((text) => text !== "");
  return parts.length === 0 ? "none" : parts.join(", ");
}

function part(ids: readonly string[], what: string, all: boolean): string {
  return ids.length === 0 ? "" : `${ids.length.toLocaleString("en")} ${what}${list(ids, all)}`;
}

function list(ids: readonly string[], all: boolean): string {
  return all || ids.length <= named ? ` (${ids.map(shown).join(", ")})` : "";
}

/** A file as seen from where the user stands; anything else is an id. */
function shown(id: string): string {
  const path = isAbsolute(id) ? relative("", id) : id;
  return path.startsWith("..") ? id : path;
}
