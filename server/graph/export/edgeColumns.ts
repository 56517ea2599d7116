import type { Column } from "./Column.ts";
import type { ExportedRelation } from "./readExportedRelations.ts";
import { relationColumns } from "./relationColumns.ts";

/** What graph formats tell of an edge: its key again, since not every reader keeps the ids of edges. */
export const edgeColumns: readonly Column<ExportedRelation>[] = [
  { name: "relation", type: "string", of: ({ key }) => key },
  { name: "predicate", type: "string", of: ({ predicate }) => predicate.name },
  ...relationColumns,
];
