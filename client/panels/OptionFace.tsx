import { isNodeType } from "../api/toGraphData.ts";
import type { Theme } from "../canvas/grammar.ts";
import { inSentence } from "./inSentence.ts";
import { NodeSample } from "./MarkSample.tsx";
import type { SearchHit, SearchOption } from "./searchOptions.ts";

/** How an option of the search is shown. */
export function OptionFace({ option, theme }: { option: SearchOption; theme: Theme }) {
  if (option.kind !== "hit") {
    return (
      <>
        <span className="sample kind">?</span>
        <span className="label">{option.kind === "phrase" ? `${option.phrase.text}?` : asked(option)}</span>
        <span className="matched">{option.kind === "phrase" ? "a question to fill in" : "ask"}</span>
      </>
    );
  }
  const { hit } = option;
  return (
    <>
      {isNodeType(hit.node.__typename) ? (
        <NodeSample type={hit.node.__typename} theme={theme} />
      ) : (
        <span className="sample kind">{hit.kind === "ARTICLE" ? "¶" : "“"}</span>
      )}
      <span className="label">{hit.label}</span>
      <span className="matched">{hit.matched === hit.label ? kinds[hit.kind] : `also “${hit.matched}”`}</span>
    </>
  );
}

function asked({ question: { kind, slots } }: SearchOption & { kind: "question" }): string {
  const [first = "", second = ""] = slots.map(({ name }) => inSentence(name));
  switch (kind) {
    case "wants":
      return `What does ${first} want, and who says so?`;
    case "says":
      return `Who says ${first} wants ${second}?`;
    case "disagree":
      return `Where do ${first} and ${second} disagree?`;
    case "connected":
      return `How is ${first} connected to ${second}?`;
  }
}

const kinds: Record<SearchHit["kind"], string> = {
  ENTITY: "",
  INTEREST: "interest",
  EVENT: "event",
  STATEMENT: "statement",
  ARTICLE: "article",
};
