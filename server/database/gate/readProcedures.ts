/** Procedures that a researcher's text may call: they tell of the schema, or search an index. Names are told apart by case. */
export const readProcedures: ReadonlySet<string> = new Set([
  "db.index.fulltext.listAvailableAnalyzers",
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
  "db.index.vector.queryNodes",
  "db.index.vector.queryRelationships",
  "db.labels",
  "db.propertyKeys",
  "db.relationshipTypes",
  "db.schema.nodeTypeProperties",
  "db.schema.relTypeProperties",
  "db.schema.visualization",
]);
