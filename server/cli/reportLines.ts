import { type Changes, type LoadReport, reportedKinds } from "../graph/load/LoadReport.ts";

/** Names given in a line before the rest is only counted. */
const named = 8;

/** What a load did, a line a kind of thing: `statements  1 changed (a/s1), 157 unchanged`. */
export function reportLines(report: LoadReport, all: boolean): string[] {
  const width = Math.max(...reportedKinds.map((kind) => kind.length)) + 2;
  const lines = reportedKinds.map((kind) => kind.padEnd(width) + changesText(report.changes[kind], all));
  return [
    ...lines,
    ...(report.secondCodings.length === 0
      ? []
      : [`${"left out".padEnd(width)}${list(report.secondCodings, all)}: not the coding of record`]),
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
  return ids.length === 0 ? "" : `${ids.length.toLocaleString("en")} ${what} (${list(ids, all)})`;
}

function list(ids: readonly string[], all: boolean): string {
  if (all || ids.length <= named) return ids.join(", ");
  return `${ids.slice(0, named).join(", ")} and ${(ids.length - named).toLocaleString("en")} more`;
}
