/** The keys that do something, as the help shows them. */
export const keyMap: readonly {
  readonly where: string;
  readonly keys: readonly (readonly [string, string])[];
}[] = [
  {
    where: "Anywhere",
    keys: [
      ["/", "search"],
      ["?", "help: marks, words, keys"],
      ["Ctrl+Z", "undo the last change of the canvas"],
      ["Ctrl+Shift+Z", "make it anew"],
      ["Esc", "close what is open; then let go of the selection"],
    ],
  },
  {
    where: "In the search",
    keys: [
      ["↓ ↑", "go through what was found"],
      ["Enter", "bring it onto the canvas; ask the question, or fill in its phrase"],
      ["Tab", "onto the next slot of a phrase"],
      ["Esc", "cancel the search; then close what was found"],
    ],
  },
  {
    where: "On the canvas",
    keys: [
      ["← ↑ → ↓", "to the nearest node that way"],
      [". ,", "onto the next, the previous edge of the node"],
      ["← →", "on an edge: to its subject, to its object"],
      ["Home End", "first node, last node"],
      ["Enter", "open what the cursor is on: details, or the claims of an edge"],
      ["E", "expand the node"],
      ["C", "collapse it: take off what hangs on it alone"],
      ["Space", "select the node besides what is selected, or let go of it"],
      ["A I", "select all nodes; those that are not selected"],
      ["H", "hide the node, or the selected ones"],
      ["P", "pin it, so that layouts leave it where it is"],
      ["Delete", "take it off the canvas"],
      ["F", "fit everything into sight"],
      ["+ −", "closer, farther"],
    ],
  },
  {
    where: "In the article",
    keys: [
      ["↓ ↑", "to the next, the previous sentence that carries statements"],
      ["Home End", "first such sentence, last one"],
      ["Enter", "list its statements below it; Tab goes on to them"],
    ],
  },
];
