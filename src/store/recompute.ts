import { cypher, identifier } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import { AppError } from '../errors.js';
import type { Value } from '../model/value.js';
import { sortForm } from '../util/fold.js';
import { normalizeName } from '../util/normalize-name.js';
import { searchWords, soundsOf, spaced } from '../util/search-words.js';
import { nextPage } from './next-page.js';

type Compute = (text: string, headline: string) => string;
/** A computed property, what it is computed from, and how. */
type Computed = readonly [property: string, from: string, compute: Compute];

const wordsOf: Compute = (text) => spaced(searchWords(text));

/** What is stored beside a text so that it can be ordered and searched, by the label that has it. */
const COMPUTED: Readonly<Record<string, readonly Computed[]>> = {
  Article: [
    ['nameSort', 'headline', sortForm],
    ['headlineWords', 'headline', wordsOf],
    ['words', 'text', (text, headline) => wordsOf(`${headline} ${text}`, '')],
  ],
  Entity: [
    ['nameSort', 'name', sortForm],
    ['designationSort', 'designation', sortForm],
    ['designationWords', 'designation', wordsOf],
  ],
  Name: [
    ['normalized', 'value', normalizeName],
    ['words', 'value', wordsOf],
    ['sound', 'value', (value) => spaced(soundsOf(searchWords(value)))],
  ],
  Role: [['titleSort', 'title', sortForm]],
  Statement: [
    ['textSort', 'text', sortForm],
    ['words', 'text', wordsOf],
  ],
};
const LABELS = Object.keys(COMPUTED);
const PAGE = 500;
const TOO_OLD = 'MATCH (a:Article) WHERE a.described IS NULL RETURN a.id AS id LIMIT 1';

/**
 * Computes these properties anew for the next page of nodes. Throws CONFLICT for the very first stores, which did not
 * keep what each article says of its entities: that cannot be computed.
 */
export async function recomputeNext(run: RunInWrite, progress: string): Promise<string | null> {
  if (progress === '') await refuseTooOld(run);
  return nextPage(LABELS, progress, (label, after) => recomputePage(run, label, after));
}

async function refuseTooOld(run: RunInWrite): Promise<void> {
  if ((await run({ text: TOO_OLD, parameters: {} })).length === 0) return;
  throw new AppError(
    'CONFLICT',
    'This store is of a version that did not keep what each article says of its entities; import its bundles anew into an empty store.',
  );
}

/** Returns the last id of the page, null when there was none. */
async function recomputePage(
  run: RunInWrite,
  label: string,
  after: string,
): Promise<string | null> {
  const name = identifier(label);
  const page = await run({
    text: cypher`MATCH (n:${name}) WHERE n.id > $after RETURN n.id AS id, n{.*} AS p ORDER BY id LIMIT $n`
      .text,
    parameters: { after, n: PAGE },
  });
  const rows = page.map(([id, p]) => ({
    id: id as Value,
    computed: computedOf(label, p as Readonly<Record<string, Value>>),
  }));
  if (rows.length === 0) return null;
  await run({
    text: cypher`UNWIND $rows AS r MATCH (n:${name} {id: r.id}) SET n += r.computed RETURN count(n) AS c`
      .text,
    parameters: { rows },
  });
  return String(rows.at(-1)?.id);
}

function computedOf(
  label: string,
  properties: Readonly<Record<string, Value>>,
): Readonly<Record<string, string>> {
  const headline = String(properties['headline'] ?? '');
  return Object.fromEntries(
    (COMPUTED[label] ?? []).flatMap(([property, from, compute]) => {
      const text = properties[from];
      return typeof text === 'string' ? [[property, compute(text, headline)]] : [];
    }),
  );
}
