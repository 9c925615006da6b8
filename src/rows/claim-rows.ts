import { ArticleText } from '../bundle/article-text.js';
import type { Bundle, BundleEntity, BundlePerson, DatedLink } from '../bundle/bundle.js';
import { entitiesOf } from '../bundle/entities.js';
import { EVIDENCE, LINK, POSTING } from '../model/common-properties.js';
import { compute } from '../model/computed.js';
import { local } from '../model/ids.js';
import type { Label } from '../model/labels.js';
import { linksOf, type RelationType } from '../model/relations.js';
import { dateForm } from '../model/stored-form.js';
import type { Properties, Value } from '../model/value.js';
import type { Making } from './article-rows.js';
import { describedIn } from './described.js';
import { store } from './forms.js';
import { derivedId, digest, slug } from './ids.js';
import { labelsOf, type NodeRow, present, Rows } from './rows.js';

/** What the rows of claims are made with. */
type Stating = Pick<Making, 'rows' | 'text' | 'articleId' | 'recordedAt'>;

/** The claims of a stored article, made anew of what it says of its entities. */
export function claimRowsOf(article: Properties): Rows {
  const rows = new Rows();
  const recordedAt = article['recordedAt'];
  const stating: Stating = {
    rows,
    text: new ArticleText(String(article['text'])),
    articleId: String(article['id']),
    recordedAt: recordedAt === undefined ? undefined : String(recordedAt),
  };
  for (const { entity, label } of entitiesOf(describedIn(article) as unknown as Bundle))
    addClaimRows(stating, label, entity);
  return rows;
}

/** The rows of claims among others. */
export function claimsIn(rows: Rows): readonly NodeRow[] {
  return [...rows.nodes].flatMap(([labels, byId]) =>
    labels.split(':').includes('Claim') ? [...byId.values()] : [],
  );
}

/** Dated facts that an entity of a bundle states: the claims, and the roles that some are of. */
export function addClaimRows(making: Stating, label: Label, entity: BundleEntity): void {
  addLinks(making, label, entity);
  for (const role of (entity as BundlePerson).roles ?? []) {
    const { rows, text, recordedAt } = making;
    const title = slug(role.title) || digest(role.title);
    const id = derivedId(`role:${local(entity.id)}:${title}:${local(role.at)}`);
    const told = { id, title: role.title };
    rows.node(labelsOf('Role'), id, { ...told, ...compute('Role', told), recordedAt });
    const { evidence } = role;
    addClaim(making, 'RoleClaim', [entity.id, id, role.at], {
      ...store(POSTING, role, text),
      ...(evidence && store({ evidence: EVIDENCE }, { evidence }, text)),
    });
  }
}

function addLinks(making: Stating, label: Label, entity: BundleEntity): void {
  for (const [type, { bundle, claimed }] of linksOf(label)) {
    const given = (entity as unknown as Readonly<Record<string, DatedLink[] | undefined>>)[
      bundle?.as ?? ''
    ];
    for (const link of given ?? []) {
      const [from, to] = endsOf(type, entity.id, link.to);
      const key = linkKey(type, from, to);
      addClaim(making, claimed, [from, key, to], store(LINK, link, making.text));
    }
  }
}

/** What a link is a claim of; `endsOf` has put its ends in their order. */
export function linkKey(type: RelationType, from: string, to: string): string {
  return `${from} ${type} ${to}`;
}

/** The ends of a link in the order in which it is stored: neighbours touch each other. */
function endsOf(type: RelationType, from: string, to: string): readonly [string, string] {
  return type === 'ADJOINS' && to < from ? [to, from] : [from, to];
}

/** One claim of an article; what else it says beside its dates tells it from others. */
function addClaim(
  { rows, articleId, recordedAt }: Stating,
  label: Label,
  [subject, key, object]: readonly [subject: string, key: string, object: string],
  told: Readonly<Record<string, Value | undefined>>,
): void {
  const stated = present(told);
  const id = `claim:${local(articleId)}:${digest(key, JSON.stringify(sorted(stated)))}`;
  rows.node(labelsOf(label), id, {
    background: false,
    ...stated,
    ...{ id, key, subject, object, articleId, recordedAt },
    content: digest(key, JSON.stringify(sorted(contentOf(stated)))),
    dates: digest(key, JSON.stringify(sorted(datesOf(stated)))),
    firstAt: instantsOf(stated)[0] ?? '',
    lastAt: instantsOf(stated).at(-1) ?? '',
  });
  rows.edge('STATES', ['Node', articleId], ['Claim', id]);
}

const DATES = ['from', 'to', 'observedFrom', 'observedTo'].map(dateForm);
const DATED = new Set(DATES.flatMap(({ edtf, precision }) => [edtf, precision]));
const CONTENT = new Set([...DATED, 'title', 'rank', 'class', 'background']);

/** What a claim says, whichever article says it, and in which words. */
function contentOf(told: Properties): Properties {
  return Object.fromEntries(Object.entries(told).filter(([name]) => CONTENT.has(name)));
}

/** When it says that it held or was seen. */
function datesOf(told: Properties): Properties {
  return Object.fromEntries(Object.entries(told).filter(([name]) => DATED.has(name)));
}

/** The instants of which a claim speaks, in order. */
function instantsOf(told: Properties): readonly string[] {
  return DATES.flatMap(({ earliest, latest }) => [told[earliest], told[latest]])
    .filter((instant) => typeof instant === 'string')
    .sort();
}

function sorted(record: Properties): readonly unknown[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
