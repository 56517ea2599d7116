import { decodePlainView } from "./decodePlainView.ts";
import { viewVersion } from "./encodeView.ts";
import { unpack } from "./pack.ts";
import { fromDocument, type ReadView } from "./viewDocument.ts";

/** A view, or a sentence that says why there is none. */
export type Decoded = ReadView | { readonly problem: string };

/** Reads what encodeView wrote, and links of version 1. Whatever a hand has damaged is refused as a whole. */
export function decodeView(fragment: string): Decoded {
  const fields = new Map(
    fragment
      .replace(/^#/, "")
      .split("&")
      .map((field) => {
        const at = field.indexOf("=");
        return [field.slice(0, at), field.slice(at + 1)] as const;
      }),
  );
  return orProblem(
    () => {
      const version = fields.get("v");
      if (version === "1") return { view: decodePlainView(fields), placed: true };
      if (version === viewVersion) return fromDocument(JSON.parse(unpack(fields.get("z") ?? "")));
      return {
        problem: `This link holds a view of version ${version ?? "none"}; this explorer reads version ${viewVersion}.`,
      };
    },
    () => "This link is damaged, so its view cannot be shown. Here is where one starts instead.",
  );
}

/** Reads a saved view: the document itself, with every place. */
export function decodeSavedView(text: string, fileName: string): Decoded {
  return orProblem(
    () => fromDocument(JSON.parse(text)),
    (why) => `${fileName} holds no view that can be opened: ${why}. What you see is as it was.`,
  );
}

function orProblem(read: () => Decoded, problem: (why: string) => string): Decoded {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: problem("it is not JSON") };
    if (error instanceof RangeError || error instanceof URIError) return { problem: problem(error.message) };
    throw error;
  }
}
