import type { FacetOption } from "./lensFacets.ts";

interface FacetBoxProps {
  readonly option: FacetOption;
  readonly chosen: boolean;
  readonly onToggle: (value: string) => void;
}

/** One value of a field of the lens as a box to tick. */
export function FacetBox({ option, chosen, onToggle }: FacetBoxProps) {
  return (
    <label>
      <input type="checkbox" checked={chosen} onChange={() => onToggle(option.value)} />
      <span className="label">{option.label}</span>
      <span className="note">{option.note}</span>
    </label>
  );
}
