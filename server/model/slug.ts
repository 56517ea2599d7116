/** Ids of entities, interests, events and articles share one namespace of slugs. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Predicate names are also relationship types in the graph. */
export const predicatePattern = /^[A-Z][A-Z0-9_]{0,62}$/;
