import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** How large the answer to an operation can become. */
export interface OperationSize {
  /** Fields from the root to the deepest leaf. */
  readonly depth: number;
  /** Objects in the answer: a list counts as long as its `first` or `limit` allows, one without either as `usualList`. */
  readonly objects: number;
}

/** Length at which a list without `first` or `limit` is reckoned: voices of a chain, objects of a statement. */
const usualList = 3;
/**
 * The same for lists that are known to be longer: the labels of a discourse network, and its windows; the cells of a
 * matrix, the statements and joins of a corroboration, the buckets of a timeline, and the sentences of a paragraph.
 */
const longLists: Readonly<Record<string, number>> = {
  rows: 200,
  columns: 200,
  windows: 20,
  cells: 100,
  groups: 6,
  joins: 6,
  timeline: 200,
  sentences: 6,
};
/** Lists in a path that `limit` does not bound: as long as its steps. */
const pathLists: Readonly<Record<string, number>> = { nodes: 7, relations: 6 };

/** Measures an operation before it runs; the schema's own types (introspection) count nothing. */
export function operationSize(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): OperationSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const defaults: Record<string, unknown> = { ...variables };
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] ??= Number(defaultValue.value);
  }
  // A fragment is measured once, however often it is spread: spreads within spreads cost no time.
  const measured = new Map<string, OperationSize>();

  const ofSelections = (set: SelectionSetNode, parent: GraphQLNamedType | undefined): OperationSize => {
    let [depth, objects] = [0, 0];
    for (const selection of set.selections) {
      const size = ofSelection(selection, parent);
      depth = Math.max(depth, size.depth);
      objects += size.objects;
    }
    return { depth, objects };
  };

  const ofSelection = (
    selection: SelectionSetNode["selections"][number],
    parent: GraphQLNamedType | undefined,
  ): OperationSize => {
    switch (selection.kind) {
      case Kind.INLINE_FRAGMENT: {
        const named = selection.typeCondition?.name.value;
        return ofSelections(selection.selectionSet, named === undefined ? parent : schema.getType(named));
      }
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(selection.name.value);
      case Kind.FIELD: {
        const field = fieldOf(parent, selection.name.value);
        if (field === undefined || selection.selectionSet === undefined) return { depth: 1, objects: 0 };
        const type = getNamedType(field.type);
        const inner = ofSelections(selection.selectionSet, type);
        const length =
          parent?.name === "Path"
            ? (pathLists[field.name] ?? 1)
            : lengthOf(field, askedLength(field, selection, defaults));
        return {
          depth: inner.depth + 1,
          objects: length * (inner.objects + (isCompositeType(type) ? 1 : 0)),
        };
      }
    }
  };

  const ofFragment = (name: string): OperationSize => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const size =
      fragment === undefined
        ? { depth: 0, objects: 0 }
        : ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    measured.set(name, size);
    return size;
  };

  const root = schema.getRootType(operation.operation);
  return ofSelections(operation.selectionSet, root ?? undefined);
}

function fieldOf(
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** What `first` or `limit` is, in the operation, its variables or the schema's default. */
function askedLength(
  field: GraphQLField<unknown, unknown>,
  selection: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  const declared = field.args.find(({ name }) => name === "first" || name === "limit");
  if (declared === undefined) return undefined;
  const value = selection.arguments?.find(({ name }) => name.value === declared.name)?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return given ?? declared.defaultValue;
}

/** A page or a graph is as long as asked; what stands in it (`nodes`, `edges`, `relations`, parts of a comparison) has that length already. */
function lengthOf(field: GraphQLField<unknown, unknown>, asked: unknown): number {
  if (typeof asked === "number") return Math.max(1, asked);
  return isListType(getNullableType(field.type)) && !standsInPage(field)
    ? (longLists[field.name] ?? usualList)
    : 1;
}

const pageLists = ["nodes", "edges", "onlyA", "onlyB", "agreed", "conflict"];

function standsInPage(field: GraphQLField<unknown, unknown>): boolean {
  return pageLists.includes(field.name) || (field.name === "relations" && field.args.length === 0);
}
