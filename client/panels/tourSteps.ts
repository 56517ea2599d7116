/** The tour of the first visit: what a person needs to know to go on alone. `at` is where it points to. */
export const tourSteps: readonly { readonly title: string; readonly text: string; readonly at: string }[] = [
  {
    title: "Who says who wants what",
    text: "On the left of the canvas stand actors, on the right the interests that somebody ascribes to them. Every edge is somebody's word, never a fact of the world.",
    at: ".canvas",
  },
  {
    title: "Open an edge",
    text: "Click an edge, or a line of the list: its claims say through whose mouths it comes, how sure they are, and where it stands in the article. Article, beside them, is the text itself where you have it.",
    at: ".side",
  },
  {
    title: "Search and expand",
    text: "Press / and type a name or a goal. A number on a node says how many neighbours are not shown; click it, or press E, to bring them.",
    at: ".search",
  },
  {
    title: "Put on a lens",
    text: "Choose whose word counts, how sure, of which kind. Everything is recounted, and what the lens hides is said.",
    at: ".lens",
  },
  {
    title: "Take it along",
    text: "A link holds the view. View cites it and tells its queries, Export saves it. Press ? for help.",
    at: ".top .buttons",
  },
];
