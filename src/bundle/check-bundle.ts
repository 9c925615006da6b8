import { boundsOf } from '../model/edtf.js';
import { LIMITS } from '../model/limits.js';
import { ArticleText } from './article-text.js';
import { Bundle, type BundleStatement } from './bundle.js';
import { checkCuration } from './check-curation.js';
import { checkCycles } from './check-cycles.js';
import { type Class, type Kind, propertiesOf, type Rule } from './define.js';
import { didYouMean } from './did-you-mean.js';
import { entitiesOf } from './entities.js';
import { bundleInvalid, type Mistake, Mistakes, pointerOf } from './mistakes.js';
import type { BundleDate, BundleSpan } from './parts.js';
import { type Draft, isWrittenOut, validateForm } from './validate-bundle.js';

/** The bundle in plain data, with the spans that its author left to us. Throws BUNDLE_INVALID. */
export function checkedBundle(data: unknown, name: string): Bundle {
  const { bundle, mistakes } = examineBundle(data);
  if (mistakes.length > 0) throw bundleInvalid(name, mistakes);
  return bundle as Bundle;
}

/** Every mistake of plain data as a bundle: of its form, and of its content as far as the form allows. */
export function examineBundle(data: unknown): {
  readonly bundle: Draft<Bundle>;
  readonly mistakes: readonly Mistake[];
} {
  const { bundle, mistakes } = validateForm(data);
  return { bundle, mistakes: [...mistakes, ...checkBundle(bundle)] };
}

/** Checks what the form cannot: references, spans against the text, dates, loops, and statements that collide. */
function checkBundle(bundle: Draft<Bundle>): readonly Mistake[] {
  const mistakes = new Mistakes();
  mistakes.during(() => checkContent(bundle, (pointer, message) => mistakes.say(pointer, message)));
  return mistakes.list;
}

function checkContent(bundle: Draft<Bundle>, say: Say): void {
  const { article } = bundle;
  if (bundle.curation) {
    checkCuration(bundle, say);
    new Visit(null, collectNames(bundle, say), say).object(bundle, Bundle);
    for (const loop of loopsOf(bundle)) say(loop.pointer, loop.message);
    return;
  }
  if (!article) return;
  const text = article.text === undefined ? null : new ArticleText(article.text);
  if (article.text === undefined) {
    say(
      '/article/text',
      article.textFile === undefined
        ? 'is missing'
        : 'only the command line reads a textFile; give the text itself',
    );
  } else {
    const bytes = Buffer.byteLength(article.text);
    if (bytes > LIMITS.textBytes)
      say('/article/text', `has ${bytes} bytes; an article takes at most ${LIMITS.textBytes}`);
    if (article.text.trim() === '') say('/article/text', 'is empty; fill it in');
  }
  const names = collectNames(bundle, say);
  (bundle.statements ?? []).forEach((statement, index) => {
    if (text) placeStatement(statement, text, `/statements/${index}`, say);
  });
  checkStatements(bundle, say);
  (bundle.quotations ?? []).forEach(({ spans = [] }, index) => {
    if (spans.every(isRange)) inOrder(spans, `/quotations/${index}/spans`, say);
  });
  (bundle.quantities ?? []).forEach(({ lowerBound: low, upperBound: high }, index) => {
    if ((low === undefined) !== (high === undefined))
      say(`/quantities/${index}`, 'has one bound; give lowerBound and upperBound, or neither');
    else if (low !== undefined && high !== undefined && low > high)
      say(`/quantities/${index}/lowerBound`, `${low} is more than the upperBound ${high}`);
  });
  (bundle.places ?? []).forEach(({ latitude, longitude }, index) => {
    if ((latitude === undefined) !== (longitude === undefined))
      say(`/places/${index}`, 'has one coordinate; give latitude and longitude, or neither');
  });
  new Visit(text, names, say).object(bundle, Bundle);
  for (const loop of loopsOf(bundle)) say(loop.pointer, loop.message);
}

type Say = (pointer: string, message: string) => void;
type Names = ReadonlyMap<Kind, ReadonlySet<string>>;

/** First parts of ids that belong to one kind, so that a person cannot pass as a place. */
const PREFIXES: Readonly<Record<string, readonly Kind[]>> = {
  person: ['Person'],
  org: ['Organization'],
  unit: ['MilitaryUnit'],
  source: ['AnonymousSource'],
  place: ['State', 'Location'],
  article: ['Article'],
  statement: ['Statement'],
};

/** What can be named, by kind; says which ids are there twice or belong to another kind. */
function collectNames(bundle: Draft<Bundle>, say: Say): Names {
  const names = new Map<Kind, Set<string>>();
  const add = (kind: Kind, id: string) =>
    names.set(kind, (names.get(kind) ?? new Set<string>()).add(id));
  const seen = new Map<string, string>();
  const once = (id: string, pointer: string, where: string) => {
    const first = seen.get(where + id.toLowerCase());
    if (first) say(pointer, `${id} is there twice, first at ${first}`);
    else seen.set(where + id.toLowerCase(), pointer);
  };
  const id = bundle.article?.id;
  if (id !== undefined) {
    if (!id.startsWith('article:')) say('/article/id', `${id} must begin with article:`);
    add('Article', id);
    once(id, '/article/id', '');
  }
  for (const { entity, label, pointer } of entitiesOf(bundle as Bundle)) {
    if (entity.id === undefined) continue;
    once(entity.id, `${pointer}/id`, '');
    const kinds = PREFIXES[entity.id.slice(0, entity.id.indexOf(':'))];
    if (kinds && !kinds.includes(label))
      say(`${pointer}/id`, `${entity.id} is the id of a ${kinds[0]}, but stands for a ${label}`);
    add(label, entity.id);
  }
  const local = (list: keyof typeof LOCAL) =>
    (bundle[list] ?? []).forEach(({ id }, index) => {
      if (id === undefined) return;
      once(id, `/${list}/${index}/id`, list);
      const kind = LOCAL[list];
      if (kind) add(kind, id);
    });
  for (const list of Object.keys(LOCAL) as (keyof typeof LOCAL)[]) local(list);
  return names;
}

const LOCAL = {
  curation: 'Change',
  statements: 'Statement',
  quotations: 'Quotation',
  quantities: 'Quantity',
  timeExpressions: 'TimeExpression',
  events: null,
} as const;

/** Tests the spans of a statement against its text, and finds them when there are none. */
function placeStatement(
  statement: Draft<BundleStatement>,
  text: ArticleText,
  pointer: string,
  say: Say,
): void {
  const words = statement.text;
  if (words === undefined) return;
  const spans = statement.spans ?? [];
  if (spans.length === 0) {
    const found = text.find(words, 3);
    const times = found.length > 2 ? 'several times' : 'twice';
    if (found.length === 1) statement.spans = found.map((span) => ({ ...span }));
    else if (found.length === 0)
      say(
        `${pointer}/text`,
        'these words are not in the article; copy them exactly, or give spans',
      );
    else say(`${pointer}/text`, `these words stand in the article ${times}; give spans`);
    return;
  }
  if (!spans.every(isRange)) return;
  if (!inOrder(spans, `${pointer}/spans`, say)) return;
  const joined = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (joined === words) return;
  const only = spans.length === 1 ? spans[0] : undefined;
  const unit = only && text.otherUnit(only.start, only.end, words);
  say(
    `${pointer}/spans`,
    unit
      ? `the span fits when counted ${unit}; count half-open ranges of code points`
      : `the spans hold ${JSON.stringify(joined.slice(0, 80))}, not the statement's text`,
  );
}

/** Whether the parts follow each other in the text, each after the end of the one before. */
function inOrder(spans: readonly BundleSpan[], pointer: string, say: Say): boolean {
  const wrong = spans.findIndex(({ start }, index) => start < (spans[index - 1]?.end ?? 0));
  if (wrong < 0) return true;
  const before = spans[wrong - 1];
  say(
    `${pointer}/${wrong}`,
    `begins at ${spans[wrong]?.start}, before the end ${before?.end} of the part before it; give each part once, in the order of the text`,
  );
  return false;
}

function isRange(span: Draft<BundleSpan>): span is BundleSpan {
  return span.start !== undefined && span.end !== undefined;
}

function checkStatements(bundle: Draft<Bundle>, say: Say): void {
  const taken = new Map<string, string>();
  (bundle.statements ?? []).forEach((statement, index) => {
    const pointer = `/statements/${index}`;
    const sources = statement.saidBy ?? [];
    if (statement.sourceKind === 'IMPERSONAL' && sources.length > 0)
      say(`${pointer}/saidBy`, 'is given, but sourceKind is IMPERSONAL; leave out one of the two');
    if (statement.sourceKind !== 'IMPERSONAL' && sources.length === 0)
      say(`${pointer}/saidBy`, 'say who said it, or give sourceKind IMPERSONAL');
    const names = sources.flatMap(({ source }) => source ?? []);
    const double = names.find((name, at) => names.indexOf(name) !== at);
    if (double) say(`${pointer}/saidBy`, `${double} is there twice`);
    if (statement.article !== undefined && statement.article !== bundle.article?.id)
      say(
        `${pointer}/article`,
        `this bundle is of ${bundle.article?.id}, not ${statement.article}`,
      );
    const spans = (statement.spans ?? []).map(({ start, end }) => `${start}-${end}`).join('+');
    const other = taken.get(spans);
    if (spans && other)
      say(
        `${pointer}/spans`,
        `${statement.id} has the same spans as ${other}; one statement may have several sources`,
      );
    else taken.set(spans, statement.id ?? '');
  });
  (bundle.statementRelations ?? []).forEach(({ from, to }, index) => {
    if (from !== undefined && from === to)
      say(`/statementRelations/${index}/to`, `${to} cannot bear on itself`);
  });
}

/** Walks everything along the rules and judges references, spans and dates where they stand. */
class Visit {
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly text: ArticleText | null,
    private readonly names: Names,
    private readonly sayAt: Say,
  ) {}

  object(value: object, of: Class): void {
    const record = value as Record<string, unknown>;
    const properties = propertiesOf(of);
    if (properties.has('start') && isRange(record)) this.span(record as unknown as BundleSpan);
    this.order(record, 'from', properties.has('until') ? 'until' : 'to');
    this.order(record, 'observedFrom', 'observedTo');
    for (const [name, part] of Object.entries(record)) {
      const property = properties.get(name);
      if (!property) continue;
      const hidden = isWrittenOut(value);
      if (!hidden) this.path.push(name);
      if (Array.isArray(part)) this.list(part, property.rule);
      else this.value(part, property.rule);
      if (!hidden) this.path.pop();
    }
  }

  private list(items: readonly unknown[], rule: Rule): void {
    const hidden = isWrittenOut(items);
    items.forEach((item, index) => {
      if (!hidden) this.path.push(index);
      this.value(item, rule);
      if (!hidden) this.path.pop();
    });
  }

  private value(value: unknown, rule: Rule): void {
    if (rule.kind === 'object') this.object(value as object, rule.of());
    else if (typeof value !== 'string') return;
    else if (rule.kind === 'reference') this.reference(value, rule.to);
    else if (rule.kind === 'edtf' && boundsOf(value) === null)
      this.say(
        `${JSON.stringify(value)} is no EDTF date, or a day that does not exist; write 2025-05-27, 2025-05 or 2025-05-19/2025-05-25`,
      );
  }

  private reference(value: string, to: readonly Kind[]): void {
    if (to.some((kind) => this.names.get(kind)?.has(value))) return;
    const other = [...this.names].find(([, ids]) => ids.has(value))?.[0];
    if (other) {
      this.say(`${value} is of kind ${other}; here belongs ${to.join(' or ')}`);
      return;
    }
    const near = to.flatMap((kind) => [...(this.names.get(kind) ?? [])]);
    this.say(`${JSON.stringify(value)} is not in this bundle; add it${didYouMean(value, near)}`);
  }

  private span({ start, end, text: words }: BundleSpan): void {
    const { text } = this;
    if (!text) return;
    if (end <= start || end > text.length) {
      this.say(`[${start}, ${end}) is no range of a text of ${text.length} code points`);
    } else if (words !== undefined && text.slice(start, end) !== words) {
      const unit = text.otherUnit(start, end, words);
      this.say(
        unit
          ? `the span fits when counted ${unit}; count half-open ranges of code points`
          : `the span holds ${JSON.stringify(text.slice(start, end).slice(0, 80))}, not ${JSON.stringify(words.slice(0, 80))}`,
      );
    }
  }

  private order(record: Record<string, unknown>, from: string, to: string): void {
    const begin = boundsOf((record[from] as Draft<BundleDate> | undefined)?.edtf ?? '')?.earliest;
    const end = boundsOf((record[to] as Draft<BundleDate> | undefined)?.edtf ?? '')?.latest;
    if (begin && end && begin > end)
      this.sayAt(pointerOf([...this.path, to]), `ends before ${from} begins`);
  }

  private say(message: string): void {
    this.sayAt(pointerOf(this.path), message);
  }
}

/** Loops in what must be a hierarchy: containment, command, parts of statements, anchors of times. */
function loopsOf(bundle: Draft<Bundle>): readonly Mistake[] {
  const links = (key: string) => (entity: object) =>
    ((entity as Record<string, Draft<{ to: string }>[] | undefined>)[key] ?? []).flatMap(
      ({ to }) => to ?? [],
    );
  return [
    ...checkCycles('/places', 'within', bundle.places, links('within')),
    ...checkCycles('/units', 'subordinateTo', bundle.units, links('subordinateTo')),
    ...checkCycles('/units', 'memberOf', bundle.units, links('memberOf')),
    ...checkCycles('/statements', 'partOf', bundle.statements, ({ partOf }) => partOf ?? []),
    ...checkCycles('/statements', 'conditional', bundle.statements, ({ conditional }) =>
      [conditional?.antecedent ?? [], conditional?.consequent ?? []].flat(),
    ),
    ...checkCycles('/curation', 'undoes', bundle.curation, ({ undoes }) => undoes ?? []),
    ...checkCycles(
      '/timeExpressions',
      'anchor',
      bundle.timeExpressions,
      ({ anchor }) => anchor ?? [],
    ),
  ];
}
