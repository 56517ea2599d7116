import { type GraphData, isActor } from "./GraphData.ts";

/** At most so many on each side at first: what one screen holds with every label readable. */
export const firstSceneLimit = { actors: 13, interests: 18 };

/**
 * Which nodes a first view shows: actors and interests, most-stated first, each with a relation to another one shown.
 * Actors to whom a stance is ascribed come before those that only act.
 */
export function firstScene(graph: GraphData, limit = firstSceneLimit): string[] {
  const byStatements = [...graph.nodes.values()].sort(
    (a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1),
  );
  const interests = byStatements.filter((node) => node.type === "Interest").slice(0, limit.interests);
  const wanted = new Set(interests.map((node) => node.id));
  const holders = new Set<string>();
  for (const { subject, object } of graph.relations.values()) if (wanted.has(object)) holders.add(subject);
  const actors = byStatements
    .filter((node) => isActor(node.type))
    .sort((a, b) => Number(holders.has(b.id)) - Number(holders.has(a.id)))
    .slice(0, limit.actors);
  const chosen = new Set([...actors, ...interests].map((node) => node.id));
  const joined = new Set<string>();
  for (const { subject, object } of graph.relations.values()) {
    if (subject !== object && chosen.has(subject) && chosen.has(object)) joined.add(subject).add(object);
  }
  return [...chosen].filter((id) => joined.has(id));
}
