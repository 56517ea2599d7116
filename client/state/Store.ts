/** One value that changes, and those who want to know. */
export interface Store<Value> {
  get(): Value;
  /** Puts the next value in place, made from the present one by a pure function. */
  change(next: (value: Value) => Value): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    change: (next) => {
      const changed = next(value);
      if (changed === value) return;
      value = changed;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
