import { expect, test } from "vitest";
import { phrasesFor, readQuestion } from "../../../client/state/questions.ts";

test.each([
  ["What does Quay want", "wants", ["Quay"]],
  ["what do the people of Quay want?", "wants", ["people of Quay"]],
  ["Who says the Quay wants a deep port", "says", ["Quay", "a deep port"]],
  ["where do Quay and Mole disagree?", "disagree", ["Quay", "Mole"]],
  ["How is Quay connected to the Mole?", "connected", ["Quay", "Mole"]],
])("reads a typed question: %s", (text, kind, slots) => {
  const question = readQuestion(text);
  expect([question?.phrase.kind, question?.slots]).toEqual([kind, slots]);
});

test.each(["", "Quay", "What does … want", "Who says Quay wants …", "How is Quay connected to"])(
  "asks nothing yet: %s",
  (text) => expect(readQuestion(text)).toBeUndefined(),
);

test("phrases are offered as long as they could be meant", () => {
  expect(phrasesFor("").length).toBe(4);
  expect(phrasesFor("Who sa").map(({ kind }) => kind)).toEqual(["says"]);
  expect(phrasesFor("Quay")).toEqual([]);
});
