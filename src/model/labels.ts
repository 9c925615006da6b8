/** Every node that has a type in the API, by the label that says what it is, with the labels it has beside that. */
export const LABELS = {
  Person: ['Node', 'Entity', 'Source', 'Actor'],
  Organization: ['Node', 'Entity', 'Source', 'Actor'],
  MilitaryUnit: ['Node', 'Entity', 'Source', 'Actor'],
  AnonymousSource: ['Node', 'Entity', 'Source', 'Actor'],
  State: ['Node', 'Entity', 'Source', 'Actor', 'Place'],
  Location: ['Node', 'Entity', 'Place'],
  Article: ['Node', 'Source'],
  Statement: ['Node'],
  Role: ['Node'],
  Change: ['Node'],
  Assessment: ['Node'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The labels of which an entity has exactly one. */
export const ENTITY_KINDS = Object.entries(LABELS).flatMap(([kind, labels]) =>
  (labels as readonly string[]).includes('Entity') ? [kind] : [],
);

/** Nodes that hang on others and are no Node of the API. */
export const DETAIL_LABELS = [
  'Name',
  'Fact',
  'Quotation',
  'Quantity',
  'ControlAssertion',
  'Event',
  'TimeExpression',
  'AssertedValue',
] as const;
