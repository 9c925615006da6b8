const TYPES = new Set([
  'Person',
  'Organization',
  'MilitaryUnit',
  'AnonymousSource',
  'State',
  'Location',
  'Article',
  'Statement',
]);

/** The one label of a node that names its type; the others name interfaces. */
export function typeOf(labels) {
  return labels.find((label) => TYPES.has(label));
}
