/** How nodes are laid out when they are laid out anew; a node that a person moved stays until then. */
export const layouts = ["two-sided", "force"] as const;
export type Layout = (typeof layouts)[number];

/** What a layout is called on its button. */
export const layoutNames: Record<Layout, string> = { "two-sided": "Two-sided", force: "Force" };
