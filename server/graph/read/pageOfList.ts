import { type Page, type PageRequest, pageOf, pageParameters } from "./Page.ts";

/** A page of a list that is held whole. */
export function pageOfList<Entry extends { readonly id: string }>(
  request: PageRequest,
  list: readonly Entry[],
): Page<Entry> {
  const { skip, limit } = pageParameters(request);
  return pageOf(request, { total: list.length, page: list.slice(skip, skip + limit) }, ({ id }) => id);
}
