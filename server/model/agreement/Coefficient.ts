/** A coefficient of agreement, or why there is none: `why` is a sentence for people. */
export type Coefficient =
  | { readonly value: number; readonly why?: undefined }
  | { readonly value: null; readonly why: string };

export const notDefined = (why: string): Coefficient => ({ value: null, why });

/** Why a coefficient is not defined where the values do not vary. */
export const noVariation =
  "All values are the same, so that nothing varies and agreement cannot be told from chance.";
