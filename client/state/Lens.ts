import type { Lens } from "../generated/operations.ts";
import { isLensField } from "./lensShape.ts";

export type { Lens };

/** Fields of a lens that hold a list. */
export type ListField = {
  [Field in keyof Lens]-?: Exclude<Lens[Field], null | undefined> extends readonly string[] ? Field : never;
}[keyof Lens];

/** The lens that lets everything pass. */
export const openLens: Lens = {};

export function isOpen(lens: Lens): boolean {
  return lensFields(lens).length === 0;
}

/** The fields that restrict, in a fixed order, so that equal lenses read and encode the same. */
export function lensFields(lens: Lens): (keyof Lens)[] {
  return Object.keys(lens)
    .filter(isLensField)
    .filter((field) => lens[field] !== undefined && lens[field] !== null)
    .sort();
}

/** What a list field holds now: none where it does not restrict. */
export function listOf(lens: Lens, field: ListField): readonly string[] {
  return lens[field] ?? [];
}

/** Adds a value to a list field or takes it out; a field left empty stops restricting. */
export function toggleInLens(lens: Lens, field: ListField, value: string): Lens {
  const now = listOf(lens, field);
  const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
  return setField(lens, field, next);
}

/** A list field set as a whole; an empty list stops restricting. */
export function setField(lens: Lens, field: ListField, values: readonly string[]): Lens {
  return values.length === 0 ? clearField(lens, field) : { ...lens, [field]: [...values] };
}

export function clearField(lens: Lens, field: keyof Lens): Lens {
  const { [field]: _gone, ...rest } = lens;
  return rest;
}

/** The same condition, field by field. */
export function sameLens(a: Lens, b: Lens): boolean {
  return lensText(a) === lensText(b);
}

/** The lens as its GraphQL JSON with fields in a fixed order: the one encoding that URL, command line and API share. */
export function lensText(lens: Lens): string {
  return JSON.stringify(Object.fromEntries(lensFields(lens).map((field) => [field, lens[field]])));
}
