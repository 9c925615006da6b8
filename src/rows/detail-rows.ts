import type { BundleControlAssertion } from '../bundle/bundle.js';
import { DETAILS } from '../model/detail-nodes.js';
import { local } from '../model/ids.js';
import { nodeRow } from '../model/labels.js';
import { RELATIONS } from '../model/relations.js';
import type { Properties, Value } from '../model/value.js';
import type { ArticleGraph } from './article-graph.js';
import type { Making } from './article-rows.js';
import { store, tell } from './forms.js';
import { digest, localId, localName } from './ids.js';
import { present } from './rows.js';
import { type Edges, sorted } from './stored-edges.js';
import { compareText, tidy } from './tidy.js';

type Plain = Readonly<Record<string, unknown>>;
type Detail = 'TimeExpression' | 'Quantity' | 'Quotation' | 'Event';

/** The rows of an article's time expressions, quantities, quotations and events. */
export function addDetailRows(making: Making): void {
  const { rows, bundle, text, articleId } = making;
  for (const expression of bundle.timeExpressions ?? []) {
    const { anchor } = expression;
    addDetail(making, 'TimeExpression', expression, {
      ...(anchor !== undefined && { anchor: localId('time', articleId, anchor) }),
    });
  }
  for (const quantity of bundle.quantities ?? []) addDetail(making, 'Quantity', quantity);
  for (const quotation of bundle.quotations ?? []) {
    const words = quotation.spans.map(({ start, end }) => text.slice(start, end));
    addDetail(making, 'Quotation', quotation, { text: words.join(' ') });
  }
  for (const event of bundle.events ?? []) {
    const id = addDetail(making, 'Event', event);
    for (const mention of event.mentions ?? []) {
      const told = store(RELATIONS.REFERS_TO_EVENT.properties, mention, text);
      rows.edgeAt('REFERS_TO_EVENT', ['Node', articleId], ['Event', id], told);
    }
  }
}

/** Adds one and what leads to it from the article; returns its id in the graph. */
function addDetail(
  { rows, text, articleId }: Making,
  label: Detail,
  given: { readonly id: string },
  more: Readonly<Record<string, Value>> = {},
): string {
  const id = localId(nodeRow(label).prefix ?? '', articleId, given.id);
  rows.node(label, id, { ...store(DETAILS[label].properties, given, text), ...more, id });
  const type = label === 'TimeExpression' ? 'STATES_TIME' : 'DETAILS';
  rows.edge(type, ['Node', articleId], [label, id]);
  return id;
}

/** Time expressions, quantities, quotations and events of a canonical bundle, by its lists. */
export function tellDetails(graph: ArticleGraph, edges: Edges): Plain {
  const articleId = String(graph.article['id']);
  const of = (label: Detail, more: (properties: Properties) => Plain = () => ({})) => {
    const own = graph.details.filter((detail) => detail.label === label);
    return byId(
      own.map(({ properties }) => ({
        ...tell(DETAILS[label].properties, properties),
        ...more(properties),
        id: localName(articleId, properties['id']),
      })),
    );
  };
  return {
    timeExpressions: of('TimeExpression', ({ anchor }) => ({
      anchor: localName(articleId, anchor),
    })),
    quantities: of('Quantity'),
    quotations: of('Quotation'),
    events: of('Event', ({ id }) => ({
      mentions: sorted(
        edges(articleId, 'REFERS_TO_EVENT')
          .filter((edge) => edge.to === id)
          .map(({ properties }) => tell(RELATIONS.REFERS_TO_EVENT.properties, properties)),
      ),
    })),
  };
}

/** The rows of claims about who holds what; `idOf` gives the stored id of a statement. */
export function addControlRows(making: Making, idOf: (name: string) => string): void {
  for (const control of making.bundle.controlAssertions ?? []) addControl(making, control, idOf);
}

function addControl(
  { rows, text, articleId, recordedAt }: Making,
  control: BundleControlAssertion,
  idOf: (name: string) => string,
): void {
  const { place, actor, causedBy, evidence } = control;
  const properties = present(store(DETAILS.ControlAssertion.properties, control, text));
  const per = idOf(control.statement);
  const words = evidence && present(store(RELATIONS.EVIDENCED_BY.properties, { evidence }, text));
  const id = controlId(articleId, properties, {
    ...{ OVER: place, BY: actor, CAUSED_BY: causedBy, PER: per },
    EVIDENCED_BY: words && tellEvidence(words),
  });
  rows.node('ControlAssertion', id, { ...properties, id, recordedAt });
  for (const [type, end] of Object.entries({
    OVER: place,
    BY: actor,
    CAUSED_BY: causedBy,
    PER: per,
  }))
    if (end !== undefined) rows.edge(type, ['ControlAssertion', id], ['Node', end]);
  if (words) rows.edgeAt('EVIDENCED_BY', ['ControlAssertion', id], ['Node', articleId], words);
  rows.edge('DETAILS', ['Node', articleId], ['ControlAssertion', id]);
}

/** The id of a claim about who holds what: of all that it says. `ends` are by the relations that lead to them. */
function controlId(articleId: string, properties: Properties, ends: Plain): string {
  const told = tell(DETAILS.ControlAssertion.properties, properties);
  return `control:${local(articleId)}:${digest(JSON.stringify(tidy({ ...told, ...ends })))}`;
}

/** That of a stored one, whose statement may have another id now. */
export function controlIdOf(
  articleId: string,
  properties: Properties,
  edges: Edges,
  idOf: (statement: string) => string,
): string {
  const [evidence] = edges(String(properties['id']), 'EVIDENCED_BY');
  const to = (type: string) => edges(String(properties['id']), type)[0]?.to;
  return controlId(articleId, properties, {
    ...{ OVER: to('OVER'), BY: to('BY'), CAUSED_BY: to('CAUSED_BY'), PER: idOf(to('PER') ?? '') },
    EVIDENCED_BY: evidence && tellEvidence(evidence.properties),
  });
}

/** Those of a canonical bundle. */
export function tellControls({ details }: ArticleGraph, edges: Edges): readonly unknown[] {
  return sorted(
    details.flatMap(({ label, properties }) => {
      if (label !== 'ControlAssertion') return [];
      const to = (type: string) => edges(String(properties['id']), type)[0];
      const words = to('EVIDENCED_BY');
      return {
        ...tell(DETAILS.ControlAssertion.properties, properties),
        place: to('OVER')?.to,
        actor: to('BY')?.to,
        causedBy: to('CAUSED_BY')?.to,
        statement: to('PER')?.to,
        evidence: words && tellEvidence(words.properties),
      };
    }),
  );
}

/** Where the words of an EVIDENCED_BY are, as a bundle says it. */
function tellEvidence(properties: Properties): unknown {
  return tell(RELATIONS.EVIDENCED_BY.properties, properties)['evidence'];
}

function byId<T extends Plain>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compareText(String(a['id']), String(b['id'])));
}
