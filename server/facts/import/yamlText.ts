import { Document, isMap, isSeq, visit } from "yaml";

/** Keys whose maps and lists stand in one line. */
const inLine: ReadonlySet<string> = new Set([
  "at",
  "coding",
  "text",
  "authors",
  "via",
  "links",
  "roles",
  "memberOf",
  "organOf",
  "aliases",
  "subjects",
  "objects",
  "attributes",
]);

/** A document of ours as YAML: short parts in one line, nothing folded, no anchors. */
export function yamlText(value: unknown): string {
  const document = new Document(value, { version: "1.2", schema: "core", aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair) {
      const name =
        typeof pair.key === "object" && pair.key !== null && "value" in pair.key ? pair.key.value : undefined;
      if (typeof name === "string" && inLine.has(name) && (isMap(pair.value) || isSeq(pair.value))) {
        pair.value.flow = true;
        return visit.SKIP;
      }
      return undefined;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
