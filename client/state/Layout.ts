/** How nodes are laid out when they are laid out anew; a node that a person moved stays until then, a pinned one stays. */
export const layouts = ["two-sided", "force", "layered", "concentric", "grid"] as const;
export type Layout = (typeof layouts)[number];

/** What a layout is called on its button. */
export const layoutNames: Record<Layout, string> = {
  "two-sided": "Two-sided",
  force: "Force",
  layered: "Layered",
  concentric: "Concentric",
  grid: "Grid",
};

/** What a layout shows best. */
export const layoutMeanings: Record<Layout, string> = {
  "two-sided": "actors face what they are said to want",
  force: "what is related draws together",
  layered: "from those who act to what they act on, left to right",
  concentric: "the most-stated in the middle",
  grid: "in rows, by type and number of statements",
};
