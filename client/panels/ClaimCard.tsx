import { participantName, placeOf } from "../api/toGraphData.ts";
import { readInArticle } from "../control/readInArticle.ts";
import { setLens } from "../control/setLens.ts";
import { showStatement } from "../control/showStatement.ts";
import type { ClaimFieldsFragment } from "../generated/operations.ts";
import { placeWords } from "../reading/placeWords.ts";
import { listOf, setField } from "../state/Lens.ts";
import { hearField } from "./hearField.ts";
import { Name } from "./Name.tsx";
import { Rivals } from "./Rivals.tsx";
import { useExplorer } from "./useExplorer.ts";
import {
  ascriptionMeanings,
  ascriptionWords,
  certaintyWords,
  formWords,
  linkWords,
  modalityWords,
  polarityWords,
} from "./words.ts";

/**
 * One statement: through whose mouths it comes, what it says and how, and where it stands. Where it stands `alone`, not
 * under its relation, it names subject and objects too.
 */
export function ClaimCard({ claim, alone = false }: { claim: ClaimFieldsFragment; alone?: boolean }) {
  const asks = claim.form === "QUESTION" || claim.form === "RHETORICAL";
  return (
    <article
      className={`claim ${claim.polarity === "NEGATIVE" ? "negative" : ""} ${asks ? "asks" : ""}`}
      aria-label={`Statement ${claim.id}`}
    >
      <Chain claim={claim} />
      <p className="gloss">{claim.gloss}</p>
      {alone && <Triple claim={claim} />}
      <ul className="tags" aria-label="How it is said">
        <li
          className={`ascription ${claim.ascription.toLowerCase()}`}
          title={ascriptionMeanings[claim.ascription]}
        >
          {ascriptionWords[claim.ascription]}
        </li>
        {asks ? (
          <li className="ask">{formWords[claim.form]}</li>
        ) : (
          <li className={claim.polarity === "NEGATIVE" ? "no" : "yes"}>{polarityWords[claim.polarity]}</li>
        )}
        <li>{certaintyWords[claim.certainty]}</li>
        <li>{modalityWords[claim.modality]}</li>
        {!asks && <li>{formWords[claim.form]}</li>}
        {claim.presupposed && <li title="taken for granted rather than asserted">presupposed</li>}
      </ul>
      <Facts claim={claim} />
      {inOrder(claim.evidence).map((evidence) => (
        <Place key={`${evidence.paragraph} ${evidence.sentence}`} claim={claim} evidence={evidence} />
      ))}
      {claim.links.length > 0 && <Links claim={claim} />}
      <Rivals id={claim.id} />
      <footer>
        <span>
          <code>{claim.id}</code>, {claim.coder}
        </span>
        <HearOnly claim={claim} />
      </footer>
    </article>
  );
}

function Chain({ claim }: { claim: ClaimFieldsFragment }) {
  return (
    <ol className="chain" aria-label="Chain of voices, from the outlet to the speaker">
      {claim.chain.map((voice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one voice can stand in a chain twice; the place in it is its identity.
        <li key={index}>
          <Name of={voice} />
        </li>
      ))}
    </ol>
  );
}

function Triple({ claim }: { claim: ClaimFieldsFragment }) {
  return (
    <p className="triple">
      <Name of={claim.subject} /> <b>{claim.predicate.label}</b>{" "}
      {claim.objects.map((object, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a literal has no id, and the list never changes.
        <span key={index}>
          {index > 0 && ", "}
          <Name of={object} />
        </span>
      ))}
    </p>
  );
}

/** Restricts the lens to the speaker of a claim. */
function HearOnly({ claim }: { claim: ClaimFieldsFragment }) {
  const explorer = useExplorer();
  const speaker = claim.chain.at(-1);
  const place = speaker && placeOf(speaker);
  const { corpus, view } = explorer.store.get();
  if (speaker === undefined || place === undefined) return null;
  const field = hearField(place.id, corpus);
  const only = listOf(view.lens, field);
  if (only.length === 1 && only[0] === place.id) return null;
  return (
    <button
      type="button"
      className="only"
      aria-label={`hear only this voice: ${participantName(speaker)}`}
      onClick={() => void setLens(explorer, setField(view.lens, field, [place.id]))}
    >
      hear only this voice
    </button>
  );
}

function Facts({ claim }: { claim: ClaimFieldsFragment }) {
  const facts: [string, string][] = [["said", claim.said]];
  if (claim.when !== null) facts.push(["holds", claim.when]);
  if (claim.amount !== null) facts.push(["amount", claim.amount.label]);
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {claim.place && (
        <div>
          <dt>place</dt>
          <dd>{claim.place.name}</dd>
        </div>
      )}
    </dl>
  );
}

/** Places of one statement in the order of the text. */
function inOrder(evidence: ClaimFieldsFragment["evidence"]): ClaimFieldsFragment["evidence"] {
  return [...evidence].sort(
    (a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0) || (a.sentence ?? 0) - (b.sentence ?? 0),
  );
}

function Place({
  claim,
  evidence: { paragraph, sentence, text },
}: {
  claim: ClaimFieldsFragment;
  evidence: ClaimFieldsFragment["evidence"][number];
}) {
  const explorer = useExplorer();
  const at = paragraph === null ? undefined : { paragraph, sentence: sentence ?? undefined };
  return (
    <div className="evidence">
      {text !== null && <blockquote>{text}</blockquote>}
      <p className="at">
        {placeWords(paragraph, sentence)}{" "}
        <button
          type="button"
          className="link"
          aria-label={`read in the article: ${claim.id}, ${placeWords(paragraph, sentence)}`}
          onClick={() => void readInArticle(explorer, claim.id, claim.article.id, at)}
        >
          read in the article
        </button>
      </p>
    </div>
  );
}

function Links({ claim }: { claim: ClaimFieldsFragment }) {
  const explorer = useExplorer();
  return (
    <ul className="links" aria-label="What it refers to">
      {claim.links.map(({ type, statement }) => (
        <li key={`${type} ${statement.id}`} className={type.toLowerCase()}>
          <b>{linkWords[type]}</b>{" "}
          <button type="button" className="link" onClick={() => void showStatement(explorer, statement.id)}>
            {participantName(statement.speaker)}: {statement.gloss}
          </button>
        </li>
      ))}
    </ul>
  );
}
