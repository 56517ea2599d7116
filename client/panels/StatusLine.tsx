import type { ExplorerState } from "../state/ExplorerState.ts";
import { closeNotice } from "../state/transitions.ts";
import { useExplorer } from "./useExplorer.ts";

/** What is under way, what failed, and what a person should know about this view. */
export function StatusLine({ state }: { state: ExplorerState }) {
  const explorer = useExplorer();
  const { activity, notices } = state;
  return (
    <div className="status">
      {activity.kind === "working" && (
        <div className="progress">
          <div className="bar" role="progressbar" aria-label={activity.what} />
          <p>
            <span aria-hidden="true">{activity.what}…</span>
            <button type="button" onClick={() => explorer.tasks.cancel()}>
              Cancel
            </button>
          </p>
        </div>
      )}
      {activity.kind === "failed" && (
        <div className="banner" role="alert">
          <p>{activity.message}</p>
          {activity.retrying && (
            <>
              <button type="button" onClick={() => explorer.tasks.tryNow()}>
                Try now
              </button>
              <button type="button" onClick={() => explorer.tasks.cancel()}>
                Give up
              </button>
            </>
          )}
        </div>
      )}
      {notices.map((notice) => (
        <div className="banner note" role="status" key={notice}>
          <p>{notice}</p>
          <button type="button" onClick={() => explorer.store.change((now) => closeNotice(now, notice))}>
            Close
          </button>
        </div>
      ))}
    </div>
  );
}
