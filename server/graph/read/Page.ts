import { z } from "zod";
import { Refusal } from "../../model/Refusal.ts";

/** Which part of an ordered list is asked for. */
export interface PageRequest {
  /** At most this many. */
  readonly first: number;
  /** Behind this one: its place in the list, from 0, and its id, by which a list that has changed is known. */
  readonly after?: { readonly place: number; readonly id: string };
}

/** A part of an ordered list. */
export interface Page<Entry> {
  /** Length of the whole list. */
  readonly total: number;
  /** Place of the first entry in the list, from 0. */
  readonly start: number;
  readonly entries: readonly Entry[];
}

/** What cypher/read texts take as $skip and $limit: from the entry that the page goes on behind, to know it again. */
export function pageParameters({ first, after }: PageRequest): { skip: number; limit: number } {
  return after === undefined ? { skip: 0, limit: first } : { skip: after.place, limit: first + 1 };
}

/** The columns that a text answers a page with. */
export const pageColumns = <Entry>(entry: z.ZodType<Entry>) =>
  z.object({ total: z.number(), page: z.array(entry) });

/** @throws Refusal BAD_USER_INPUT where the list no longer holds the entry that the page goes on behind */
export function pageOf<Entry>(
  request: PageRequest,
  { total, page }: { readonly total: number; readonly page: readonly Entry[] },
  idOf: (entry: Entry) => string,
): Page<Entry> {
  const { after } = request;
  if (after === undefined) return { total, start: 0, entries: page };
  const [before, ...entries] = page;
  if (before === undefined || idOf(before) !== after.id) {
    throw new Refusal(
      "BAD_USER_INPUT",
      "The cursor in `after` is of another list, or of this one before facts were loaded anew.",
      "Read the list again from its start.",
    );
  }
  return { total, start: after.place + 1, entries };
}
