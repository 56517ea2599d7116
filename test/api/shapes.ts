import { z } from "zod";

/** Shapes of which answers are made: a test names what it looks into, and the rest is there too. */
export const hasId = z.looseObject({ id: z.string() });

/** A page of a list. */
export const nodesOf = <Row>(row: z.ZodType<Row>) => z.looseObject({ nodes: z.array(row) });

/** A page of things that have ids, as these. */
export const idsOfNodes = nodesOf(hasId).transform(({ nodes }) => nodes.map(({ id }) => id));

export const pageInfo = z.looseObject({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
