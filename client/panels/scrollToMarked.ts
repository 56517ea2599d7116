/** Brings a place of an article into sight, unless it is there already. */
export function scrollToMarked(within: HTMLElement | null, key: string | undefined): void {
  if (within === null || key === undefined) return;
  const place = within.querySelector(`[data-sentence="${CSS.escape(key)}"]`);
  const frame = within.closest(".body");
  if (place === null || frame === null) return;
  const { top, bottom } = place.getBoundingClientRect();
  const sight = frame.getBoundingClientRect();
  const inSight = top >= Math.max(0, sight.top) && bottom <= Math.min(innerHeight, sight.bottom);
  if (!inSight) place.scrollIntoView({ block: "center" });
}
