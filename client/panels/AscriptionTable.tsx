import { useState } from "react";
import { showStatement } from "../control/showStatement.ts";
import type { MatrixQuery } from "../generated/operations.ts";
import type { ExplorerState } from "../state/ExplorerState.ts";
import { isSelected } from "../state/Selection.ts";
import { selectInPlace } from "../state/transitions.ts";
import { count } from "./count.ts";
import { useExplorer } from "./useExplorer.ts";
import { ascriptionWords } from "./words.ts";

type Matrix = MatrixQuery["ascriptions"];
type Cell = Matrix["cells"][number];

/** The matrix as a table: a row for each interest, a column for each speaker. A cell opens the statements behind it. */
export function AscriptionTable({ matrix, state }: { matrix: Matrix; state: ExplorerState }) {
  const explorer = useExplorer();
  const [open, setOpen] = useState<{ interest: string; speaker: string }>();
  const { selection } = state.view;
  const cellsAt = (interest: string, speaker: string) =>
    matrix.cells.filter((cell) => cell.interest.id === interest && cell.speaker.id === speaker);
  const pickNode = (id: string) =>
    state.graph.nodes.has(id) && explorer.store.change((now) => selectInPlace(now, { kind: "node", id }));
  const pickCell = (interest: string, speaker: string, cells: readonly Cell[]) => {
    setOpen({ interest, speaker });
    const drawn = cells
      .flatMap(({ statements }) => statements)
      .flatMap(({ relations }) => relations)
      .find(({ id }) => state.graph.relations.has(id));
    if (drawn) explorer.store.change((now) => selectInPlace(now, { kind: "relation", id: drawn.id }));
  };
  const opened = open === undefined ? [] : cellsAt(open.interest, open.speaker);
  const name = (id: string) => matrix.speakers.find((each) => each.id === id)?.name ?? id;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="scroll" aria-label="Matrix, scrolls sideways" tabIndex={0}>
        <table className="matrix">
          <caption className="visually-hidden">
            {`Who ascribes which stances to ${matrix.holder.name}: interests by speakers`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Interest</th>
              {matrix.speakers.map((speaker) => (
                <th
                  key={speaker.id}
                  scope="col"
                  className={isSelected(selection, "node", speaker.id) ? "speaker selected" : "speaker"}
                >
                  <button type="button" title={speaker.name} onClick={() => pickNode(speaker.id)}>
                    {speaker.name}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.interests.map((interest) => (
              <tr
                key={interest.id}
                className={isSelected(selection, "node", interest.id) ? "selected" : undefined}
              >
                <th scope="row">
                  <button type="button" onClick={() => pickNode(interest.id)}>
                    {interest.goal}
                  </button>
                </th>
                {matrix.speakers.map((speaker) => {
                  const cells = cellsAt(interest.id, speaker.id);
                  return (
                    <td key={speaker.id}>
                      {cells.length > 0 && (
                        <button
                          type="button"
                          className="cell"
                          aria-pressed={open?.interest === interest.id && open.speaker === speaker.id}
                          aria-label={`${speaker.name} on ${interest.goal}: ${cells.map(cellWords).join("; ")}`}
                          title={cells.map(cellWords).join("; ")}
                          onClick={() => pickCell(interest.id, speaker.id, cells)}
                        >
                          {cells.map((cell) => (
                            <span key={`${cell.ascription} ${cell.allows.join()}`} className={cellMark(cell)}>
                              {glyphs[cellMark(cell)]}
                              {cell.statements.length > 1 && <sub>{cell.statements.length}</sub>}
                            </span>
                          ))}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet key">
        <span className="for">+</span> for, <span className="against">−</span> against,{" "}
        <span className="indifferent">○</span> does not care, <span className="denied">¬</span> only denied;
        small numbers: statements
      </p>
      {open !== undefined && opened.length > 0 && (
        <section className="behind" aria-label="Statements behind the cell">
          {opened.map((cell) => (
            <div key={`${cell.ascription} ${cell.allows.join()}`}>
              <h3>{`${name(open.speaker)}: ${cellWords(cell)}`}</h3>
              <ul>
                {cell.statements.map(({ id, gloss }) => (
                  <li key={id}>
                    <button type="button" className="row" onClick={() => void showStatement(explorer, id)}>
                      {gloss}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </>
  );
}

const glyphs = { for: "+", against: "−", indifferent: "○", denied: "¬" };

/** A stance that is claimed itself, or one that is only denied, which leaves two others possible. */
function cellMark({ stance, allows }: Cell): keyof typeof glyphs {
  if (allows.length > 1) return "denied";
  return stance > 0 ? "for" : stance < 0 ? "against" : "indifferent";
}

const stanceWords: Record<string, string> = { "1": "for", "0": "indifferent", "-1": "against" };

function cellWords(cell: Cell): string {
  const { allows, ascription, statements } = cell;
  const possible = allows.map((each) => stanceWords[String(each)]).join(" or ");
  const stance = allows.length > 1 ? `denied, ${possible} left possible` : possible;
  return `${stance}, ${ascriptionWords[ascription]}, ${count(statements.length, "statement")}`;
}
