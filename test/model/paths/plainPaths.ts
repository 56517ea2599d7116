import type { FoundPath, PathRequest, PathStep } from "../../../server/model/paths/findPaths.ts";

/** All simple paths, looked for everywhere and sorted at the end. */
export function plainPaths(
  steps: readonly PathStep[],
  { from, to, maxLength, limit }: PathRequest,
): readonly FoundPath[] {
  const found: FoundPath[] = [];
  const extend = (nodes: readonly string[], relations: readonly PathStep[]): void => {
    const at = nodes.at(-1);
    if (at === to && relations.length > 0) {
      found.push({
        nodes,
        relations: relations.map(({ key }) => key),
        independentVoices: Math.min(...relations.map(({ independentVoices }) => independentVoices)),
      });
    }
    if (at === to || relations.length === maxLength) return;
    for (const step of steps) {
      const [subject = "", , object = ""] = step.key.split(":");
      const next = subject === at ? object : object === at ? subject : undefined;
      if (next !== undefined && !nodes.includes(next)) extend([...nodes, next], [...relations, step]);
    }
  };
  extend([from], []);
  const keysOf = ({ relations }: FoundPath) => relations.join(" ");
  return found
    .sort(
      (a, b) =>
        a.relations.length - b.relations.length ||
        b.independentVoices - a.independentVoices ||
        (keysOf(a) < keysOf(b) ? -1 : 1),
    )
    .slice(0, limit);
}
