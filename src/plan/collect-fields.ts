import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface Document {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Field nodes that were merged into one response key. */
export type FieldNodes = readonly [FieldNode, ...FieldNode[]];

/** A field of an object as it is selected under one response key. */
export interface SelectedField {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: FieldNodes;
  /** What the field is of, without lists and nulls, and what is selected of that. */
  readonly type: GraphQLNamedType;
  readonly selections: readonly SelectionSetNode[];
}

/** The fields selected of an object in their order, without its name, `__typename`. */
export function selectedFields(
  document: Document,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): readonly SelectedField[] {
  return [...collectFields(document, type, selections)].flatMap(
    ([key, nodes]) => selectedField(type, key, nodes) ?? [],
  );
}

/** The field that nodes under one response key select; null for `__typename`. */
export function selectedField(
  object: GraphQLObjectType,
  key: string,
  nodes: FieldNodes,
): SelectedField | null {
  const field = object.getFields()[nodes[0].name.value];
  if (!field) return null;
  return { key, field, nodes, type: getNamedType(field.type), selections: subSelections(nodes) };
}

/** The field nodes of an object by response key: CollectFields of the GraphQL specification, section 6.3.2. */
export function collectFields(
  document: Document,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, FieldNodes> {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const visited = new Set<string>();
  const visit = (selection: SelectionNode): void => {
    if (!isIncluded(document, selection)) return;
    if (selection.kind === 'Field') {
      const key = selection.alias?.value ?? selection.name.value;
      const group = fields.get(key);
      if (group) group.push(selection);
      else fields.set(key, [selection]);
      return;
    }
    const fragment = fragmentOf(document, selection, visited);
    if (fragment && applies(document, type, fragment.typeCondition?.name.value))
      fragment.selectionSet.selections.forEach(visit);
  };
  for (const { selections } of selectionSets) selections.forEach(visit);
  return fields;
}

/** An inline fragment, or one that is spread for the first time. */
function fragmentOf(
  { fragments }: Document,
  selection: InlineFragmentNode | FragmentSpreadNode,
  visited: Set<string>,
): InlineFragmentNode | FragmentDefinitionNode | undefined {
  if (selection.kind === 'InlineFragment') return selection;
  const { value } = selection.name;
  if (visited.has(value)) return undefined;
  visited.add(value);
  return fragments[value];
}

/** The selection sets of field nodes that were merged into one response key. */
export function subSelections(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}

function isIncluded({ variables }: Document, selection: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false;
}

function applies(
  { schema }: Document,
  type: GraphQLObjectType,
  condition: string | undefined,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}
