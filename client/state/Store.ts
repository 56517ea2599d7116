/** One value that changes, and those who want to know. */
export interface Store<Value> {
  get(): Value;
  /** Puts the next value in place, made from the present one by a pure function. */
  change(next: (value: Value) => Value): void;
  subscribe(listener: () => void): () => void;
}

/** `complete` sees each change and hands back what is put in place: for what follows from a change whoever makes it. */
export function createStore<Value>(
  initial: Value,
  complete: (before: Value, after: Value) => Value = (_before, after) => after,
): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    change: (next) => {
      const changed = next(value);
      if (changed === value) return;
      value = complete(value, changed);
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
