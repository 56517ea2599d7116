import { isNodeType } from "../api/toGraphData.ts";
import type { Question } from "../control/findQuestion.ts";
import type { SearchQuery } from "../generated/operations.ts";
import { isActor } from "../state/GraphData.ts";
import { phrasesFor, type QuestionPhrase } from "../state/questions.ts";

export type SearchHit = SearchQuery["search"][number];

/** What the search offers: a question whose slots were found, a phrase to fill, or something that goes by the text. */
export type SearchOption =
  | { readonly kind: "question"; readonly question: Question }
  | { readonly kind: "phrase"; readonly phrase: QuestionPhrase }
  | { readonly kind: "hit"; readonly hit: SearchHit };

/** Options for a text, best first: the question that it asks, what goes by it, then phrases and questions that lie near. */
export function optionsFor(
  text: string,
  hits: readonly SearchHit[],
  question: Question | undefined,
): readonly SearchOption[] {
  const actor = hits.find(({ node: { __typename: type } }) => isNodeType(type) && isActor(type));
  const near: SearchOption[] =
    actor === undefined
      ? []
      : [
          {
            kind: "question",
            question: { kind: "wants", slots: [{ id: actor.node.id, name: actor.label }] },
          },
        ];
  return [
    ...(question === undefined ? [] : [{ kind: "question" as const, question }]),
    ...hits.map((hit) => ({ kind: "hit" as const, hit })),
    ...near,
    ...phrasesFor(text).map((phrase) => ({ kind: "phrase" as const, phrase })),
  ];
}

export function optionKey(option: SearchOption): string {
  switch (option.kind) {
    case "hit":
      return `${option.hit.kind} ${option.hit.node.id}`;
    case "phrase":
      return option.phrase.text;
    case "question":
      return [option.question.kind, ...option.question.slots.map(({ id }) => id)].join(" ");
  }
}
