import { local } from '../model/ids.js';
import { derivedId, sha256 } from './ids.js';

/** Characters of a voice in an id; a longer one is a digest. */
const LONGEST_VOICE = 60;
const DIGITS = 10;

/** The form of a statement's id without its voice: whoever says it. */
export function spanIdOf(
  articleId: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  const place = spans.map(({ start, end }) => `${start}-${end}`).join('+');
  return derivedId(`statement:${local(articleId)}:${place}`);
}

/**
 * Whose voice a statement of an article is, as its id says it: `article`, `none` of those that nobody says, or the
 * speakers by kind and last part of their ids: `person-michael-clarke`, `org-sky-news+person-ana`.
 */
function voiceOf(articleId: string, speakers: readonly string[]): string {
  if (speakers.length === 0) return 'none';
  if (speakers.length === 1 && speakers[0] === articleId) return 'article';
  const voice = speakers.map(shortOf).sort().join('+');
  return voice.length > LONGEST_VOICE ? sha256(voice).slice(0, DIGITS) : voice;
}

function shortOf(id: string): string {
  return `${id.slice(0, id.indexOf(':'))}-${id.slice(id.lastIndexOf(':') + 1)}`;
}

/** What tells one voice from all others, whatever ids make of it. */
export function speakersKey(speakers: readonly string[]): string {
  return [...speakers].sort().join(' ');
}

/**
 * The id of a statement: of an article, at spans, by a voice. `taken` says whose voice has an id already: speakers
 * whose ids are the same but for their middle get a digest of all of them.
 */
export function statementId(
  spanId: string,
  articleId: string,
  speakers: readonly string[],
  taken: ReadonlyMap<string, string>,
): string {
  const id = derivedId(`${spanId}:${voiceOf(articleId, speakers)}`);
  const key = speakersKey(speakers);
  if ((taken.get(id) ?? key) === key) return id;
  return derivedId(`${spanId}:${voiceOf(articleId, speakers)}-${sha256(key).slice(0, DIGITS)}`);
}
