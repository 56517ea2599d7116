import type { GraphiQL } from "graphiql";
import type { ComponentProps } from "react";

type Fetcher = ComponentProps<typeof GraphiQL>["fetcher"];

/**
 * Sends operations to the API on our own origin; where that is out of reach, the answer says so in its place.
 * @param wantsCypher whether an answer is to bring the Cypher that ran; asked for each operation
 */
export function fetchGraphql(wantsCypher: () => boolean): Fetcher {
  return async (operation) => {
    try {
      const extensions = wantsCypher() ? { extensions: { cypher: true } } : {};
      const answer = await fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ ...operation, ...extensions }),
      });
      return await answer.json();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { errors: [{ message: `Ascribe does not answer (${why}). Is it still running?` }] };
    }
  };
}
