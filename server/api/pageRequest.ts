import type { PageRequest } from "../graph/read/Page.ts";
import { Refusal } from "../model/Refusal.ts";

/** Most entries of a page. */
export const longestPage = 500;
const usualPage = 50;

/** Arguments of a field that answers with a page. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** @throws Refusal BAD_USER_INPUT where `first` is out of bounds or `after` no cursor of ours */
export function pageRequest({ first, after }: PageArguments): PageRequest {
  const count = countOf("first", first ?? usualPage, 0, longestPage);
  if (after === null || after === undefined) return { first: count };
  const [, place, id] = /^(\d{1,9}):(.+)$/su.exec(Buffer.from(after, "base64url").toString("utf8")) ?? [];
  if (place === undefined || id === undefined || cursorOf(Number(place), id) !== after) {
    throw new Refusal(
      "BAD_USER_INPUT",
      `\`after\` is "${after.slice(0, 60)}", which is no cursor.`,
      "Hand back an edge's `cursor`, or `pageInfo.endCursor`, as it came.",
    );
  }
  return { first: count, after: { place: Number(place), id } };
}

/** The cursor of an entry: its place in the list and its id. */
export function cursorOf(place: number, id: string): string {
  return Buffer.from(`${place}:${id}`, "utf8").toString("base64url");
}

/** @throws Refusal BAD_USER_INPUT where a number is out of bounds */
export function countOf(argument: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new Refusal("BAD_USER_INPUT", `\`${argument}\` is ${value}; it takes ${least} to ${most}.`);
}
