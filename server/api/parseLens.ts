import {
  buildSchema,
  coerceInputValue,
  type GraphQLInputObjectType,
  isEnumType,
  isInputObjectType,
} from "graphql";
import type { Lens } from "../model/Lens.ts";
import { Refusal } from "../model/Refusal.ts";
import type { Lens as LensInput } from "./generated/resolverTypes.ts";
import { lensOf } from "./lensOf.ts";
import { enums } from "./resolvers/enums.ts";
import { schemaText } from "./schemaText.ts";

const example = `For example: {"certainty": ["CERTAIN"], "saidFrom": "2021"}; GraphQL's input Lens has every field.`;

/**
 * A lens in its one encoding outside of operations, the API's JSON: of `--lens` and `?lens=`.
 * @throws Refusal BAD_USER_INPUT for what the API would refuse as a lens, in its words
 */
export function parseLens(text: string): Lens {
  const given = parsed(text);
  const faults: string[] = [];
  if (given === null) faults.push("null says nothing; leave it out for everything.");
  const input: unknown = coerceInputValue(given, lensType(), (path, _, { message }) => {
    faults.push(path.length === 0 ? message : `${path.join(".")}: ${message}`);
  });
  if (faults.length > 0 || !isInput(input)) {
    throw new Refusal("BAD_USER_INPUT", `This is no lens: ${faults.join(" ")}`, example);
  }
  return lensOf(input);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal("BAD_USER_INPUT", "The lens is not valid JSON.", example, { cause: error });
  }
}

/** What the schema let through: the type is made from the same schema. */
function isInput(coerced: unknown): coerced is LensInput {
  return typeof coerced === "object" && coerced !== null;
}

let made: GraphQLInputObjectType | undefined;

/** The API's own type, enums standing for the words of files; made when first asked for. */
function lensType(): GraphQLInputObjectType {
  if (made !== undefined) return made;
  const schema = buildSchema(schemaText());
  const words = new Map(Object.entries<Readonly<Record<string, string>>>(enums));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isEnumType(type)) continue;
    for (const value of type.getValues()) value.value = words.get(type.name)?.[value.name] ?? value.value;
  }
  const type = schema.getType("Lens");
  if (!isInputObjectType(type)) throw new Error("the schema has no input Lens");
  made = type;
  return type;
}
