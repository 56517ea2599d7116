import { createContext, type ReactNode, useContext, useState } from "react";
import { type RivalsRead, readRivals } from "../api/readRivals.ts";
import { participantName } from "../api/toGraphData.ts";
import { showStatement } from "../control/showStatement.ts";
import type { RivalFragment } from "../generated/operations.ts";
import { type Lens, lensText } from "../state/Lens.ts";
import { count } from "./count.ts";
import { useAnswer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";
import { Waiting } from "./Waiting.tsx";
import { contradictionWords } from "./words.ts";

const RivalsContext = createContext<RivalsRead | undefined>(undefined);

interface WithRivalsProps {
  /** What the claims are about: a node or a statement. Undefined: all that is loaded. */
  readonly about: string | undefined;
  readonly lens: Lens;
  readonly children: ReactNode;
}

/** Asks once, for all claim cards within, what contradicts and what bears them out. */
export function WithRivals({ about, lens, children }: WithRivalsProps) {
  const [pages, setPages] = useState(1);
  const answer = useAnswer(`${about} ${lensText(lens)} ${pages}`, (signal) =>
    readRivals(about, lens, pages, signal),
  );
  const { data } = answer;
  return (
    <RivalsContext value={data}>
      {children}
      <Waiting answer={answer} what="Looking for what contradicts them and bears them out" />
      {data !== undefined && <Untold of={data} onMore={() => setPages(pages + 1)} />}
    </RivalsContext>
  );
}

/** How much of what contradicts and bears out is not on the cards; nothing where all is. */
function Untold({ of, onMore }: { of: RivalsRead; onMore: () => void }) {
  const { contradictions, corroborations } = of;
  const told = [
    [contradictions, "contradiction"],
    [corroborations, "corroboration"],
  ] as const;
  const cut = told.filter(([{ read, total }]) => read.length < total);
  if (cut.length === 0) return null;
  const words = cut.map(
    ([{ read, total }, word]) =>
      `${read.length.toLocaleString("en")} of ${total.toLocaleString("en")} ${word}s`,
  );
  return (
    <p className="quiet">
      {`The cards tell ${words.join(" and ")}. `}
      <button type="button" className="link" onClick={onMore}>
        Tell more
      </button>
    </p>
  );
}

/** What contradicts a claim and what bears it out, on its card; nothing where nothing does. */
export function Rivals({ id }: { id: string }) {
  const data = useContext(RivalsContext);
  if (data === undefined) return null;
  const against = data.contradictions.read.flatMap((pair) => {
    if (pair.a.id === id) return [{ ...pair, other: pair.b }];
    return pair.b.id === id ? [{ ...pair, other: pair.a }] : [];
  });
  const alike = data.corroborations.read.flatMap(({ groups }) => {
    const own = groups.findIndex((group) => group.some((statement) => statement.id === id));
    return own < 0 ? [] : groups.filter((_, index) => index !== own);
  });
  if (against.length === 0 && alike.length === 0) return null;
  return (
    <ul className="links rivals" aria-label="What contradicts it and what bears it out">
      {against.map(({ kind, overlap, basis, other }) => (
        <li key={other.id} className="contradicts">
          <b>{contradictionWords[kind]}</b> by <Other of={other} />
          <small>
            {overlap === "KNOWN" ? "of the same time" : "perhaps of the same time"}
            {basis.includes("CODED") ? ", linked by the coder" : ""}
          </small>
        </li>
      ))}
      {alike.length > 0 && (
        <li className="corroborates">
          <b>borne out</b> by {count(alike.length, "other independent voice")}:
          <ul>
            {alike.map((group) => {
              const [first] = group;
              return (
                first && (
                  <li key={first.id}>
                    <Other of={first} />
                  </li>
                )
              );
            })}
          </ul>
        </li>
      )}
    </ul>
  );
}

function Other({ of: statement }: { of: RivalFragment }) {
  const explorer = useExplorer();
  return (
    <button type="button" className="link" onClick={() => void showStatement(explorer, statement.id)}>
      {participantName(statement.speaker)}: {statement.gloss}
    </button>
  );
}
