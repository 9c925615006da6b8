import type { NodeType, Statement } from '../api/fragments.js';

/** Somebody or something an article is about or quotes: of the graph already, or new with this article. */
export interface DraftEntity {
  readonly id: string;
  readonly name: string;
  readonly type: NodeType;
  readonly isNew?: boolean;
  /** Of a source without a name: what kind it is. */
  readonly sourceKind?: UnnamedKind;
}

/** What kind of source has no name. */
export type UnnamedKind = Extract<
  Statement['sourceKind'],
  'UNNAMED_PERSON' | 'UNNAMED_GROUP' | 'UNSPECIFIED_DOCUMENT'
>;

/** What a new name can stand for. */
export type NewKind = 'Person' | 'Organization' | 'MilitaryUnit' | 'Location' | UnnamedKind;

/** Somebody who speaks or passes words on, as the article tells it. */
export interface DraftSpeaker {
  readonly entity: DraftEntity;
  /** The capacity in which they speak, in the article's words; may be empty. */
  readonly role: string;
  /** For whom they speak. */
  readonly speaksFor: DraftEntity | null;
}

export interface DraftSpan {
  readonly start: number;
  readonly end: number;
}

export interface DraftHedge extends DraftSpan {
  readonly category: string;
}

type About = Statement['about']['edges'][number];

/** Whom or what a statement is about, and how. */
export interface DraftAbout extends Pick<About, 'role' | 'relation'> {
  readonly entity: DraftEntity;
}

/** One statement as its editor has it. Offsets are code points; what is empty nobody has judged. */
export interface DraftStatement {
  /** In reading order; more than one when the words are interrupted. */
  readonly spans: readonly DraftSpan[];
  readonly kind: Statement['kind'];
  /** FactBank. */
  readonly certainty: NonNullable<Statement['certainty']> | '';
  /** What is chosen, or what words say that nobody reads otherwise. */
  readonly act: Statement['act'];
  /** Nobody for the article's own voice. */
  readonly speakers: readonly DraftSpeaker[];
  /** Through whom it came, next to the article first. */
  readonly relays: readonly DraftSpeaker[];
  /** When it was said, as somebody wrote it. */
  readonly said: string;
  /** "It's believed": nobody is the source. */
  readonly impersonal: boolean;
  readonly cue: DraftSpan | null;
  readonly hedges: readonly DraftHedge[];
  /** The parts of an "if … then …", which nobody asserts. */
  readonly conditional: { readonly antecedent: DraftSpan; readonly consequent: DraftSpan } | null;
  readonly about: readonly DraftAbout[];
}

/** In whose voice a statement is. */
export type DraftVoice = 'source' | 'article' | 'impersonal';

/** Words at their place in the text, or as they were typed while they stand nowhere in it. */
export type Place = DraftSpan | string;

/** A word that weakens, placed or not. */
export interface TypedHedge {
  readonly span: Place;
  readonly category: string;
}

/** What is typed into the form of a statement, complete or not. */
export interface Typed {
  readonly draft: DraftStatement;
  readonly spans: readonly Place[];
  readonly cue: Place;
  readonly hedges: readonly TypedHedge[];
  /** "If" and "then". */
  readonly parts: readonly [Place, Place] | null;
  readonly voice: DraftVoice;
}

/** What the form is open for. */
export interface Editing {
  readonly typed: Typed;
  /** Where the proposal begins that it came from, and why it was proposed. */
  readonly proposal: { readonly start: number; readonly why: string } | null;
  /** The number of the kept statement that is changed. */
  readonly kept: number | null;
}

/** A statement that is kept, told from the others of its draft by a number. */
export interface KeptStatement extends DraftStatement {
  readonly key: number;
}

/** An article while it is written, its fields as they were typed. */
export interface Draft {
  readonly headline: string;
  readonly published: string;
  readonly url: string;
  readonly lang: string;
  readonly outlet: DraftEntity | null;
  readonly text: string;
  /** Whether its text stands, and statements are marked in it. */
  readonly isMarking: boolean;
  readonly statements: readonly KeptStatement[];
  /** Proposals that were dropped, by where they begin. */
  readonly dropped: readonly number[];
  /** The statement whose form is open. */
  readonly editing: Editing | null;
  /** What is typed into pickers and not picked yet, by their labels. */
  readonly typing: Readonly<Record<string, string>>;
}

/** An article of which nothing is written. */
export const EMPTY: Draft = {
  ...{ headline: '', published: '', url: '', lang: '', outlet: null, text: '' },
  ...{ isMarking: false, statements: [], dropped: [], editing: null, typing: {} },
};

/** How words are read that a bundle says nothing else of. */
export const UNCHOSEN_ACT = 'ASSERTS';

/** A statement nobody has marked anything of. */
export const BLANK: DraftStatement = {
  spans: [],
  kind: 'PARAPHRASE',
  certainty: '',
  act: UNCHOSEN_ACT,
  speakers: [],
  relays: [],
  said: '',
  impersonal: false,
  cue: null,
  hedges: [],
  conditional: null,
  about: [],
};

/** Words of a text by code points; parts are joined by one blank, as the graph joins them. */
export function wordsOf(points: readonly string[], spans: readonly DraftSpan[]): string {
  return spans.map(({ start, end }) => points.slice(start, end).join('')).join(' ');
}

/** The article's id: readable, and the same for the same text. */
export async function articleId(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return `article:${hex.slice(0, 16)}`;
}

/** An id for something new, of the form the importer takes: the same for the same name, in any script. */
function newId(name: string, type: NodeType, article: string): string {
  const plain = name.normalize('NFKD').toLowerCase();
  const latin = plain
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  // What has no Latin letters is told apart by its code points.
  const other = Array.from(plain.replace(/[\p{ASCII}\p{M}]/gu, ''), (character) =>
    (character.codePointAt(0) ?? 0).toString(36),
  ).join('');
  const slug = [latin, other.slice(0, 60)].filter(Boolean).join('-') || 'x';
  const prefix: Partial<Record<NodeType, string>> = {
    Person: 'person',
    Organization: 'org',
    MilitaryUnit: 'unit',
    AnonymousSource: `source:${article.replace('article:', '')}`,
  };
  return `${prefix[type] ?? 'place'}:${slug}`;
}

/** The type of node that a kind of new name is. */
export function typeOf(kind: NewKind): NodeType {
  return isUnnamed(kind) ? 'AnonymousSource' : kind;
}

/** Somebody or something that the graph learns with an article. */
export function newEntity(name: string, kind: NewKind, article: string): DraftEntity {
  const type = typeOf(kind);
  const id = newId(name, type, article);
  return { id, name, type, isNew: true, ...(isUnnamed(kind) && { sourceKind: kind }) };
}

function isUnnamed(kind: NewKind): kind is UnnamedKind {
  return kind.startsWith('UN');
}

/** Where a statement begins; before everything when it has no words yet. */
export function startOf({ spans }: Pick<DraftStatement, 'spans'>): number {
  return spans[0]?.start ?? -1;
}

/** Everybody and everything that a draft names, each once. */
export function entitiesOf({ outlet, statements, editing }: Draft): DraftEntity[] {
  const all = [...statements, ...(editing ? [editing.typed.draft] : [])].flatMap(
    ({ speakers, relays, about }) => [
      ...[...speakers, ...relays].flatMap(({ entity, speaksFor }) => [entity, speaksFor]),
      ...about.map(({ entity }) => entity),
    ],
  );
  const byId = new Map([outlet, ...all].flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return [...byId.values()];
}
