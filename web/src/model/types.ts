/** What the explorer reads of the API. Spans count Unicode code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface NodeRef {
  readonly __typename: NodeType;
  readonly id: string;
  readonly name: string;
  /** Names in the languages the reader prefers; only asked for when there are any. */
  readonly names?: readonly { readonly value: string; readonly lang: string | null }[];
  readonly echelon?: string | null;
  readonly branch?: string | null;
  readonly unitType?: string | null;
  readonly allegiance?: readonly { readonly state: { readonly id: string } }[];
}

export type NodeType =
  | 'Person'
  | 'Organization'
  | 'MilitaryUnit'
  | 'AnonymousSource'
  | 'State'
  | 'Location'
  | 'Article'
  | 'Statement';

export interface FuzzyDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly text: string | null;
}

export interface Hedge extends Span {
  readonly category: string;
}

interface About {
  readonly role: string;
  readonly relation: string | null;
  readonly via: string | null;
  readonly implied: boolean;
  readonly span: Span | null;
  readonly node: NodeRef;
}

export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly sourceKind: SourceKind;
  readonly certainty: string;
  readonly hypothetical: boolean;
  readonly position: number;
  readonly spans: readonly Span[];
  readonly cue: Span | null;
  readonly hedges: readonly Hedge[];
  readonly boosters: readonly Hedge[];
  readonly saidAt: FuzzyDate | null;
  readonly saidBy: readonly {
    readonly roleAsStated: string | null;
    readonly affiliationAsStated: { readonly id: string; readonly name: string } | null;
    readonly basis: string;
    readonly source: NodeRef;
  }[];
  readonly relayedBy: readonly { readonly source: NodeRef }[];
  readonly candidateSources: readonly { readonly reason: string; readonly source: NodeRef }[];
  readonly about: { readonly edges: readonly About[] };
  readonly article: {
    readonly id: string;
    readonly headline: string;
    readonly publishedAt: FuzzyDate | null;
  };
  readonly partOf: { readonly id: string } | null;
  readonly antecedent: { readonly id: string; readonly text: string } | null;
  readonly consequent: { readonly id: string; readonly text: string } | null;
}

export type SourceKind =
  | 'NAMED_PERSON'
  | 'NAMED_ORGANIZATION'
  | 'UNNAMED_PERSON'
  | 'UNNAMED_GROUP'
  | 'UNSPECIFIED_DOCUMENT'
  | 'IMPERSONAL'
  | 'ARTICLE';

/** The four voices a reader tells apart; each has one colour everywhere. */
export type Voice = 'named' | 'unnamed' | 'impersonal' | 'article';

export const VOICES: readonly {
  readonly voice: Voice;
  readonly label: string;
  readonly kinds: readonly SourceKind[];
}[] = [
  { voice: 'named', label: 'Named', kinds: ['NAMED_PERSON', 'NAMED_ORGANIZATION'] },
  {
    voice: 'unnamed',
    label: 'Unnamed',
    kinds: ['UNNAMED_PERSON', 'UNNAMED_GROUP', 'UNSPECIFIED_DOCUMENT'],
  },
  { voice: 'impersonal', label: 'Nobody (“it’s believed”)', kinds: ['IMPERSONAL'] },
  { voice: 'article', label: 'The article itself', kinds: ['ARTICLE'] },
];

export function voiceOf(kind: SourceKind): Voice {
  return VOICES.find(({ kinds }) => kinds.includes(kind))?.voice ?? 'article';
}

const TYPE_NAMES: Readonly<Record<NodeType, string>> = {
  Person: 'person',
  Organization: 'organization',
  MilitaryUnit: 'military unit',
  AnonymousSource: 'unnamed source',
  State: 'state',
  Location: 'place',
  Article: 'article',
  Statement: 'statement',
};

export function typeName(type: NodeType): string {
  return TYPE_NAMES[type] ?? type;
}

/** CT_PLUS and the like in plain words. */
export function certaintyName(certainty: string): string {
  const names: Readonly<Record<string, string>> = {
    CT_PLUS: 'said as certain',
    CT_MINUS: 'said to be certainly not so',
    CT_U: 'known, though not which way',
    PR_PLUS: 'said as likely',
    PR_MINUS: 'said to be unlikely',
    PS_PLUS: 'said as possible',
    PS_MINUS: 'said as possibly not so',
    U_U: 'not asserted',
  };
  return names[certainty] ?? certainty;
}

export function kindName(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    DIRECT_QUOTE: 'quoted',
    MIXED_QUOTE: 'partly quoted',
    PARAPHRASE: 'paraphrased',
    ARTICLE_VOICE: 'the article’s own words',
  };
  return names[kind] ?? kind;
}

const SPATIAL: Readonly<Record<string, string>> = {
  IN: 'in',
  NEAR: 'near',
  ACROSS_BORDER_FROM: 'across the border from',
  ALONG: 'along',
  TOWARD: 'toward',
  OUT_OF: 'out of',
};

export function spatialName(relation: string | null): string {
  return relation === null ? 'about' : (SPATIAL[relation] ?? relation);
}

/** The name to show: the first in a preferred language, or the primary one. */
export function shownName(node: NodeRef, languages: readonly string[]): string {
  for (const language of languages) {
    const found = node.names?.find(
      ({ lang }) => lang === language || lang?.startsWith(`${language}-`),
    );
    if (found) return found.value;
  }
  return node.name;
}
