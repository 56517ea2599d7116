import { expect, test } from "vitest";
import { readAddress, writeAddress } from "../../client/graphiql/AddressedOperation.ts";

const operation = {
  query: 'query Told($lens: Lens) { search(text: "it\'s & #1 мост") { label } }',
  variables: '{"lens": {"speakers": ["usa"]}}',
  operationName: "Told",
  cypher: true,
};

test("what is written into an address is read out of it", () => {
  expect(readAddress(writeAddress(operation))).toEqual(operation);
  const little = { query: "{ __typename }", variables: undefined, operationName: undefined, cypher: false };
  expect(readAddress(writeAddress(little))).toEqual(little);
  expect(writeAddress({ cypher: false })).toBe("");
});

test("a lens beside the variables is the variable of that name", () => {
  const { variables = "" } = readAddress('?variables={"first":3,"lens":{}}&lens={"coders":["a"]}');
  expect(JSON.parse(variables)).toEqual({ first: 3, lens: { coders: ["a"] } });
  expect(readAddress("?lens={&variables={").variables).toBe("{");
});

test("what is no JSON asks for nothing, and what no server would take is not written", () => {
  for (const extensions of ["{", "1", "null", '{"cypher":"yes"}']) {
    expect(readAddress(`?extensions=${encodeURIComponent(extensions)}`).cypher).toBe(false);
  }
  expect(writeAddress({ query: `{ ${"a ".repeat(5000)} }`, cypher: true })).toBe("");
});
