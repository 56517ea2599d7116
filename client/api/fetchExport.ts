import { ApiError } from "./ApiError.ts";
import { unreachable } from "./request.ts";

/** A file of the server's, whole, under the name that the server gives it. */
export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Reads what `GET /export/…` answers. Breaking it off ends it in the database. Throws ApiError with the server's sentence. */
export async function fetchExport(address: string, signal: AbortSignal): Promise<ExportedFile> {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) {
      // In words (docs/exchange.md); 503 where it may work later.
      const code = response.status === 503 ? "DATABASE_UNAVAILABLE" : "EXPORT_REFUSED";
      throw new ApiError(code, (await response.text()).trim());
    }
    const [, name = "ascribe-export"] =
      /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
    return { name, content: await response.blob() };
  } catch (cause) {
    if (signal.aborted || cause instanceof ApiError) throw cause;
    throw new ApiError("SERVER_UNAVAILABLE", unreachable, { cause });
  }
}
