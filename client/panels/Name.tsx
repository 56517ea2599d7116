import { participantName, placeOf } from "../api/toGraphData.ts";
import { addNodes } from "../control/addNodes.ts";
import { showStatement } from "../control/showStatement.ts";
import type { NodeFieldsFragment } from "../generated/operations.ts";
import { useExplorer } from "./useExplorer.ts";

/** The name of whatever can stand in a statement; what has a place on the canvas is brought there by a click. */
export function Name({ of: participant }: { of: NodeFieldsFragment }) {
  const explorer = useExplorer();
  const name = participantName(participant);
  if (participant.__typename === "Statement") {
    return (
      <button type="button" className="link" onClick={() => void showStatement(explorer, participant.id)}>
        {name}
      </button>
    );
  }
  const place = placeOf(participant);
  if (place === undefined) return <span className="literal">{name}</span>;
  return <NodeName id={place.id} name={name} />;
}

export function NodeName({ id, name }: { id: string; name: string }) {
  const explorer = useExplorer();
  return (
    <button
      type="button"
      className="link"
      onClick={() => void addNodes(explorer, [id], { kind: "node", id })}
    >
      {name}
    </button>
  );
}
