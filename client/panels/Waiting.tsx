import { announce } from "../state/transitions.ts";
import type { Asked } from "./useAnswer.ts";
import { useExplorer } from "./useExplorer.ts";

interface WaitingProps {
  readonly answer: Asked & { readonly data?: unknown };
  /** What is under way, as in "Reading the claims". */
  readonly what: string;
}

/**
 * An answer that is not there: that it is under way and how to break it off, or why it does not come and how to ask once
 * more. Nothing where it has come.
 */
export function Waiting({ answer, what }: WaitingProps) {
  const explorer = useExplorer();
  const { data, loading, problem, cancelled, cancel, again } = answer;
  if (!loading && !cancelled && problem === undefined) return null;
  const old = data === undefined ? "" : " What you see is as it was before.";
  const press = () => {
    explorer.store.change((state) => announce(state, loading ? `${what}: cancelled.` : `${what}…`));
    if (loading) cancel();
    else again();
  };
  return (
    <div className={loading ? "waiting under-way" : "waiting"}>
      {problem !== undefined ? (
        <p role="alert">{problem}</p>
      ) : (
        <p role="status">{cancelled ? `Cancelled.${old}` : `${what}…`}</p>
      )}
      {/* One button, so that whoever pressed it by keyboard stays on it. */}
      <button type="button" aria-label={loading ? `Cancel: ${what}` : `Ask again: ${what}`} onClick={press}>
        {loading ? "Cancel" : "Ask again"}
      </button>
    </div>
  );
}
