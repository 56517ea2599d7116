import type { Core } from "cytoscape";
import type { DrawnInto } from "../client/measureCanvas.ts";

/**
 * What runs within a page: each function stands alone, since its text alone reaches the page. Both pages, ours and the
 * bare one, draw into an element of class `cytoscape`, on which Cytoscape keeps its instance.
 */

/** Where a canvas looks. */
export interface Viewport {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** What a first frame is waited for with. */
export interface Awaited {
  readonly nodes: number;
  readonly viewport: Viewport;
}

/** A page's own notes, in milliseconds since it was opened. */
export interface Noted extends Window {
  /** When the last answer of the server before the first whole frame was in hand; in the bare page, when it began. */
  known?: number;
  /** When the first frame was drawn that shows everything where it is to be. */
  drawn?: number;
  /** When the first frame was drawn that shows anything. */
  anything?: number;
}

/** Notes from the beginning of a page when what is known and when it is drawn. */
export function noteFrames(awaited: Awaited | undefined): void {
  const page: Noted = window;
  const json = Response.prototype.json;
  Response.prototype.json = async function (this: Response) {
    const body: unknown = await json.call(this);
    if (page.drawn === undefined) page.known = performance.now();
    return body;
  };
  const look = () => {
    const element = document.querySelector<DrawnInto>(".cytoscape");
    const cy = element?._cyreg?.cy;
    if (cy === undefined) {
      requestAnimationFrame(look);
      return;
    }
    const onRender = () => {
      if (cy.nodes().length === 0) return;
      page.anything ??= performance.now();
      if (awaited === undefined) return;
      const { nodes, viewport } = awaited;
      const near = (a: number, b: number) => Math.abs(a - b) < 0.5;
      const there =
        cy.nodes().length === nodes &&
        Math.abs(cy.zoom() - viewport.zoom) < 0.001 &&
        near(cy.pan().x, viewport.pan.x) &&
        near(cy.pan().y, viewport.pan.y);
      if (!there) return;
      page.drawn = performance.now();
      cy.off("render", onRender);
    };
    cy.on("render", onRender);
  };
  requestAnimationFrame(look);
}

export interface Gesture {
  readonly kind: "pan" | "drag";
  readonly viewport: Viewport;
  readonly frames: number;
  /** What to drag. */
  readonly node: string;
}

/** Moves the mouse, once a frame, with its button held down on the ground or on a node. Milliseconds for all frames. */
export async function gesture({ kind, viewport, frames, node }: Gesture): Promise<number> {
  const element = document.querySelector<DrawnInto>(".cytoscape");
  const cy = element?._cyreg.cy;
  if (element === null || cy === undefined) throw new Error("there is no canvas");
  const frame = () => new Promise<number>(requestAnimationFrame);
  const rest = async () => {
    for (let n = 0; n < 6; n++) await frame();
  };
  cy.viewport({ zoom: viewport.zoom, pan: { ...viewport.pan } });
  await rest();
  const box = element.getBoundingClientRect();
  const at = kind === "drag" ? cy.getElementById(node).renderedPosition() : ground(cy);
  let [x, y] = [box.left + at.x, box.top + at.y];
  const send = (type: string, buttons: number) => {
    const target = document.elementFromPoint(x, y) ?? element;
    target.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        view: window,
        clientX: x,
        clientY: y,
        button: 0,
        buttons,
      }),
    );
  };
  // The pointer comes first and rests on what it will take hold of, as a hand does.
  send("mousemove", 0);
  await rest();
  const place = () => (kind === "drag" ? { ...cy.getElementById(node).position() } : { ...cy.pan() });
  const before = place();
  const began = performance.now();
  send("mousedown", 1);
  for (let n = 0; n < frames; n++) {
    if (n === frames / 2 && place().x === before.x) throw new Error(`the ${kind} moved nothing`);
    const back = n >= frames / 2 ? -1 : 1;
    [x, y] = [x - 5 * back, y - 3 * back];
    send("mousemove", 1);
    await frame();
  }
  send("mouseup", 0);
  await frame();
  const took = performance.now() - began;
  [x, y] = [box.left + 1, box.top + box.height - 1];
  send("mousemove", 0);
  await rest();
  return took;

  /**
   * A place without a node or an edge and with nothing above the canvas, right and below, from where the hand moves left and
   * up: pointing at a thing does more than panning. An edge will do where the ground is full of them.
   */
  function ground(core: Core): { x: number; y: number } {
    const { left, top } = core.container()?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const bare = (x: number, y: number) =>
      core.container()?.contains(document.elementFromPoint(left + x, top + y)) === true;
    const boxes = core.nodes().map((each) => each.renderedBoundingBox());
    const lines = core
      .edges()
      .map((edge) => [edge.source(), edge.target()].map((end) => end.renderedPosition()));
    const places: { x: number; y: number }[] = [];
    for (let y = core.height() - 8; y > core.height() / 2; y -= 7) {
      for (let x = core.width() - 8; x > core.width() / 2; x -= 7) {
        if (boxes.every(({ x1, x2, y1, y2 }) => x < x1 || x > x2 || y < y1 || y > y2) && bare(x, y))
          places.push({ x, y });
      }
    }
    const clear = ({ x, y }: { x: number; y: number }) =>
      lines.every(([from, to]) => {
        if (from === undefined || to === undefined) return true;
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const along = Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)));
        return Math.hypot(from.x + along * dx - x, from.y + along * dy - y) > 12;
      });
    const place = places.find(clear) ?? places[0];
    if (place !== undefined) return place;
    throw new Error("there is no free ground on the canvas");
  }
}
