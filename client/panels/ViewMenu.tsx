import { lazy, Suspense, useRef, useState } from "react";
import { openSavedView, saveView } from "../control/saveView.ts";
import { encodeView, linkHoldsPlaces, mostPlaces } from "../state/encodeView.ts";
import { layoutNames } from "../state/Layout.ts";
import { announce } from "../state/transitions.ts";
import type { View } from "../state/View.ts";
import { Disclosure } from "./Disclosure.tsx";
import { useExplorer } from "./useExplorer.ts";

const CiteDialog = lazy(async () => ({ default: (await import("./CiteDialog.tsx")).CiteDialog }));

const QueryOfView = lazy(async () => ({ default: (await import("./QueryOfView.tsx")).QueryOfView }));

/** Hands the view on: as a link, and as a file that this or another explorer opens. */
export function ViewMenu({ view }: { view: View }) {
  const [opened, setOpened] = useState<"citation" | "queries">();
  const explorer = useExplorer();
  const link = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const say = (what: string) => explorer.store.change((state) => announce(state, what));
  const copy = async () => {
    link.current?.select();
    try {
      await navigator.clipboard.writeText(link.current?.value ?? "");
      say("Link copied.");
    } catch {
      say("The browser did not allow copying. The link is selected: copy it by hand.");
    }
  };
  return (
    <>
      <Disclosure
        label="View"
        title="Link, save and open views"
        panelName="Link, save and open views"
        panelClass="menu right"
      >
        {(close) => (
          <div className="view-menu">
            <label htmlFor="view-link">Link to this view</label>
            <div className="copy">
              <input
                id="view-link"
                ref={link}
                type="text"
                readOnly
                value={`${location.origin}/#${encodeView(view)}`}
                onFocus={(event) => event.target.select()}
              />
              <button type="button" onClick={() => void copy()}>
                Copy link
              </button>
            </div>
            {!linkHoldsPlaces(view) && (
              <p className="hint">
                {`With more than ${mostPlaces} nodes a link holds no places: whoever opens it sees the same nodes, laid out
                anew (${layoutNames[view.layout].toLowerCase()}, seed ${view.seed}). A saved view holds every place.`}
              </p>
            )}
            <div className="actions">
              <button
                type="button"
                onClick={() => {
                  saveView(view);
                  say("View saved to a file.");
                  close();
                }}
              >
                Save view
              </button>
              <button
                type="button"
                onClick={() => {
                  file.current?.click();
                  close();
                }}
              >
                Open view…
              </button>
              <button
                type="button"
                onClick={() => {
                  close();
                  setOpened("citation");
                }}
              >
                Cite this view…
              </button>
              <button
                type="button"
                onClick={() => {
                  close();
                  setOpened("queries");
                }}
              >
                As Cypher, as GraphQL…
              </button>
            </div>
          </div>
        )}
      </Disclosure>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="A saved view"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = "";
          if (chosen) void openSavedView(explorer, chosen);
        }}
      />
      <Suspense>
        {opened === "citation" && (
          <CiteDialog state={explorer.store.get()} onClose={() => setOpened(undefined)} />
        )}
        {opened === "queries" && (
          <QueryOfView state={explorer.store.get()} onClose={() => setOpened(undefined)} />
        )}
      </Suspense>
    </>
  );
}
