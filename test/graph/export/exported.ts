import type { Database } from "../../../server/database/Database.ts";
import { exportFormat } from "../../../server/graph/export/exportFormats.ts";
import { exportChoices, exportGraph } from "../../../server/graph/export/exportGraph.ts";
import type { Lens } from "../../../server/model/Lens.ts";

interface Choices {
  readonly lens?: Lens;
  readonly part?: string;
  readonly time?: string;
}

/** A whole export as text. */
export async function exported(
  database: Database,
  name: string,
  { lens = {}, ...choices }: Choices = {},
): Promise<string> {
  const format = exportFormat(name);
  const request = { format, lens, ...exportChoices(format, choices) };
  const { pieces } = await exportGraph(database, request, { timeoutMs: 60_000 });
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
