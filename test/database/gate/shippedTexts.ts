import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Every text of `cypher/questions` and `cypher/read`. */
export function shippedTexts(): readonly { readonly name: string; readonly text: string }[] {
  return ["questions", "read"].flatMap((folder) => {
    const path = fileURLToPath(new URL(`../../../cypher/${folder}/`, import.meta.url));
    return readdirSync(path).map((file) => ({
      name: `${folder}/${file}`,
      text: readFileSync(`${path}${file}`, "utf8"),
    }));
  });
}
