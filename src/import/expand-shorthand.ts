/** The short forms an author may write, and the property whose long form each stands for. */
const LISTS = new Map([
  ['saidBy', 'source'],
  ['relayedBy', 'source'],
  ['within', 'to'],
  ['adjoins', 'to'],
  ['allegiance', 'to'],
  ['subordinateTo', 'to'],
  ['memberOf', 'to'],
  ['positionedAt', 'to'],
]);
const OBJECTS = new Map([
  ['publisher', 'organization'],
  ['publishedAt', 'edtf'],
  ['saidAt', 'edtf'],
  ['from', 'edtf'],
  ['until', 'edtf'],
  ['observedFrom', 'edtf'],
  ['observedTo', 'edtf'],
  ['eventTime', 'edtf'],
]);

/**
 * Writes short forms out: a bare id for one attribution or link, a bare EDTF for a date; null means absent.
 * Data of any other form comes back as it is, for the validator to judge.
 */
export function expandShorthand(value: unknown, path: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => expandShorthand(item, path));
  if (value === null || typeof value !== 'object') return value;
  const isRelation = path.at(-1) === 'statementRelations';
  const entries = Object.entries(value)
    .filter(([, part]) => part !== null)
    .map(([key, part]) => {
      const list = LISTS.get(key);
      const object = isRelation ? undefined : OBJECTS.get(key);
      let expanded: unknown = part;
      if (list)
        expanded = (Array.isArray(part) ? part : [part]).map((item) =>
          typeof item === 'string' ? { [list]: item } : item,
        );
      else if (object && typeof part === 'string') expanded = { [object]: part };
      return [key, expandShorthand(expanded, [...path, key])];
    });
  return Object.fromEntries(entries);
}
