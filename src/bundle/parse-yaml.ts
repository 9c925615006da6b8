import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { LIMITS } from '../model/limits.js';
import { EnoughMistakes, Mistakes } from './mistakes.js';
import { type Parsed, SyntaxMistake } from './parse-json.js';
import { noteNumber } from './written-numbers.js';

/**
 * Reads one YAML 1.2 document of the core schema. Aliases, anchors' reuse, tags of one's own and merge keys are
 * refused, each with line and column. Throws SyntaxMistake when the syntax is broken.
 */
export function parseYaml(text: string): Parsed {
  const mistakes = new Mistakes();
  if (NESTED.test(text)) throw new SyntaxMistake('', TOO_DEEP);
  refuseMany(text);
  try {
    return readDocument(text, mistakes);
  } catch (error) {
    if (error instanceof RangeError) throw new SyntaxMistake('', TOO_DEEP);
    if (error instanceof EnoughMistakes) return { data: undefined, mistakes };
    throw error;
  }
}

function readDocument(text: string, mistakes: Mistakes): Parsed {
  const lines = new LineCounter();
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${line}:${col}`;
  };
  const document = parseDocument(text, {
    version: '1.2',
    lineCounter: lines,
    // Its own errors quote the line for each mistake, and its own comparison of keys takes each with each.
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
    strict: true,
    schema: 'core',
  });
  for (const error of [...document.errors, ...document.warnings]) {
    const said = (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');
    mistakes.say(placeAt(error.pos[0]), WORDS[error.code] ?? said);
  }
  // It brings a schema of its own, with dates, sets and octal numbers.
  const { version } = document.directives?.yaml ?? {};
  if (version && version !== '1.2')
    throw new SyntaxMistake('1:1', `is YAML ${version}; write YAML 1.2, without the %YAML line`);
  const place: Place = (node) =>
    placeAt((node as { range?: readonly number[] | null }).range?.[0] ?? 0);
  let refused = false;
  visit(document, {
    Node(_, node, path) {
      if (path.length > 3 * LIMITS.depth) throw new SyntaxMistake(place(node), TOO_DEEP);
      const why = whyRefused(node);
      if (why) mistakes.say(place(node), why);
      const isRefused = isMap(node) && !checkKeys(node, place, mistakes);
      refused ||= why !== null || isRefused;
    },
  });
  if (document.errors.length > 0 || refused) return { data: undefined, mistakes };
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  noteNumbers(document.contents, data);
  return { data, mistakes };
}

type Place = (node: unknown) => string;

function whyRefused(node: Node): string | null {
  if (isAlias(node)) return 'YAML aliases are not taken; write the value out';
  if (!node.tag || PLAIN_TAG.test(node.tag)) return null;
  return `the tag ${node.tag} is not taken; write plain values`;
}

/** Says what is wrong with the keys of an object; false when it cannot be read for that. */
function checkKeys({ items, ...node }: YAMLMap, place: Place, mistakes: Mistakes): boolean {
  if (items.length > LIMITS.properties) throw new SyntaxMistake(place(node), TOO_WIDE);
  const keys = new Set<unknown>();
  for (const { key } of items) {
    const name = isScalar(key) ? key.value : key;
    if (keys.has(name)) mistakes.say(place(key), TWICE);
    keys.add(name);
    if (isCollection(key))
      mistakes.say(place(key), 'a property is named by a list or an object; write a name');
    if (name === '<<')
      mistakes.say(place(key), 'YAML merge keys are not taken; write the properties out');
  }
  return !items.some(({ key }) => isCollection(key));
}

/** Notes how numbers were written, where their values read otherwise: 0123, 1.10. */
function noteNumbers(node: unknown, data: unknown): void {
  if (data === null || typeof data !== 'object' || !(isMap(node) || isSeq(node))) return;
  node.items.forEach((item, index) => {
    const key = isPair(item) ? String(isScalar(item.key) ? item.key.value : item.key) : index;
    const part = isPair(item) ? item.value : item;
    if (!isScalar(part)) noteNumbers(part, (data as Record<string, unknown>)[key]);
    else if (typeof part.value === 'number' && part.source !== undefined)
      if (part.source !== String(part.value)) noteNumber(data, key, part.source);
  });
}

/** Not the tags of other schemas, which the parser knows when they are asked for; it tells of those it does not know. */
const PLAIN_TAG = /^tag:yaml\.org,2002:(?!(?:binary|omap|pairs|set|timestamp)$)/;

/** So many opening brackets in a row that the parser would take seconds to find out. */
const NESTED = new RegExp(`(?:[[{]\\s*){${LIMITS.depth + 1}}`);

/** The parser keeps half a kilobyte for each word and sign, so they are counted before it begins. */
function refuseMany(text: string): void {
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > LIMITS.yamlTokens) throw new SyntaxMistake('', TOO_MANY);
  }
}

const TOO_MANY = `has more than ${LIMITS.yamlTokens} words and signs of YAML; write a bundle this large as JSON`;
const TOO_DEEP = `is nested more than ${LIMITS.depth} deep`;
const TOO_WIDE = `has more than ${LIMITS.properties} properties in one object`;
const TWICE = 'this key is there twice in one object';
const WORDS: Partial<Record<string, string>> = {
  TAG_RESOLVE_FAILED: 'YAML tags of your own are not taken; write plain values',
  MULTIPLE_DOCS: 'a file holds one bundle; use JSON Lines for several',
};
