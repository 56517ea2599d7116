import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";

interface DisclosureProps {
  /** On the button; with an icon alone give `name` too. */
  readonly label: ReactNode;
  readonly name?: string;
  readonly title?: string;
  readonly className?: string;
  /** What the panel is called. */
  readonly panelName: string;
  readonly panelClass?: string;
  readonly button?: RefObject<HTMLButtonElement | null>;
  /** Beside the button, as a way to clear what was chosen. */
  readonly beside?: ReactNode;
  /** What the panel holds, drawn while it is open; `close` closes it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a panel that it opens. Escape closes it and goes back to the button; so does a click elsewhere. */
export function Disclosure(props: DisclosureProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLButtonElement>(null);
  const button = props.button ?? own;
  const panel = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    if (!open) return;
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", onDown);
    return () => document.removeEventListener("pointerdown", onDown);
  }, [open]);

  // A panel that hangs from a button near the edge of the window is moved into sight.
  useLayoutEffect(() => {
    if (!open || !panel.current) return;
    panel.current.style.translate = "";
    const over = panel.current.getBoundingClientRect().right - document.documentElement.clientWidth;
    if (over > 0) panel.current.style.translate = `${-over - 8}px 0`;
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close the panel for all that is in it.
    <div
      className={props.className ?? "disclosure"}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget))
          setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className="open"
        aria-expanded={open}
        aria-controls={id}
        aria-label={props.name}
        title={props.title}
        onClick={() => setOpen(!open)}
      >
        {props.label}
      </button>
      {props.beside}
      <fieldset
        id={id}
        ref={panel}
        className={props.panelClass ?? "menu"}
        hidden={!open}
        aria-label={props.panelName}
      >
        {open && props.children(() => setOpen(false))}
      </fieldset>
    </div>
  );
}
