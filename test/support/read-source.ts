import { parseSync } from 'vite';

/** What the laws look at in one file. */
export interface Source {
  readonly lines: number;
  /** Everything named by an import of any kind, and the line that names it; null where only the run knows it. */
  readonly imports: readonly { readonly specifier: string | null; readonly line: number }[];
  /** Every function with its length in lines, decorators and doc comments left out. */
  readonly functions: readonly FunctionSize[];
  /** Lines that read the environment. */
  readonly environment: readonly number[];
}

interface FunctionSize {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
/** A callback of these holds tests, not steps. */
const SUITES = ['describe', 'it', 'test'];

/** Parses TypeScript or JavaScript, with JSX where the name says so. Throws what the parser says of a broken file. */
export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((e) => e.message).join('; ')}`);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const imports: { specifier: string | null; line: number }[] = [];
  const functions: FunctionSize[] = [];
  const environment: number[] = [];
  walk(program as unknown as Node, [], (node, parents) => {
    const named = importedBy(node);
    if (named !== undefined) imports.push({ specifier: named, line: lineOf(node.start) });
    if (readsEnvironment(node)) environment.push(lineOf(node.start));
    if (!FUNCTIONS.includes(node.type) || isSuite(parents.at(-1))) return;
    const { name, start } = nameOf(node, parents);
    const line = lineOf(start);
    functions.push({ name, line, lines: lineOf(node.end) - line + 1 });
  });
  return { lines: text.trimEnd().split('\n').length, imports, functions, environment };
}

function walk(
  node: Node,
  parents: readonly Node[],
  visit: (node: Node, parents: readonly Node[]) => void,
): void {
  visit(node, parents);
  const inside = [...parents, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, inside, visit);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The module that a node imports, null when it is computed, undefined when it imports none. */
function importedBy(node: Node): string | null | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
    case 'ExportAllDeclaration':
      return literal(node['source']);
    case 'ExportNamedDeclaration':
      return node['source'] ? literal(node['source']) : undefined;
    case 'TSExternalModuleReference':
      return literal(node['expression']);
    case 'CallExpression':
      return isNamed(node['callee'], 'require')
        ? literal((node['arguments'] as Node[])[0])
        : undefined;
    default:
      return undefined;
  }
}

function literal(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  const quasis = node.type === 'TemplateLiteral' ? (node['quasis'] as Node[]) : [];
  const [only] = quasis;
  return quasis.length === 1 && only ? (only['value'] as { cooked: string }).cooked : null;
}

/** `process.env`, `process['env']`, `{ env } = process`. */
function readsEnvironment(node: Node): boolean {
  if (node.type === 'MemberExpression') {
    const property = node['property'];
    return (
      isNamed(node['object'], 'process') &&
      (isNamed(property, 'env') || literal(property) === 'env')
    );
  }
  if (node.type !== 'VariableDeclarator' || !isNamed(node['init'], 'process')) return false;
  const pattern = node['id'] as Node;
  return (
    pattern.type === 'ObjectPattern' &&
    (pattern['properties'] as Node[]).some(
      (property) => property.type === 'RestElement' || isNamed(property['key'], 'env'),
    )
  );
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node['name'] === name;
}

/** Whether a call is of describe, it or test, with whatever follows them: `it.each(…)(…)`, `describe.skipIf(…)(…)`. */
function isSuite(node: Node | undefined): boolean {
  let callee = node?.type === 'CallExpression' ? node : undefined;
  while (callee && callee.type !== 'Identifier') {
    callee = (callee['callee'] ?? callee['object'] ?? callee['tag']) as Node | undefined;
  }
  return callee !== undefined && SUITES.includes(String(callee['name']));
}

/** How a function is called where it stands, and where it begins. */
function nameOf(node: Node, parents: readonly Node[]): { name: string; start: number } {
  const parent = parents.at(-1);
  const own = node['id'];
  if (isNode(own)) return { name: String(own['name']), start: node.start };
  const key = parent?.['key'] ?? (parent?.type === 'VariableDeclarator' ? parent['id'] : undefined);
  if (!isNode(key)) return { name: '(callback)', start: node.start };
  return { name: String(key['name'] ?? key['value']), start: key.start };
}
