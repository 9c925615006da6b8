import { SOURCE_KINDS } from '../../../src/model/vocabulary.js';
import type { Statement } from '../api/fragments.js';

type SourceKind = Statement['sourceKind'];

/** The four voices a reader tells apart; each has one colour everywhere. */
export type Voice = 'named' | 'unnamed' | 'impersonal' | 'article';

const VOICE_OF: Readonly<Record<SourceKind, Voice>> = {
  NAMED_PERSON: 'named',
  NAMED_ORGANIZATION: 'named',
  UNNAMED_PERSON: 'unnamed',
  UNNAMED_GROUP: 'unnamed',
  UNSPECIFIED_DOCUMENT: 'unnamed',
  IMPERSONAL: 'impersonal',
  ARTICLE: 'article',
};

const LABELS: Readonly<Record<Voice, string>> = {
  named: 'Named',
  unnamed: 'Unnamed',
  impersonal: 'Nobody (“it’s believed”)',
  article: 'The article itself',
};

/** The voices in the order they are shown, each with the kinds of sources that have it. */
export const VOICES = (Object.keys(LABELS) as Voice[]).map((voice) => ({
  voice,
  label: LABELS[voice],
  kinds: SOURCE_KINDS.filter((kind) => VOICE_OF[kind] === voice),
}));

export function voiceOf(kind: SourceKind): Voice {
  return VOICE_OF[kind];
}
