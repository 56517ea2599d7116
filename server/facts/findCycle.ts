/**
 * The cycles of a graph, one for each knot of them, each beginning with its first node in order of insertion.
 * @param targets node -> the nodes that it leads to
 */
export function findCycle(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const root of targets.keys()) {
    // Depth first without recursion: a chain of a hundred thousand must not overflow the stack.
    const path: string[] = [];
    const onPath = new Set<string>();
    const open: { node: string; next: number }[] = done.has(root) ? [] : [{ node: root, next: 0 }];
    while (open.length > 0) {
      const step = open.at(-1);
      if (step === undefined) break;
      if (step.next === 0) {
        path.push(step.node);
        onPath.add(step.node);
      }
      const target = targets.get(step.node)?.[step.next];
      step.next += 1;
      if (target === undefined) {
        open.pop();
        path.pop();
        onPath.delete(step.node);
        done.add(step.node);
      } else if (onPath.has(target)) {
        cycles.push(path.slice(path.indexOf(target)));
      } else if (!done.has(target)) {
        open.push({ node: target, next: 0 });
      }
    }
  }
  return cycles;
}
