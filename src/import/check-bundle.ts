import { boundsOf } from '../util/edtf.js';
import type { ArticleText } from './article-text.js';
import type { Bundle, BundleDate, BundleSpan, BundleStatement } from './bundle.js';
import { entitiesOf } from './entities.js';
import type { Mistake } from './parse-bundle.js';

/** Checks what the form cannot: references, spans against the text, dates, and statements that collide. */
export function checkBundle(bundle: Bundle, text: ArticleText): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const say = (pointer: string, message: string) => mistakes.push({ pointer, message });
  const kinds = new Map<string, string>([[bundle.article.id, 'Article']]);
  if (!bundle.article.id.startsWith('article:'))
    say('/article/id', `an article's id begins with "article:", not "${bundle.article.id}"`);
  if (!bundle.article.text.isWellFormed())
    say('/article/text', 'the text holds a lone surrogate; it is not valid Unicode');
  for (const { entity, label, pointer } of entitiesOf(bundle)) {
    if (kinds.has(entity.id)) say(`${pointer}/id`, `${entity.id} is there twice`);
    kinds.set(entity.id, label);
  }
  const statements = new Map<string, BundleStatement>();
  const keys = new Map<string, string>();
  (bundle.statements ?? []).forEach((statement, index) => {
    const pointer = `/statements/${index}`;
    if (statements.has(statement.id)) say(`${pointer}/id`, `${statement.id} is there twice`);
    statements.set(statement.id, statement);
    if (statement.article && statement.article !== bundle.article.id) {
      say(`${pointer}/article`, `this bundle is of ${bundle.article.id}, not ${statement.article}`);
    }
    checkStatement(statement, pointer);
    const spans = (statement.spans ?? []).map((span) => `${span.start}-${span.end}`).join('+');
    const other = keys.get(spans);
    if (other && spans)
      say(
        `${pointer}/spans`,
        `${statement.id} has the same spans as ${other}; one statement may have several sources`,
      );
    keys.set(spans, statement.id);
  });
  const quotations = new Set((bundle.quotations ?? []).map((quotation) => quotation.id));
  const quantities = new Set((bundle.quantities ?? []).map((quantity) => quantity.id));
  const times = new Set((bundle.timeExpressions ?? []).map((time) => time.id));
  visit(bundle, '', []);
  return mistakes;

  function checkStatement(statement: BundleStatement, pointer: string): void {
    if (statement.sourceKind !== 'IMPERSONAL' && (statement.saidBy ?? []).length === 0) {
      say(`${pointer}/saidBy`, 'say who said it, or give sourceKind IMPERSONAL');
    }
    const spans = statement.spans ?? [];
    if (spans.length === 0) {
      const found = text.find(statement.text).length;
      if (found !== 1)
        say(
          `${pointer}/text`,
          found === 0
            ? 'these words are not in the article'
            : `these words stand in the article ${found} times; give spans`,
        );
      return;
    }
    const joined = spans.map((span) => text.slice(span.start, span.end)).join(' ');
    if (joined === statement.text) return;
    const only = spans.length === 1 ? spans[0] : undefined;
    const unit = only && text.otherUnit(only.start, only.end, statement.text);
    say(
      `${pointer}/spans`,
      unit
        ? `the spans fit when counted in ${unit}; count half-open ranges of code points`
        : `the spans hold ${JSON.stringify(joined.slice(0, 80))}, not the statement's text`,
    );
  }

  /** Walks everything once and judges each property by its name. */
  function visit(value: unknown, pointer: string, path: readonly string[]): void {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, `${pointer}/${index}`, path);
      });
      return;
    }
    if (value === null || typeof value !== 'object') {
      if (typeof value === 'string') checkReference(value, pointer, path);
      return;
    }
    const record = value as Record<string, unknown>;
    if (typeof record['start'] === 'number' && typeof record['end'] === 'number')
      checkSpan(record as unknown as BundleSpan, pointer);
    if (typeof record['edtf'] === 'string' && boundsOf((value as BundleDate).edtf) === null) {
      say(`${pointer}/edtf`, `${record['edtf']} is no EDTF date, or a day that does not exist`);
    }
    for (const [key, part] of Object.entries(record))
      visit(part, `${pointer}/${key}`, [...path, key]);
  }

  function checkSpan(span: BundleSpan, pointer: string): void {
    if (span.end <= span.start || span.end > text.length) {
      say(
        pointer,
        `[${span.start}, ${span.end}) is no range of a text of ${text.length} code points`,
      );
    } else if (span.text !== undefined && text.slice(span.start, span.end) !== span.text) {
      const unit = text.otherUnit(span.start, span.end, span.text);
      say(
        pointer,
        unit
          ? `the span fits when counted in ${unit}; count half-open ranges of code points`
          : `the span holds ${JSON.stringify(text.slice(span.start, span.end).slice(0, 80))}, not ${JSON.stringify(span.text)}`,
      );
    }
  }

  function checkReference(value: string, pointer: string, path: readonly string[]): void {
    const key = path.at(-1) ?? '';
    const parent = path.at(-2) ?? '';
    const wanted = REFERENCES[`${parent}.${key}`] ?? REFERENCES[key];
    if (!wanted) return;
    if (wanted === 'Statement') {
      if (!statements.has(value)) say(pointer, `no statement of this bundle is named ${value}`);
    } else if (wanted === 'Quotation' || wanted === 'Quantity' || wanted === 'TimeExpression') {
      const known =
        wanted === 'Quotation' ? quotations : wanted === 'Quantity' ? quantities : times;
      if (!known.has(value)) say(pointer, `no ${wanted} of this bundle is named ${value}`);
    } else {
      const kind = kinds.get(value);
      if (!kind) say(pointer, `${value} is not in this bundle; add it to the entities`);
      else if (!wanted.includes(kind))
        say(pointer, `${value} is a ${kind}; here belongs one of ${wanted.join(', ')}`);
    }
  }
}

const ACTORS = ['Person', 'Organization', 'MilitaryUnit', 'AnonymousSource', 'State'];
const ENTITIES = [...ACTORS, 'Location'];
const PLACES = ['State', 'Location'];

/** What the properties that name something may name, by `parent.property` or `property`. */
const REFERENCES: Readonly<
  Record<string, readonly string[] | 'Statement' | 'Quotation' | 'Quantity' | 'TimeExpression'>
> = {
  'saidBy.source': [...ACTORS, 'Article'],
  'relayedBy.source': [...ACTORS, 'Article'],
  'candidateSources.source': [...ACTORS, 'Article'],
  'saidBy.affiliationAsStated': ACTORS,
  affiliatedWith: ACTORS,
  entity: ENTITIES,
  ambiguousWith: ENTITIES,
  organization: ['Organization'],
  at: ACTORS,
  place: PLACES,
  actor: ACTORS,
  causedBy: ACTORS,
  'within.to': PLACES,
  'adjoins.to': PLACES,
  'positionedAt.to': PLACES,
  'allegiance.to': ['State'],
  'subordinateTo.to': ['MilitaryUnit'],
  'memberOf.to': ['MilitaryUnit'],
  'statementRelations.from': 'Statement',
  'statementRelations.to': 'Statement',
  onlyIf: 'Statement',
  partOf: 'Statement',
  antecedent: 'Statement',
  consequent: 'Statement',
  'controlAssertions.statement': 'Statement',
  quotation: 'Quotation',
  'statements.quantities': 'Quantity',
  timeExpression: 'TimeExpression',
  anchor: 'TimeExpression',
};
