import type { MouseEvent } from "react";
import { listExports } from "../api/listExports.ts";
import type { Theme } from "../canvas/grammar.ts";
import { saveExport } from "../control/saveExport.ts";
import type { Lens } from "../state/Lens.ts";
import { isOpen, lensText } from "../state/Lens.ts";
import { Disclosure } from "./Disclosure.tsx";
import { useAnswer } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";

interface ExportMenuProps {
  readonly lens: Lens;
  readonly theme: Theme;
}

/** Takes along what is seen as a picture, and all that passes the lens as a file of the server's. */
export function ExportMenu({ lens, theme }: ExportMenuProps) {
  return (
    <Disclosure
      label="Export"
      title="Pictures of the view, files of the graph"
      panelName="Pictures of the view, files of the graph"
      panelClass="menu right"
    >
      {(close) => (
        <div className="export-menu">
          <Pictures theme={theme} close={close} />
          <Files lens={lens} close={close} />
        </div>
      )}
    </Disclosure>
  );
}

function Pictures({ theme, close }: { theme: Theme; close: () => void }) {
  const explorer = useExplorer();
  if (explorer.drawn() === undefined) {
    return <p className="hint">A picture is taken of the canvas, which needs a wider window.</p>;
  }
  // What makes the picture is loaded when it is wanted.
  const save = async (kind: "png" | "svg") => {
    close();
    const { savePicture } = await import("../control/savePicture.ts");
    await savePicture(explorer, kind, theme);
  };
  return (
    <section>
      <h2>The view as a picture</h2>
      <div className="actions">
        <button type="button" onClick={() => void save("png")}>
          PNG
        </button>
        <button type="button" onClick={() => void save("svg")}>
          SVG
        </button>
      </div>
    </section>
  );
}

function Files({ lens, close }: { lens: Lens; close: () => void }) {
  const explorer = useExplorer();
  const { data = [], problem } = useAnswer("exports", listExports);
  if (problem !== undefined) return <p className="hint">The server's files cannot be had now.</p>;
  if (data.length === 0) return null;
  const address = (name: string, part?: string) => {
    const asked = new URLSearchParams({
      ...(isOpen(lens) ? {} : { lens: lensText(lens) }),
      ...(part === undefined ? {} : { part }),
    });
    return `/export/${encodeURIComponent(name)}${asked.size === 0 ? "" : `?${asked}`}`;
  };
  // A link, so that a browser's own menu can save it elsewhere.
  const save = (event: MouseEvent<HTMLAnchorElement>, title: string) => {
    event.preventDefault();
    close();
    void saveExport(explorer, title, event.currentTarget.href);
  };
  return (
    <section>
      <h2>{isOpen(lens) ? "Everything that is loaded" : "Everything that passes the lens"}</h2>
      <ul>
        {data.map(({ name, title, description, parts }) => (
          <li key={name}>
            {parts.length === 0 ? (
              <a href={address(name)} download onClick={(event) => save(event, title)}>
                {title}
              </a>
            ) : (
              <>
                {`${title}: `}
                {parts.map((part, index) => (
                  <span key={part}>
                    {index > 0 && ", "}
                    <a
                      href={address(name, part)}
                      download
                      onClick={(event) => save(event, `${title}: ${part}`)}
                    >
                      {part}
                    </a>
                  </span>
                ))}
              </>
            )}
            <small>{description}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
