import type { GraphiQL } from "graphiql";
import type { ComponentProps } from "react";

type Fetcher = ComponentProps<typeof GraphiQL>["fetcher"];

/** Sends an operation to the API on our own origin; where that is out of reach, the answer says so in its place. */
export const fetchGraphql: Fetcher = async (operation) => {
  try {
    const answer = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(operation),
    });
    return await answer.json();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { errors: [{ message: `Ascribe does not answer (${why}). Is it still running?` }] };
  }
};
