import relationFields from "./relationFields.graphql?raw";
import relationParts from "./relationParts.graphql?raw";

/** The fragment `RelationFields`, with those that it is made of. */
export const relationText = relationFields + relationParts;
