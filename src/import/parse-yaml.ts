import { isAlias, isMap, isScalar, parseDocument, visit } from 'yaml';
import { LIMITS } from './limits.js';
import { EnoughMistakes, Mistakes } from './mistakes.js';
import { type Parsed, SyntaxMistake } from './parse-json.js';

/**
 * Reads one YAML 1.2 document of the core schema. Aliases, anchors' reuse, tags of one's own and merge keys are
 * refused, each with line and column. Throws SyntaxMistake when the syntax is broken.
 */
export function parseYaml(text: string): Parsed {
  const mistakes = new Mistakes();
  if (NESTED.test(text)) throw new SyntaxMistake('', `is nested more than ${LIMITS.depth} deep`);
  try {
    const document = parseDocument(text, {
      version: '1.2',
      uniqueKeys: true,
      merge: false,
      strict: true,
      schema: 'core',
    });
    for (const error of [...document.errors, ...document.warnings]) {
      const place = error.linePos ? `${error.linePos[0].line}:${error.linePos[0].col}` : '';
      const said = (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');
      mistakes.say(place, WORDS[error.code] ?? said);
    }
    const place = (node: unknown) => {
      const offset = (node as { range?: readonly number[] | null }).range?.[0] ?? 0;
      const before = text.slice(0, offset);
      return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`;
    };
    let refused = false;
    visit(document, {
      Node(_, node, path) {
        if (path.length > 3 * LIMITS.depth)
          throw new SyntaxMistake(place(node), `is nested more than ${LIMITS.depth} deep`);
        if (isAlias(node)) {
          refused = true;
          mistakes.say(place(node), 'YAML aliases are not taken; write the value out');
        } else if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) {
          mistakes.say(place(node), `the tag ${node.tag} is not taken; write plain values`);
        }
        if (isMap(node)) {
          for (const { key } of node.items) {
            if (isScalar(key) && key.value === '<<') {
              mistakes.say(place(key), 'YAML merge keys are not taken; write the properties out');
            }
          }
        }
      },
    });
    if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY') || refused)
      return { data: undefined, mistakes };
    return { data: document.toJS({ maxAliasCount: 0 }), mistakes };
  } catch (error) {
    if (error instanceof RangeError)
      throw new SyntaxMistake('', `is nested more than ${LIMITS.depth} deep`);
    if (error instanceof EnoughMistakes) return { data: undefined, mistakes };
    throw error;
  }
}

/** So many opening brackets in a row that the parser would take seconds to find out. */
const NESTED = new RegExp(`(?:[[{]\\s*){${LIMITS.depth + 1}}`);

const WORDS: Partial<Record<string, string>> = {
  DUPLICATE_KEY: 'this key is there twice in one object',
  TAG_RESOLVE_FAILED: 'YAML tags of your own are not taken; write plain values',
  MULTIPLE_DOCS: 'a file holds one bundle; use JSON Lines for several',
};
