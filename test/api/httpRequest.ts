import { type OutgoingHttpHeaders, request } from "node:http";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A request as it is said: `fetch` would not let a test set Host, nor send a body that is no JSON as JSON. */
export function httpRequest(
  url: string,
  said: { readonly method?: string; readonly headers?: OutgoingHttpHeaders; readonly body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: said.method ?? "GET", headers: said.headers ?? {}, agent: false },
      (got) => {
        let text = "";
        got.setEncoding("utf8");
        got.on("data", (chunk: string) => {
          text += chunk;
        });
        got.on("end", () => resolve({ status: got.statusCode ?? 0, headers: got.headers, text }));
        got.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(said.body);
  });
}
