import type { Bundle, BundleStatement } from '../bundle/bundle.js';
import { entitiesOf } from '../bundle/entities.js';
import type { StatementSpan } from '../bundle/parts.js';
import { compute } from '../model/computed.js';
import { type Label, nodeRow } from '../model/labels.js';
import { listedAs } from '../model/listed.js';
import { newestFirst } from '../model/newest-first.js';
import { NODES } from '../model/nodes.js';
import { RELATIONS } from '../model/relations.js';
import type { Properties, Value } from '../model/value.js';
import { ASSERTED } from '../model/vocabulary.js';
import { groupBy } from '../util/group-by.js';
import { graphOfRows } from './article-graph.js';
import type { Making } from './article-rows.js';
import { store, tell } from './forms.js';
import { digest, localId } from './ids.js';
import { compareReading } from './reading-order.js';
import { addReadings, distinctReadings, type Reading, readingsIn } from './readings.js';
import { labelsOf, present, Rows } from './rows.js';
import { spanIdOf, speakersKey, statementId } from './statement-ids.js';
import { compareText, tidy } from './tidy.js';

/** A reading of a statement with what the author left to us: its spans, its stored id, its place in reading order. */
export interface PlacedStatement {
  readonly statement: BundleStatement;
  readonly spans: readonly StatementSpan[];
  readonly id: string;
  readonly spanId: string;
  readonly position: number;
}

/** What the rows of one reading are made with. */
export type ReadingMaking = Pick<Making, 'rows' | 'text' | 'articleId' | 'published'>;

/** Who says a statement, by their ids. */
function speakersOf({ saidBy }: Pick<BundleStatement, 'saidBy'>): readonly string[] {
  return (saidBy ?? []).map(({ source }) => source);
}

/**
 * Finds spans that were not given, derives ids from them and from who speaks, and counts reading order from 1. One
 * statement each, with all its readings in the bundle.
 */
function placeStatements(
  { bundle, text, articleId }: Making,
  known: ReadonlyMap<string, string>,
): readonly (readonly PlacedStatement[])[] {
  const taken = new Map(known);
  const given = (bundle.statements ?? []).map((statement) => {
    const spans = statement.spans?.length ? statement.spans : text.find(statement.text).slice(0, 1);
    return { statement, spans, speakers: speakersOf(statement) };
  });
  // Of two voices whose ids would be the same, the first in this order has the short one.
  const key = ({ speakers }: (typeof given)[number]) => speakersKey(speakers);
  const placed = [...given]
    .sort((a, b) => compareText(key(a), key(b)))
    .map((one) => {
      const spanId = spanIdOf(articleId, one.spans);
      const id = statementId(spanId, articleId, one.speakers, taken);
      if (!taken.has(id)) taken.set(id, key(one));
      const [starts, ends] = [one.spans.map(({ start }) => start), one.spans.map(({ end }) => end)];
      return { statement: one.statement, spans: one.spans, id, spanId, starts, ends };
    });
  return [...groupBy(placed, (one) => [one.id, one]).values()]
    .sort(([a], [b]) => (a && b ? compareReading(a, b) : 0))
    .map((readings, index) =>
      readings.map(({ statement, spans, id, spanId }) => {
        return { statement, spans, id, spanId, position: index + 1 };
      }),
    );
}

/**
 * The rows of a bundle's statements with their attributions, subjects, parts and relations. `known` says whose voice
 * has an id of a statement already. Returns what gives the stored id of the statement that the bundle calls by a name.
 */
export function addStatementRows(
  making: Making,
  known: ReadonlyMap<string, string> = new Map(),
): (name: string) => string {
  const placed = placeStatements(making, known);
  const ids = new Map(placed.flat().map(({ statement, id }) => [statement.id, id]));
  const idOf = (name: string): string => ids.get(name) ?? name;
  const sourceKindOf = sourceKinds(making.bundle);
  for (const entries of placed) {
    const first = entries[0] as PlacedStatement;
    const readings = entries.length > 1 ? readInBundle(making, entries, sourceKindOf, idOf) : [];
    const shown = readings[0]?.of ?? first;
    const recorded = entries.map(({ statement }) => statement.recordedAt ?? making.recordedAt);
    addReading(making, shown, recorded.sort()[0], sourceKindOf, idOf);
    addReadings(
      making,
      first.id,
      readings.map(({ reading }) => reading),
    );
  }
  for (const relation of making.bundle.statementRelations ?? []) {
    const { from, type, to, onlyIf } = relation;
    const told = store(RELATIONS[type as 'RELATED_TO'].properties, relation, making.text);
    const properties = present({ ...told, onlyIf: onlyIf && idOf(onlyIf) });
    const key = relationKey(properties);
    making.rows.edge(type, ['Node', idOf(from)], ['Node', idOf(to)], { key }, properties);
  }
  return idOf;
}

/** The distinct readings of a statement in a bundle, the shown one first, each with what it was made of. */
function readInBundle(
  making: Making,
  entries: readonly PlacedStatement[],
  sourceKindOf: (source: string | undefined) => string,
  idOf: (name: string) => string,
) {
  const found = new Map<string, { readonly of: PlacedStatement; readonly reading: Reading }>();
  const all = entries.map((of) => {
    const rows = new Rows();
    const recordedAt = of.statement.recordedAt ?? making.recordedAt;
    addReading({ ...making, rows }, of, recordedAt, sourceKindOf, idOf);
    const graph = { ...graphOfRows(rows), article: { id: making.articleId } };
    const [reading] = readingsIn(graph)(graph.statements[0] ?? {});
    if (reading && !found.has(reading.key)) found.set(reading.key, { of, reading });
    return reading as Reading;
  });
  return distinctReadings(all).map((reading) => ({
    reading,
    of: found.get(reading.key)?.of as PlacedStatement,
  }));
}

/** What tells a relation between two statements from others of its type between them. */
function relationKey(told: Properties): string {
  return digest(JSON.stringify(tidy(tell(RELATIONS.RELATED_TO.properties, told))));
}

/** What is told of a relationship with a digest of it, by which it is known again once it has ended. */
function keyed(told: Readonly<Record<string, Value | undefined>>): Properties {
  const properties = present(told);
  return { ...properties, key: digest(JSON.stringify(tidy(properties))) };
}

/** The key of a relationship that a reading made. */
export function keyOf({ key }: Properties): string {
  return String(key);
}

/** The rows of a statement as it was read. */
export function addReading(
  making: ReadingMaking,
  one: PlacedStatement,
  recordedAt: string | undefined,
  sourceKindOf: (source: string | undefined) => string,
  idOf: (name: string) => string,
): void {
  addStatement(making, one, recordedAt, sourceKindOf);
  addSources(making, one);
  addSubjects(making, one);
  addParts(making, one, idOf);
}

function addStatement(
  { rows, text, articleId, published }: ReadingMaking,
  { statement, spans, id, spanId, position }: PlacedStatement,
  recordedAt: string | undefined,
  sourceKindOf: (source: string | undefined) => string,
): void {
  const source = statement.saidBy?.[0]?.source;
  const certainty = statement.certainty ?? (statement.hypothetical ? UNCOMMITTED : undefined);
  const told = store(NODES.Statement.properties, { ...statement, certainty, spans }, text);
  rows.node(labelsOf('Statement', ...(statement.hypothetical ? [] : [ASSERTED])), id, {
    ...told,
    ...compute('Statement', told),
    id,
    kind: statement.kind ?? kindOf(text, spans, source === articleId),
    sourceKind: statement.sourceKind ?? sourceKindOf(source),
    position,
    ...published,
    newestFirst: orderOf({ published, articleId }, position),
    articleId,
    spanId,
    recordedAt,
  });
  rows.edge('APPEARS_IN', ['Node', id], ['Node', articleId]);
}

function orderOf({ published, articleId }: Pick<Making, 'published' | 'articleId'>, at: number) {
  return newestFirst(String(published['sortAt']), articleId, at);
}

function addSources(making: ReadingMaking, { statement, id, position: at }: PlacedStatement): void {
  const { rows, text } = making;
  const order = statement.hypothetical ? null : orderOf(making, at);
  (statement.saidBy ?? []).forEach((said, index) => {
    const told = store(RELATIONS.SAID_BY.properties, said, text);
    const listed = listedAs(said.source, order);
    const properties = { ...keyed({ ...told, position: index + 1 }), listed };
    rows.edge('SAID_BY', ['Node', id], ['Node', said.source], {}, properties);
  });
  (statement.relayedBy ?? []).forEach((relay, index) => {
    const told = store(RELATIONS.RELAYED_BY.properties, relay, text);
    const position = index + 1;
    const properties = keyed({ ...told, position });
    rows.edge('RELAYED_BY', ['Node', id], ['Node', relay.source], { position }, properties);
  });
  for (const { source, link, reason } of statement.candidateSources ?? [])
    rows.edge('MAY_COME_FROM', ['Node', id], ['Node', source], { link }, keyed({ link, reason }));
}

function addSubjects(
  making: ReadingMaking,
  { statement, id, position: at }: PlacedStatement,
): void {
  const order = statement.hypothetical ? null : orderOf(making, at);
  (statement.about ?? []).forEach((about, index, all) => {
    const { entity } = about;
    const isFirst = all.findIndex((other) => other.entity === entity) === index;
    const told = store(RELATIONS.ABOUT.properties, about, making.text);
    const position = index + 1;
    const listed = listedAs(entity, isFirst ? order : null);
    const properties = { ...keyed({ ...told, position }), listed };
    making.rows.edge('ABOUT', ['Node', id], ['Node', entity], { position }, properties);
  });
}

function addParts(
  { rows, text, articleId }: ReadingMaking,
  { statement, id }: PlacedStatement,
  idOf: (name: string) => string,
): void {
  const { quantities = [], quotation, partOf, conditional } = statement;
  const lead = (type: string, label: Label, name: string) => {
    const to = localId(nodeRow(label).prefix ?? '', articleId, name);
    rows.edge(type, ['Node', id], [label, to], {}, keyed({}));
  };
  for (const quantity of quantities) lead('QUANTIFIED_BY', 'Quantity', quantity);
  if (quotation) lead('IN_QUOTATION', 'Quotation', quotation);
  if (partOf) rows.edge('PART_OF', ['Node', id], ['Node', idOf(partOf)], {}, keyed({}));
  if (!conditional) return;
  const told = keyed(store(RELATIONS.ANTECEDENT.properties, conditional, text));
  rows.edge('ANTECEDENT', ['Node', id], ['Node', idOf(conditional.antecedent)], {}, told);
  rows.edge('CONSEQUENT', ['Node', id], ['Node', idOf(conditional.consequent)], {}, told);
}

/** How an article presents a source, by what the bundle says it is. */
function sourceKinds(bundle: Bundle): (source: string | undefined) => string {
  const kinds = new Map<string, string>([[bundle.article.id, 'ARTICLE']]);
  for (const { entity, label } of entitiesOf(bundle))
    kinds.set(entity.id, label === 'Person' ? 'NAMED_PERSON' : 'NAMED_ORGANIZATION');
  for (const { id, sourceKind } of bundle.anonymousSources ?? []) kinds.set(id, sourceKind);
  return (source) => (source && kinds.get(source)) || 'IMPERSONAL';
}

/** The certainty of a part of a conditional that nobody judged. */
const UNCOMMITTED = 'U_U';

const QUOTE = /["“”„«»'‘’]/;

/** What a statement without a kind is: words between quotation marks are a quote. */
function kindOf(
  text: Making['text'],
  spans: readonly StatementSpan[],
  isOwnVoice: boolean,
): string {
  const first = spans[0];
  const last = spans.at(-1);
  if (first && last && QUOTE.test(text.slice(first.start - 1, first.start))) {
    if (QUOTE.test(text.slice(last.end, last.end + 2))) return 'DIRECT_QUOTE';
  }
  return isOwnVoice ? 'ARTICLE_VOICE' : 'PARAPHRASE';
}
