/**
 * The key of a relation, and its id in the API: `<subject>:<PREDICATE>:<object>`, ids after merges. A symmetric
 * predicate has no direction, so its ends stand in code unit order.
 */
export function tripleKey(subject: string, predicate: string, object: string, symmetric: boolean): string {
  const [first, last] = symmetric && object < subject ? [object, subject] : [subject, object];
  return `${first}:${predicate}:${last}`;
}

/** The parts of a relation's key; null where the text is none. */
export function tripleOf(key: string): { subject: string; predicate: string; object: string } | null {
  const [subject, predicate, object, ...rest] = key.split(":");
  return subject && predicate && object && rest.length === 0 ? { subject, predicate, object } : null;
}
