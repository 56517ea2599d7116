import { useState } from "react";

const key = "ascribe.tour";

/** Whether the tour is on: at the first visit, and when it is asked for. That it was seen is kept in this browser. */
export function useTour(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => !wasSeen());
  const turn = (next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(key, "seen");
    } catch {
      // A browser that keeps nothing shows the tour at the next visit again.
    }
  };
  return [on, turn];
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    // Where nothing can be kept, a tour at each visit would be in the way.
    return true;
  }
}
