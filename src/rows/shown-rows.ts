import { compute } from '../model/computed.js';
import type { Label } from '../model/labels.js';
import type { RelationType } from '../model/relations.js';
import type { Properties } from '../model/value.js';
import { digest } from './ids.js';
import { Rows } from './rows.js';
import type { Hanging, Shown } from './shown-values.js';
import type { Told } from './told.js';
import type { Asserted } from './unite.js';

/** What hangs on an entity, or beside an article's values: relationships from it, by type, each to a node of its own. */
export const HANGING = [
  'NAMED',
  'HAS_FACT',
  'AFFILIATED_WITH',
  'ASSERTED',
] as const satisfies readonly RelationType[];

/** A value that is not shown, and the articles that give it. */
export interface GivenValue extends Asserted {
  readonly articles: readonly string[];
}

/** A relationship to what hangs on a thing; `key` is part of what the end's id says already. */
export interface Hung {
  readonly type: (typeof HANGING)[number];
  readonly to: string;
}

/** The id of a value that a thing has beside the one it shows. */
function assertedId(owner: string, { property, value }: Asserted): string {
  return `asserted:${owner}:${digest(property, value)}`;
}

/** Adds what hangs on an entity that shows this, and tells what leads there. */
export function addShown(
  rows: Rows,
  id: string,
  { names, facts, affiliatedWith, others }: Shown,
  articlesOf: (told: Told) => readonly string[],
): readonly Hung[] {
  const hang = (type: Hung['type'], label: Label, nodes: readonly Hanging[]) =>
    nodes.map(({ id: to, properties }): Hung => {
      rows.node(label, to, { ...properties, ...compute(label, properties), id: to });
      return lead(rows, id, type, label, to);
    });
  return [
    ...hang('NAMED', 'Name', names),
    ...hang('HAS_FACT', 'Fact', facts),
    ...affiliatedWith.map((to) => lead(rows, id, 'AFFILIATED_WITH', 'Node', to)),
    ...addAsserted(
      rows,
      id,
      others.map(({ by, ...other }) => ({ ...other, articles: by.flatMap(articlesOf) })),
    ),
  ];
}

/** Adds the values that a thing has beside those it shows. */
export function addAsserted(
  rows: Rows,
  id: string,
  values: readonly GivenValue[],
): readonly Hung[] {
  return values.map(({ property, value, articles }) => {
    const to = assertedId(id, { property, value });
    rows.node('AssertedValue', to, { id: to, property, value });
    for (const article of articles)
      rows.edge('GIVEN_BY', ['AssertedValue', to], ['Node', article], {}, { key: '' });
    return lead(rows, id, 'ASSERTED', 'AssertedValue', to);
  });
}

function lead(rows: Rows, from: string, type: Hung['type'], label: string, to: string): Hung {
  rows.edge(type, ['Node', from], [label, to], {}, { key: '' });
  return { type, to };
}

/** The same rows without what hangs on things that are there: that is settled by all who describe them. */
export function withoutHanging(rows: Rows, there: ReadonlySet<string>): Rows {
  const left = new Rows();
  const gone = new Set<string>();
  const isGone = (type: string, from: string) =>
    (HANGING as readonly string[]).includes(type) && there.has(from);
  for (const [key, { kind, rows: edges }] of rows.edges) {
    const kept = edges.filter(({ from }) => !isGone(kind.type, from));
    for (const { from, to } of edges)
      if (isGone(kind.type, from) && kind.to !== 'Node') gone.add(to);
    left.edges.set(key, { kind, rows: kept });
  }
  for (const group of left.edges.values())
    if (group.kind.type === 'GIVEN_BY')
      group.rows.splice(
        0,
        Number.POSITIVE_INFINITY,
        ...group.rows.filter(({ from }) => !gone.has(from)),
      );
  for (const [labels, byId] of rows.nodes)
    left.nodes.set(labels, new Map([...byId].filter(([id]) => !gone.has(id))));
  return left;
}

/** What an entity that shows this is to have of its own. */
export function ownProperties(label: Label, shown: Shown): Properties {
  return { ...shown.properties, ...compute(label, shown.properties) };
}
