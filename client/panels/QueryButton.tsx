import { lazy, Suspense, useState } from "react";
import type { Theme } from "../canvas/grammar.ts";

const QueryWorkbench = lazy(async () => ({
  default: (await import("./QueryWorkbench.tsx")).QueryWorkbench,
}));

/** Opens the workbench, which is loaded then. */
export function QueryButton({ theme }: { theme: Theme }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="word"
        title="Named questions, and Cypher"
        onClick={() => setOpen(true)}
      >
        Query
      </button>
      <Suspense>{open && <QueryWorkbench theme={theme} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
