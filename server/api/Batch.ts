import DataLoader from "dataloader";

/** Gathers the keys that one level of a request asks for, and reads them in one query. */
export interface Batch<Value> {
  /** Undefined where there is nothing of that key. */
  load(key: string): Promise<Value | undefined>;
  loadMany(keys: readonly string[]): Promise<Value[]>;
}

/**
 * A batch keeps nothing for the next one: were a key answered from memory while its neighbours wait for the database,
 * the fields below it would run ahead and need a query of their own, and the number of queries would depend on the data.
 */
export function createBatch<Value>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Batch<Value> {
  const loader = new DataLoader<string, Value | undefined>(async (keys) => {
    loader.clearAll();
    const values = await read(keys);
    return keys.map((key) => values.get(key));
  });
  return {
    load: (key) => loader.load(key),
    loadMany: async (keys) => {
      const values = await Promise.all(keys.map((key) => loader.load(key)));
      return values.filter((value) => value !== undefined);
    },
  };
}
