import type { ArticleText } from '../bundle/article-text.js';
import type { Bundle, BundleStatement, StatementSpan } from '../bundle/bundle.js';
import { type EntityLabel, entitiesOf } from '../bundle/entities.js';
import { listedAs } from '../model/listed.js';
import { newestFirst } from '../model/newest-first.js';
import type { Value } from '../model/value.js';
import { ASSERTED } from '../model/vocabulary.js';
import { sortForm } from '../util/fold.js';
import { searchWords, spaced } from '../util/search-words.js';
import { dateProperties, derivedId, digest, spanLists, spanProperties } from './properties.js';
import type { Rows } from './rows.js';

/** A statement with what the author left to us: its spans, its stored id, its place in reading order. */
export interface PlacedStatement {
  readonly statement: BundleStatement;
  readonly spans: readonly StatementSpan[];
  readonly id: string;
  readonly position: number;
}

/** Finds spans that were not given, derives ids from them, and counts reading order from 1. */
function placeStatements(bundle: Bundle, text: ArticleText): readonly PlacedStatement[] {
  const article = bundle.article.id.slice('article:'.length);
  return (bundle.statements ?? [])
    .map((statement) => {
      const spans = statement.spans?.length
        ? statement.spans
        : text.find(statement.text).slice(0, 1);
      const place = spans.map(({ start, end }) => `${start}-${end}`).join('+');
      const id = derivedId(`statement:${article}:${place}`);
      return { statement, spans, id };
    })
    .sort((a, b) => compareReading(asRead(a), asRead(b)))
    .map((placed, index) => ({ ...placed, position: index + 1 }));
}

/** Where a statement stands in its article. */
interface Read {
  readonly id: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function asRead({ id, spans }: Pick<PlacedStatement, 'id' | 'spans'>): Read {
  return { id, starts: spans.map(({ start }) => start), ends: spans.map(({ end }) => end) };
}

/** Statements as stored, in reading order: by where they begin, the longer first. */
export function inReadingOrder<T extends Readonly<Record<string, Value>>>(
  statements: readonly T[],
): readonly T[] {
  const read = (statement: T) => statement as unknown as Read;
  return [...statements].sort((a, b) => compareReading(read(a), read(b)));
}

function compareReading(a: Read, b: Read): number {
  return (
    (a.starts[0] ?? 0) - (b.starts[0] ?? 0) ||
    a.starts.length - b.starts.length ||
    (b.ends.at(-1) ?? 0) - (a.ends.at(-1) ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The rows of a bundle's statements with their attributions, subjects, parts and relations. */
export function addStatementRows(
  rows: Rows,
  bundle: Bundle,
  text: ArticleText,
  recordedAt: string,
  published: Readonly<Record<string, Value>>,
): readonly PlacedStatement[] {
  const placed = placeStatements(bundle, text);
  const ids = new Map(placed.map(({ statement, id }) => [statement.id, id]));
  const idOf = (name: string): string => ids.get(name) ?? name;
  const labels = new Map<string, EntityLabel | 'Article'>(
    entitiesOf(bundle).map(({ entity, label }) => [entity.id, label]),
  );
  labels.set(bundle.article.id, 'Article');
  const anonymous = new Map(
    (bundle.anonymousSources ?? []).map((source) => [source.id, source.sourceKind]),
  );
  const article = bundle.article.id;
  const articleName = article.slice('article:'.length);

  for (const { statement, spans, id, position } of placed) {
    const sources = statement.saidBy ?? [];
    const hypothetical = statement.hypothetical ?? false;
    const order = newestFirst(String(published['sortAt']), article, position);
    const listed = (end: string) => listedAs(end, hypothetical ? null : order);
    rows.node(hypothetical ? 'Node:Statement' : `Node:${ASSERTED}:Statement`, id, {
      id,
      text: statement.text,
      words: spaced(searchWords(statement.text)),
      textSort: sortForm(statement.text),
      starts: spans.map((span) => span.start),
      ends: spans.map((span) => span.end),
      prefixes: spans.map((span) => span.prefix ?? ''),
      suffixes: spans.map((span) => span.suffix ?? ''),
      kind: statement.kind ?? kindOf(spans, text, sources[0]?.source === article),
      sourceKind: statement.sourceKind ?? sourceKindOf(sources[0]?.source),
      certainty: statement.certainty ?? 'U_U',
      authorCertainty: statement.authorCertainty,
      aidaEpistemic: statement.aidaEpistemic,
      hypothetical,
      position,
      ...published,
      newestFirst: order,
      articleId: article,
      ...spanProperties(text, statement.cue, ['cueStart', 'cueEnd', 'cueText']),
      ...spanProperties(text, statement.outerFrame, [
        'outerFrameStart',
        'outerFrameEnd',
        'outerFrameText',
      ]),
      ...spanLists(text, 'hedge', statement.hedges),
      hedgeCategories: statement.hedges?.map((hedge) => hedge.category ?? 'HEDGE'),
      ...spanLists(text, 'booster', statement.boosters),
      boosterCategories: statement.boosters?.map((booster) => booster.category ?? 'BOOSTER'),
      ...dateProperties(text, 'saidAt', statement.saidAt),
      sentenceStart: statement.sentence?.start,
      sentenceEnd: statement.sentence?.end,
      section: statement.section,
      timeOrientation: statement.timeOrientation,
      eventTime: statement.eventTime?.edtf,
      eventTimeRelation: statement.eventTime?.relation,
      eventTimeExpression: statement.eventTime?.timeExpression?.toLowerCase(),
      presupposed: statement.presupposed,
      gloss: statement.gloss,
      presupposes: statement.presupposes,
      extractor: statement.extractor,
      notes: statement.notes,
      recordedAt: statement.recordedAt ?? recordedAt,
    });
    rows.edge('APPEARS_IN', ['Node', id], ['Node', article]);
    sources.forEach((source, index) => {
      rows.edge(
        'SAID_BY',
        ['Node', id],
        ['Node', source.source],
        {},
        {
          position: index + 1,
          ...spanProperties(text, source.span),
          roleAsStated: source.roleAsStated,
          affiliationAsStated: source.affiliationAsStated,
          basis: source.basis ?? 'STATED',
          listed: listed(source.source),
        },
      );
    });
    (statement.relayedBy ?? []).forEach((relay, index) => {
      rows.edge(
        'RELAYED_BY',
        ['Node', id],
        ['Node', relay.source],
        { position: index + 1 },
        {
          ...spanProperties(text, relay.span),
          basis: relay.basis ?? 'STATED',
        },
      );
    });
    for (const { source, link, reason } of statement.candidateSources ?? []) {
      rows.edge('MAY_COME_FROM', ['Node', id], ['Node', source], { link }, { reason });
    }
    (statement.about ?? []).forEach((about, index, all) => {
      const isFirst = all.findIndex(({ entity }) => entity === about.entity) === index;
      rows.edge(
        'ABOUT',
        ['Node', id],
        ['Node', about.entity],
        { position: index + 1 },
        {
          role: about.role,
          relation: about.relation,
          via: about.via,
          implied: about.implied ?? false,
          ...spanProperties(text, about.span),
          listed: isFirst ? listed(about.entity) : listedAs(about.entity, null),
        },
      );
    });
    for (const quantity of statement.quantities ?? []) {
      rows.edge(
        'QUANTIFIED_BY',
        ['Node', id],
        ['Quantity', localId('quantity', articleName, quantity)],
      );
    }
    if (statement.quotation) {
      rows.edge(
        'IN_QUOTATION',
        ['Node', id],
        ['Quotation', localId('quotation', articleName, statement.quotation)],
      );
    }
    if (statement.partOf) rows.edge('PART_OF', ['Node', id], ['Node', idOf(statement.partOf)]);
    const { conditional } = statement;
    if (conditional) {
      const properties = {
        ...spanProperties(text, conditional.connector, [
          'connectorStart',
          'connectorEnd',
          'connectorText',
        ]),
        inference: conditional.inference,
      };
      rows.edge('ANTECEDENT', ['Node', id], ['Node', idOf(conditional.antecedent)], {}, properties);
      rows.edge('CONSEQUENT', ['Node', id], ['Node', idOf(conditional.consequent)], {}, properties);
    }
  }
  for (const { from, type, to, basis, onlyIf, ...rest } of bundle.statementRelations ?? []) {
    rows.edge(
      type,
      ['Node', idOf(from)],
      ['Node', idOf(to)],
      {},
      {
        basis: basis ?? 'STATED',
        onlyIf: onlyIf && idOf(onlyIf),
        ...rest,
      },
    );
  }
  for (const control of bundle.controlAssertions ?? []) {
    const { place, status, actor, period, from, to } = control;
    const told = [place, status, idOf(control.statement), actor, period, from?.edtf, to?.edtf];
    const id = `control:${articleName}:${digest(...told)}`;
    rows.node('ControlAssertion', id, {
      id,
      status: control.status,
      basis: control.basis ?? 'STATED',
      period: control.period,
      notes: control.notes,
      recordedAt,
      ...dateProperties(text, 'from', control.from),
      ...dateProperties(text, 'to', control.to),
    });
    rows.edge('OVER', ['ControlAssertion', id], ['Node', control.place]);
    if (control.actor) rows.edge('BY', ['ControlAssertion', id], ['Node', control.actor]);
    if (control.causedBy)
      rows.edge('CAUSED_BY', ['ControlAssertion', id], ['Node', control.causedBy]);
    rows.edge('PER', ['ControlAssertion', id], ['Node', idOf(control.statement)]);
    if (control.evidence) {
      const { start, end } = control.evidence;
      rows.edge(
        'EVIDENCED_BY',
        ['ControlAssertion', id],
        ['Node', article],
        { start, end },
        { text: text.slice(start, end) },
      );
    }
    rows.edge('DETAILS', ['Node', article], ['ControlAssertion', id]);
  }
  return placed;

  function sourceKindOf(source: string | undefined): string {
    const label = source ? labels.get(source) : undefined;
    if (!source || !label) return 'IMPERSONAL';
    if (label === 'Person') return 'NAMED_PERSON';
    if (label === 'Article') return 'ARTICLE';
    return anonymous.get(source) ?? 'NAMED_ORGANIZATION';
  }
}

/** The graph's id of a quantity, quotation, event or time expression that a bundle names q1. */
export function localId(kind: string, articleName: string, name: string): string {
  return derivedId(`${kind}:${articleName}:${name.toLowerCase()}`);
}

const QUOTE = /["“”„«»'‘’]/;

/** What a statement without a kind is: words between quotation marks are a quote. */
function kindOf(spans: readonly StatementSpan[], text: ArticleText, ownVoice: boolean): string {
  const first = spans[0];
  const last = spans.at(-1);
  if (first && last && QUOTE.test(text.slice(first.start - 1, first.start))) {
    if (QUOTE.test(text.slice(last.end, last.end + 2))) return 'DIRECT_QUOTE';
  }
  return ownVoice ? 'ARTICLE_VOICE' : 'PARAPHRASE';
}
