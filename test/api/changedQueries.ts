import type { Database, Parameters, ReadOptions } from "../../server/database/Database.ts";

/**
 * A database whose reading queries are changed on their way, as if they had been written otherwise, and that has a
 * minute for each, or as long as is said: whoever asks through it shows what a comparison notices, not how fast a busy
 * machine plans.
 */
export function changedQueries(
  database: Database,
  change: (text: string) => string,
  timeoutMs = 60_000,
): Database {
  const read = (text: string, parameters?: Parameters, options?: ReadOptions) =>
    database.read(change(text), parameters, { timeoutMs, ...options });
  return new Proxy(database, {
    get(whole, name) {
      if (name === "read") return read;
      const held: unknown = Reflect.get(whole, name);
      return typeof held === "function" ? held.bind(whole) : held;
    },
  });
}
