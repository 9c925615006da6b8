import { NODES } from '../model/nodes.js';
import { RELATIONS } from '../model/relations.js';
import type { Properties, Value } from '../model/value.js';
import { tell } from './forms.js';
import { localName } from './ids.js';
import { type Edges, inOrder, sorted } from './stored-edges.js';

/** What a canonical bundle says of a statement, without its id and when it was recorded. */
export function tellReading(
  statement: Properties,
  edges: Edges,
  article: Properties,
): Readonly<Record<string, unknown>> {
  const id = String(statement['id']);
  const of = (type: string) => edges(id, type);
  const name = (to: Value | undefined) => localName(String(article['id']), to);
  const told = (type: 'SAID_BY' | 'RELAYED_BY' | 'MAY_COME_FROM' | 'ABOUT', end: string) =>
    inOrder(of(type)).map(({ to, properties }) => ({
      ...tell(RELATIONS[type].properties, properties),
      [end]: to,
    }));
  const [antecedent] = of('ANTECEDENT');
  const [consequent] = of('CONSEQUENT');
  const { id: _, ...properties } = tell(NODES.Statement.properties, statement);
  return {
    ...properties,
    saidBy: told('SAID_BY', 'source'),
    relayedBy: told('RELAYED_BY', 'source'),
    candidateSources: sorted(told('MAY_COME_FROM', 'source')),
    about: told('ABOUT', 'entity'),
    quantities: of('QUANTIFIED_BY')
      .map(({ to }) => name(to))
      .sort(),
    quotation: name(of('IN_QUOTATION')[0]?.to),
    partOf: of('PART_OF')[0]?.to,
    conditional: antecedent &&
      consequent && {
        ...tell(RELATIONS.ANTECEDENT.properties, antecedent.properties),
        antecedent: antecedent.to,
        consequent: consequent.to,
      },
  };
}
