import type { Request, Response } from "express";

/**
 * Answers a request that went wrong before it reached its page: in the shape of GraphQL over HTTP under `/graphql`
 * (`errors[].extensions.code`), as a sentence in plain text elsewhere.
 */
export function answerProblem(
  request: Request,
  response: Response,
  status: number,
  code: string,
  message: string,
): void {
  response.status(status).set("Cache-Control", "no-store");
  if (request.path === "/graphql") {
    response.json({ errors: [{ message, extensions: { code } }] });
  } else {
    response.type("text/plain").send(`${message}\n`);
  }
}
