import type { Core } from "cytoscape";
import type { Detach } from "./CanvasEvents.ts";

/** Has two canvases show the same part of one layout: whichever is moved, the other follows. */
export function followViewport(one: Core, two: Core): Detach {
  let following = false;
  const follow = (from: Core, to: Core) => () => {
    if (following) return;
    following = true;
    to.viewport({ zoom: from.zoom(), pan: { ...from.pan() } });
    following = false;
  };
  const [onOne, onTwo] = [follow(one, two), follow(two, one)];
  one.on("viewport", onOne);
  two.on("viewport", onTwo);
  onOne();
  return () => {
    one.off("viewport", onOne);
    two.off("viewport", onTwo);
  };
}
