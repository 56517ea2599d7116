import { useEffect, useRef, useState } from "react";
import { tourSteps } from "./tourSteps.ts";

/** Shows around, step by step, beside the page: it can be used, or left, at any time. Nothing moves by itself. */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const [step, setStep] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const now = tourSteps[step];
  const last = step === tourSteps.length - 1;
  useEffect(() => {
    const target = now && document.querySelector(now.at);
    target?.classList.add("toured");
    return () => target?.classList.remove("toured");
  }, [now]);
  if (now === undefined) return null;
  const go = (to: number) => {
    setStep(to);
    heading.current?.focus();
  };
  return (
    <section
      className="tour"
      aria-label="Tour"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onEnd();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {now.title}
      </h2>
      <p>{now.text}</p>
      <div className="actions">
        <span className="quiet">{`${step + 1} of ${tourSteps.length}`}</span>
        {step > 0 && (
          <button type="button" onClick={() => go(step - 1)}>
            Back
          </button>
        )}
        {!last && (
          <button type="button" onClick={onEnd}>
            Skip the tour
          </button>
        )}
        <button type="button" className="main" onClick={() => (last ? onEnd() : go(step + 1))}>
          {last ? "End the tour" : "Next"}
        </button>
      </div>
    </section>
  );
}
