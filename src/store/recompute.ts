import { cypher, identifier } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { compute } from '../model/computed.js';
import { LABELS } from '../model/labels.js';
import type { Properties } from '../model/value.js';
import { nextPage } from './next-page.js';

/** Labels by which nodes with computed properties are found, each node once. */
const COMPUTED = ['Article', 'Entity', 'Name', 'Role', 'Statement'];
const PAGE = 500;
const TOO_OLD = 'MATCH (a:Article) WHERE a.described IS NULL RETURN a.id AS id LIMIT 1';

/**
 * Computes these properties anew for the next page of nodes. Throws CONFLICT for the very first stores, which did not
 * keep what each article says of its entities: that cannot be computed.
 */
export async function recomputeNext(run: RunInWrite, progress: string): Promise<string | null> {
  if (progress === '') await refuseTooOld(run);
  return nextPage(COMPUTED, progress, (label, after) => recomputePage(run, label, after));
}

/** The same for names alone. */
export async function recomputeNames(run: RunInWrite, progress: string): Promise<string | null> {
  return nextPage(['Name'], progress, (label, after) => recomputePage(run, label, after));
}

async function refuseTooOld(run: RunInWrite): Promise<void> {
  if ((await run({ text: TOO_OLD, parameters: {} })).length === 0) return;
  throw new AppError(
    'CONFLICT',
    'This store is of a version that did not keep what each article says of its entities; import its bundles anew into an empty store.',
  );
}

/** Returns the last id of the page, null when there was none. */
async function recomputePage(run: RunInWrite, label: string, after: string) {
  const name = identifier(label);
  const { text } =
    cypher`MATCH (n:${name}) WHERE n.id > $after RETURN n.id AS id, labels(n) AS l, n{.*} AS p ORDER BY id LIMIT $n`;
  const page = await run({ text, parameters: { after, n: PAGE } });
  const rows = page.map(([id = null, labels, properties]) => {
    const kind = LABELS.find((one) => (labels as readonly string[]).includes(one));
    return { id, computed: kind ? compute(kind, properties as Properties) : {} };
  });
  if (rows.length === 0) return null;
  await run({
    text: cypher`UNWIND $rows AS r MATCH (n:${name} {id: r.id}) SET n += r.computed RETURN count(n) AS c`
      .text,
    parameters: { rows },
  });
  return String(rows.at(-1)?.id);
}
