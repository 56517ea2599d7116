import type { ReadStatement } from "../api/readArticle.ts";
import { participantName } from "../api/toGraphData.ts";
import { chooseWhileReading } from "../control/readInArticle.ts";
import { bearsOn } from "../reading/bearsOn.ts";
import type { Selection } from "../state/Selection.ts";
import { useExplorer } from "./useExplorer.ts";

interface PlacedStatementsProps {
  /** Where they stand, in words. */
  readonly where: string;
  /** Whether that is to be seen too, where nothing above them tells. */
  readonly told?: boolean;
  readonly statements: readonly ReadStatement[];
  readonly selection: Selection;
}

/** The statements of one place of an article; choosing one selects it on the canvas, in the table and in the details. */
export function PlacedStatements({ where, told = false, statements, selection }: PlacedStatementsProps) {
  const explorer = useExplorer();
  if (statements.length === 0) return null;
  return (
    <>
      {told && <p className="where">{`${where}:`}</p>}
      <ul className="placed" aria-label={`Statements of ${where}`}>
        {statements.map((statement) => (
          <li key={statement.id}>
            <button
              type="button"
              className={statement.passes ? "row" : "row off"}
              aria-current={bearsOn(statement, selection)}
              onClick={() => void chooseWhileReading(explorer, statement.id)}
            >
              <span className="label">
                <b>{participantName(statement.speaker)}:</b> {statement.gloss}
                <small>{triple(statement)}</small>
              </span>
              {!statement.passes && <span className="note">hidden by the lens</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function triple({ subject, predicate, objects, polarity, form }: ReadStatement): string {
  const said = `${participantName(subject)} ${predicate.label} ${objects.map(participantName).join(", ")}`;
  if (form === "QUESTION" || form === "RHETORICAL") return `asks: ${said}`;
  return polarity === "NEGATIVE" ? `says not so: ${said}` : said;
}
