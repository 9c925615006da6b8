import type { Row } from '../api/page-operations.js';
import { addressOf } from '../model/address-of.js';
import { dayInWords } from '../model/date-in-words.js';
import { howSaid, KIND_WORDS } from '../model/plain-words.js';

/** A statement as it is cited: who said it in which capacity, the words, where and when they stand, and their address. */
export function citationOf(row: Row): string {
  const { article } = row;
  const speakers = row.saidBy.map(({ source, roleAsStated, affiliationAsStated }) =>
    [source.name, roleAsStated, affiliationAsStated?.name].filter(Boolean).join(', '),
  );
  const relays = row.relayedBy.map(({ source }) => source.name);
  const who = speakers.length > 0 ? speakers.join('; ') : 'Nobody named';
  const by = relays.length > 0 ? `${who}, by way of ${relays.join(', ')}` : who;
  const where = [
    article.headline,
    article.publisher?.name,
    article.publishedAt ? dayInWords(article.publishedAt.edtf) : 'no date',
    article.url,
  ];
  return `${by}: “${row.text}” (${KIND_WORDS[row.kind]}, ${howSaid(row)}). ${where.filter(Boolean).join(', ')}. ${addressOf(row, location.origin)}`;
}
