import { useRef, useState } from "react";

interface CopyTextProps {
  /** What it is, as its label. */
  readonly name: string;
  readonly text: string;
  readonly rows: number;
}

/** A text to be taken along, with a button that copies it. */
export function CopyText({ name, text, rows }: CopyTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  // Said here: what lies under an open window is not read out.
  const [said, say] = useState("");
  const copy = async () => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      say(`${name} copied.`);
    } catch {
      say("The browser did not allow copying. The text is selected: copy it by hand.");
    }
  };
  return (
    <div className="copy-text">
      <textarea ref={area} aria-label={name} readOnly dir="auto" rows={rows} value={text} />
      <button type="button" onClick={() => void copy()}>
        {`Copy ${name}`}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
