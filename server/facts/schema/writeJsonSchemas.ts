// Writes the JSON Schemas that editors use: `node --import tsx server/facts/schema/writeJsonSchemas.ts && npm run format`.
// A test holds the written files to what the schemas give.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { jsonSchemaText, publishedFormats, publishedPath } from "./jsonSchema.ts";

const root = new URL("../../../", import.meta.url);
for (const format of publishedFormats) {
  await writeFile(fileURLToPath(new URL(publishedPath(format), root)), jsonSchemaText(format));
}
