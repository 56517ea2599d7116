/** Parts a list by what each entry goes under: any number of keys, each once. */
export function groupBy<Entry>(
  entries: Iterable<Entry>,
  keysOf: (entry: Entry) => Iterable<string>,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}
