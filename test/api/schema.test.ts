import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
} from "graphql";
import { expect, test } from "vitest";
import { enums } from "../../server/api/resolvers/enums.ts";
import { schemaText } from "../../server/api/schemaText.ts";

const schema = buildSchema(schemaText());
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** What can carry a description, by its path. */
function described(type: GraphQLNamedType): (readonly [string, string | null | undefined])[] {
  const found: (readonly [string, string | null | undefined])[] = [[type.name, type.description]];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      found.push([`${type.name}.${field.name}`, field.description]);
      for (const arg of field.args) found.push([`${type.name}.${field.name}(${arg.name})`, arg.description]);
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      found.push([`${type.name}.${field.name}`, field.description]);
  }
  if (isEnumType(type)) {
    for (const value of type.getValues()) found.push([`${type.name}.${value.name}`, value.description]);
  }
  return found;
}

test("everything in the schema has a description", () => {
  expect(validateSchema(schema)).toEqual([]);
  const silent = types.flatMap(described).filter(([, description]) => !description?.trim());
  expect(silent.map(([path]) => path)).toEqual([]);
});

test("nothing can be changed through the API", () => {
  expect(schema.getMutationType() ?? schema.getSubscriptionType() ?? null).toBeNull();
});

test("each enum has the values of the one table of words", () => {
  const values = types.filter(isEnumType).map(
    (type) =>
      [
        type.name,
        type
          .getValues()
          .map(({ name }) => name)
          .sort(),
      ] as const,
  );
  const table = Object.entries(enums).map(([name, words]) => [name, Object.keys(words).sort()] as const);
  expect(Object.fromEntries(values)).toEqual(Object.fromEntries(table));
});
