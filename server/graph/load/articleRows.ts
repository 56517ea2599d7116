import { attributeTexts } from "../../model/attributeTexts.ts";
import type { FactsContent, Span } from "../../model/Corpus.ts";
import { edtfRange } from "../../model/edtfRange.ts";
import { fold } from "../../model/fold.ts";
import { decodeRef } from "../../model/Ref.ts";
import type { CodedStatement } from "./codedStatement.ts";
import { definitionHash } from "./definitionHash.ts";
import { type EdgeRow, edge, type NodeRow } from "./NodeRow.ts";

/** What tells two articles of one id apart: what is known of it, and how it was coded. */
export function articleDefinition({ article, coding }: FactsContent): string {
  return definitionHash([article, coding]);
}

export function articleNode(facts: FactsContent): NodeRow {
  const { article, coding } = facts;
  const { id, outlet: _, text, authors, title, url, published, language, translation, attributes } = article;
  const range = edtfRange(published) ?? {};
  return {
    id,
    labels: ["Article"],
    dropped: [],
    properties: {
      title,
      url: url ?? null,
      authors,
      published,
      publishedMin: range.min ?? null,
      publishedMax: range.max ?? null,
      language,
      translation: translation ?? null,
      textSha256: text?.sha256 ?? null,
      textChars: text?.chars ?? null,
      bodyStart: text?.body[0] ?? null,
      bodyEnd: text?.body[1] ?? null,
      coder: coding.by,
      codedOn: coding.on,
      codingMethod: coding.method,
      codingStatus: coding.status,
      attributes: attributeTexts(attributes),
      folded: fold(title),
      definition: articleDefinition(facts),
    },
  };
}

const spanId = (statement: string, index: number) => `${statement}@${index + 1}`;

export function spanNodes(statement: string, spans: readonly Span[]): readonly NodeRow[] {
  return spans.map(({ paragraph, sentence, start, end, sha256 }, index) => ({
    id: spanId(statement, index),
    labels: ["Span"],
    dropped: [],
    properties: {
      paragraph: paragraph ?? null,
      sentence: sentence ?? null,
      start: start ?? null,
      end: end ?? null,
      sha256: sha256 ?? null,
    },
  }));
}

/** Where a statement stands, who says it, and where it is set. */
export function sourceEdges(
  coded: CodedStatement & { readonly place: string | null },
  spans: number,
): readonly EdgeRow[] {
  const { id, articleId, outlet, speaker, via, place } = coded;
  const narrates = via.length === 0 && speaker === outlet;
  const chain = narrates ? [outlet] : [outlet, ...via, speaker];
  const isNode = (voice: string) => decodeRef(voice).kind === "node";
  return [
    edge(id, "IN_ARTICLE", articleId),
    ...(isNode(speaker) ? [edge(id, "SAID_BY", speaker)] : []),
    ...chain.flatMap((voice, depth) => (isNode(voice) ? [edge(id, "ATTRIBUTED_TO", voice, { depth })] : [])),
    ...(place === null ? [] : [edge(id, "AT_PLACE", place)]),
    ...Array.from({ length: spans }, (_, index) => spanId(id, index)).flatMap((span) => [
      edge(id, "EVIDENCED_BY", span),
      edge(span, "IN_ARTICLE", articleId),
    ]),
  ];
}
