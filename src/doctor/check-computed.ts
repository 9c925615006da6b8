import { boundsOf } from '../model/edtf.js';
import type { Value } from '../model/value.js';
import { sortForm } from '../util/fold.js';
import { looksOf } from '../util/look-alike.js';
import { normalizeName } from '../util/normalize-name.js';
import { searchWords, soundsOf, spaced } from '../util/search-words.js';
import type { Problems } from './problems.js';

type Properties = Readonly<Record<string, Value>>;

const ID = /^[a-z]+(:[a-z0-9+-]+)+$/;
const DATES = ['publishedAt', 'saidAt', 'from', 'to', 'observedFrom', 'observedTo'];
/** Computed properties and what they are computed from. */
const COMPUTED: readonly (readonly [string, string, (text: string) => string])[] = [
  ['nameSort', 'name', sortForm],
  ['titleSort', 'title', sortForm],
  ['textSort', 'text', sortForm],
  ['headlineSort', 'headline', sortForm],
  ['designationSort', 'designation', sortForm],
  ['normalized', 'value', normalizeName],
  ['looks', 'value', looksOf],
  ['sound', 'value', (value) => spaced(soundsOf(searchWords(value)))],
  ['headlineWords', 'headline', (headline) => spaced(searchWords(headline))],
  ['designationWords', 'designation', (designation) => spaced(searchWords(designation))],
];

/** Checks what a node or relationship has against what it is computed from; `id` says which one it is. */
export function checkComputed(properties: Properties, id: string, problems: Problems): void {
  for (const [computed, from, compute] of COMPUTED) {
    const text = properties[from];
    if (
      computed in properties &&
      (typeof text !== 'string' || compute(text) !== properties[computed])
    )
      problems.add(`${computed} is computed from ${from}`, id);
  }
  for (const field of DATES) checkDate(properties, field, id, problems);
  if ('lowerBound' in properties !== 'upperBound' in properties)
    problems.add('bounds are there both or neither', id);
}

/** Ids are lower-case ASCII, typed, in parts. */
export function checkId(id: Value | undefined, problems: Problems): void {
  if (typeof id !== 'string' || !ID.test(id)) problems.add('ids are well-formed', id);
}

function checkDate(properties: Properties, field: string, id: string, problems: Problems): void {
  const stem = field.replace(/At$/, '');
  const earliest = properties[`${stem}Earliest`] ?? null;
  const latest = properties[`${stem}Latest`] ?? null;
  const edtf = properties[field];
  const bounds = typeof edtf === 'string' ? boundsOf(edtf) : { earliest: null, latest: null };
  if (bounds?.earliest !== earliest || bounds.latest !== latest)
    problems.add('bounds of dates are computed from their EDTF', id);
}
