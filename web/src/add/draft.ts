import type { NodeType, Statement } from '../api/fragments.js';

/** Somebody or something an article is about or quotes: of the graph already, or new with this article. */
export interface DraftEntity {
  readonly id: string;
  readonly name: string;
  readonly type: NodeType;
  readonly isNew?: boolean;
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

/** One statement as its editor has it. Offsets are code points. */
export interface DraftStatement {
  /** In reading order; more than one when the words are interrupted. */
  readonly spans: readonly DraftSpan[];
  readonly kind: Statement['kind'];
  /** FactBank, or empty when nobody has judged it. */
  readonly certainty: NonNullable<Statement['certainty']> | '';
  readonly act: Statement['act'];
  /** Null for the article's own voice. */
  readonly speaker: DraftEntity | null;
  /** "It's believed": nobody is the source. */
  readonly impersonal: boolean;
  readonly cue: DraftSpan | null;
  readonly hedges: readonly DraftHedge[];
  /** The parts of an "if … then …", which nobody asserts. */
  readonly conditional: { readonly antecedent: DraftSpan; readonly consequent: DraftSpan } | null;
  readonly about: readonly DraftAbout[];
}

export interface Draft {
  readonly headline: string;
  /** EDTF or empty. */
  readonly published: string;
  readonly text: string;
  readonly statements: readonly DraftStatement[];
}

/** A statement nobody has marked anything of. */
export const BLANK: DraftStatement = {
  spans: [],
  kind: 'PARAPHRASE',
  certainty: '',
  act: 'ASSERTS',
  speaker: null,
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
export function newId(name: string, type: NodeType, article: string): string {
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

/** Where a statement begins; before everything when it has no words yet. */
export function startOf({ spans }: Pick<DraftStatement, 'spans'>): number {
  return spans[0]?.start ?? -1;
}
