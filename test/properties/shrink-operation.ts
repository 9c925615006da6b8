import { type ASTNode, type DocumentNode, parse, print, validate, visit } from 'graphql';
import { publicSchema } from './reference/interpreter.js';

/** What may go from an operation while it stays one. */
const REMOVABLE = new Set([
  'Field',
  'InlineFragment',
  'FragmentSpread',
  'FragmentDefinition',
  'Argument',
  'ObjectField',
  'ObjectValue',
  'EnumValue',
  'StringValue',
  'Directive',
  'VariableDefinition',
]);

/** The operation without all that can be left out while it stays valid and `fails`. */
export async function shrinkOperation(
  source: string,
  fails: (source: string) => Promise<boolean>,
): Promise<string> {
  let document = parse(source, { noLocation: true });
  for (let at = 0, smaller = without(document, at); smaller; smaller = without(document, at)) {
    const shorter = printed(withoutUnused(smaller));
    if (shorter !== null && (await fails(shorter))) document = parse(shorter, { noLocation: true });
    else at += 1;
  }
  return print(document);
}

/** Without its removable node of that number, or null when there are not so many. */
function without(document: DocumentNode, at: number): DocumentNode | null {
  let count = -1;
  let found = false;
  const remove = (node: ASTNode) => {
    if (!REMOVABLE.has(node.kind)) return undefined;
    count += 1;
    if (count !== at) return undefined;
    found = true;
    return null;
  };
  const smaller = visit(document, { enter: remove });
  return found ? smaller : null;
}

/** The text of a document, or null when it is no valid operation any more. */
function printed(document: DocumentNode): string | null {
  try {
    const text = print(document);
    return validate(publicSchema, parse(text)).length === 0 ? text : null;
  } catch {
    return null;
  }
}

function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(`$${name.value}`),
    FragmentSpread: ({ name }) => void used.add(name.value),
  });
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(`$${variable.name.value}`) ? undefined : null),
    FragmentDefinition: ({ name }) => (used.has(name.value) ? undefined : null),
  });
}
