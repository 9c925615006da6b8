import { wrongInKey, wrongInName, wrongInUrl } from '../bundle/what-stands.js';
import { LIMITS } from '../model/limits.js';
import type { Value } from '../model/value.js';
import type { Problems } from './problems.js';

const NAMES = [
  ...['name', 'headline', 'title', 'designation', 'rank', 'fact', 'label', 'lang', 'branch'],
  ...['nameAsStated', 'echelonAsStated', 'unitType', 'organizationType', 'affiliationAsStated'],
];
/** Nodes whose ids a bundle gives. */
const GIVEN = /^(?:person|org|unit|place|source|article):/;
const RULE = 'ids, names and addresses are such as a bundle may bring';

/** Checks what a store of an earlier version may hold, and no bundle may bring any more. */
export function checkNames(properties: Readonly<Record<string, Value>>, problems: Problems): void {
  const id = String(properties['id']);
  const wrong = [
    wrongInKey(id, GIVEN.test(id) ? LIMITS.id : LIMITS.derivedId),
    ...NAMES.map((property) => inText(properties[property], wrongInName)),
    inText(properties['url'], wrongInUrl),
    id.startsWith('name:') ? inText(properties['value'], wrongInName) : null,
  ];
  if (wrong.some((one) => one !== null)) problems.add(RULE, id);
}

function inText(value: Value | undefined, wrong: (text: string) => string | null): string | null {
  return typeof value === 'string' ? wrong(value) : null;
}
