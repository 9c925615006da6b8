import type { NodeType } from '../model/types.js';

/** Somebody or something an article is about or quotes: of the graph already, or new with this article. */
export interface DraftEntity {
  readonly id: string;
  readonly name: string;
  readonly type: NodeType;
}

export interface DraftSpan {
  readonly start: number;
  readonly end: number;
}

/** One statement as its editor has it. Offsets are code points. */
export interface DraftStatement {
  readonly span: DraftSpan;
  readonly kind: 'DIRECT_QUOTE' | 'PARAPHRASE' | 'ARTICLE_VOICE';
  /** Null for the article's own voice. */
  readonly speaker: DraftEntity | null;
  /** "It's believed": nobody is the source. */
  readonly impersonal: boolean;
  readonly cue: DraftSpan | null;
  readonly about: readonly {
    readonly entity: DraftEntity;
    readonly role: string;
    readonly relation: string | null;
  }[];
}

export interface Draft {
  readonly headline: string;
  /** EDTF or empty. */
  readonly published: string;
  readonly text: string;
  readonly statements: readonly DraftStatement[];
}

const LISTS: readonly (readonly [string, NodeType])[] = [
  ['people', 'Person'],
  ['organizations', 'Organization'],
  ['anonymousSources', 'AnonymousSource'],
  ['units', 'MilitaryUnit'],
];

/** The article's id: readable, and the same for the same text. */
export async function articleId(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return `article:${hex.slice(0, 16)}`;
}

/** An id for something new, of the form the importer takes. */
export function newId(name: string, type: NodeType, article: string): string {
  const slug =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'x';
  const prefix: Partial<Record<NodeType, string>> = {
    Person: 'person',
    Organization: 'org',
    MilitaryUnit: 'unit',
    AnonymousSource: `source:${article.replace('article:', '')}`,
  };
  return `${prefix[type] ?? 'place'}:${slug}`;
}

/** The bundle as the importer takes it: only what was reviewed is in it. */
export function toBundle(draft: Draft, id: string): object {
  const points = Array.from(draft.text);
  const slice = ({ start, end }: DraftSpan) => points.slice(start, end).join('');
  const entities = new Map<string, DraftEntity>();
  for (const { speaker, about } of draft.statements) {
    if (speaker) entities.set(speaker.id, speaker);
    for (const { entity } of about) entities.set(entity.id, entity);
  }
  const listed = (type: NodeType) =>
    [...entities.values()]
      .filter((entity) => entity.type === type)
      .map(({ id, name }) =>
        type === 'AnonymousSource' ? { id, name, sourceKind: 'UNNAMED_PERSON' } : { id, name },
      );
  const places = [...entities.values()]
    .filter(({ type }) => type === 'Location' || type === 'State')
    .map(({ id, name, type }) => ({ id, name, ...(type === 'State' && { placeType: 'COUNTRY' }) }));
  return {
    article: {
      id,
      headline: draft.headline,
      text: draft.text,
      ...(draft.published && { publishedAt: { edtf: draft.published } }),
    },
    ...Object.fromEntries(
      LISTS.map(([key, type]) => [key, listed(type)] as const).filter(
        ([, list]) => list.length > 0,
      ),
    ),
    ...(places.length > 0 && { places }),
    statements: draft.statements.map((statement, index) => ({
      id: `s${index + 1}`,
      text: slice(statement.span),
      spans: [statement.span],
      kind: statement.kind,
      ...(statement.impersonal
        ? { sourceKind: 'IMPERSONAL', saidBy: [] }
        : { saidBy: [{ source: statement.speaker?.id ?? id }] }),
      ...(statement.cue && { cue: { ...statement.cue, text: slice(statement.cue) } }),
      about: statement.about.map(({ entity, role, relation }) => ({
        entity: entity.id,
        role,
        ...(relation && { relation }),
      })),
    })),
  };
}
