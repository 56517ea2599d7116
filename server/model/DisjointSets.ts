/** Things that are joined two by two, and which of them hang together (union-find). */
export class DisjointSets {
  readonly #next = new Map<string, string>();

  /** One and the same for all that hang together. */
  rootOf(id: string): string {
    let root = id;
    for (let next = this.#next.get(root); next !== undefined; next = this.#next.get(root)) root = next;
    // Whoever asks next has a shorter way.
    for (let at = id; at !== root; ) {
      const next = this.#next.get(at) ?? root;
      this.#next.set(at, root);
      at = next;
    }
    return root;
  }

  /** @returns whether they did not hang together before */
  join(a: string, b: string): boolean {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    if (rootA === rootB) return false;
    this.#next.set(rootA, rootB);
    return true;
  }
}
