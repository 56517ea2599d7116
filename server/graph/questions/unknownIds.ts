import { z } from "zod";
import type { Database } from "../../database/Database.ts";
import { nearMiss } from "../../facts/nearMiss.ts";
import type { CypherFile } from "../CypherFile.ts";
import { cypherText } from "../cypherText.ts";

const row = z.object({ id: z.string() });

/**
 * Why a question may have found nothing: what its parameters name and the graph does not have. A parameter whose
 * meaning begins with "id of" names something.
 */
export async function unknownIds(
  database: Database,
  file: CypherFile,
  parameters: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const named = file.params
    .filter((parameter) => parameter.meaning.startsWith("id of"))
    .map((parameter) => parameters[parameter.name])
    .filter((value) => typeof value === "string");
  if (named.length === 0) return [];
  const ids = (await database.read(cypherText("ids"))).map((found) => row.parse(found).id);
  if (ids.length === 0) return ["The database holds no facts yet: run ascribe load PATH."];
  return named
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const near = nearMiss(id, ids);
      return `There is no \`${id}\` in the graph${near === undefined ? "." : `, did you mean \`${near}\`?`}`;
    });
}
