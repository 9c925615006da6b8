import { randomUUID } from 'node:crypto';
import type { Bundle } from '../bundle/bundle.js';
import { checkedBundle } from '../bundle/check-bundle.js';
import { wrongInKey } from '../bundle/what-stands.js';
import type { ClientOptions, Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { graphOfRows } from '../rows/article-graph.js';
import { bundleRows } from '../rows/bundle-rows.js';
import { canonicalBundle, contentDigest } from '../rows/canonical-bundle.js';
import { canonicalCuration, changeRows } from '../rows/change-rows.js';
import type { Contradiction } from '../rows/described.js';
import { kindOf, type Rows } from '../rows/rows.js';
import { importChanges } from './import-changes.js';
import { findImport } from './is-imported.js';
import type { LikelyDuplicate } from './likely-duplicates.js';
import { recordNews } from './record-news.js';
import { settleMissed } from './settle-missed.js';
import { type Outcome, storeBundle } from './store-bundle.js';
import type { Writing } from './write-rows.js';

export interface ImportOptions extends ClientOptions {
  /** Who imports, for the record. */
  readonly by: string;
  /** What the bundle is called in errors. */
  readonly name?: string;
  /** What makes the import the same one when it comes again; a digest of the bundle's content when left out. */
  readonly key?: string | undefined;
  /** Reports the very same and writes nothing. */
  readonly dryRun?: boolean;
}

type Counts = Readonly<Record<string, number>>;

/** What an import did. Lists hold the first 100; the counts are of all. */
export interface ImportReport {
  /** Null for a bundle of curation. */
  readonly article: string | null;
  readonly key: string;
  /** False when this very content was there under this key already: nothing was written, nothing compared. */
  readonly fresh: boolean;
  /** What the bundle holds, by label and by relationship type. */
  readonly nodes: Counts;
  readonly relationships: Counts;
  /** What of that is new, and what was there; both by label and relationship type. */
  readonly created: Counts;
  readonly unchanged: Counts;
  readonly createdIds: readonly string[];
  /** Entities that were there and got properties they lacked. */
  readonly completed: readonly string[];
  readonly contradictionCount: number;
  readonly contradictions: readonly Contradiction[];
  readonly likelyDuplicates: readonly LikelyDuplicate[];
}

const LISTED = 100;

/**
 * Checks a bundle (plain data of the bundle format: an article, or curation) and writes it whole in one transaction,
 * or nothing.
 * Its key is the digest of its canonical form, so the order of keys, short forms, JSON or YAML make no difference.
 * Throws BUNDLE_INVALID with every mistake; CONFLICT when the key was used for other content, the article is
 * there with another text, or an id is there as another kind of thing.
 */
export async function importBundle(
  engine: Engine,
  data: unknown,
  options: ImportOptions,
): Promise<ImportReport> {
  const name = options.name ?? 'The bundle';
  const wrong = options.key === undefined ? null : wrongInKey(options.key);
  if (wrong !== null)
    throw new AppError('BAD_USER_INPUT', `The idempotency key ${wrong}.`, {
      details: { argument: 'importBundle(idempotencyKey)' },
    });
  const bundle = checkedBundle(data, name);
  const now = new Date().toISOString();
  const rows = bundle.curation ? changeRows(bundle.curation) : bundleRows(bundle);
  const { article, content, store } = workOf(bundle, rows, name);
  const key = options.key ?? content;
  const known = await findImport(engine, key, options);
  if (known) return reportKnown(known.content);

  const request = randomUUID();
  let tries = 0;
  let outcome: Outcome | undefined;
  const { fresh, bookmarks } = await engine.write(
    {
      key,
      request,
      properties: { at: now, by: options.by, content, ...(article === null ? {} : { article }) },
      rehearse: options.dryRun,
      queries: async (run) => {
        tries += 1;
        outcome = await store({ run, request }, tries > 1);
        const added = { article, statements: newStatements(rows, outcome) };
        await recordNews({ run, request }, key, added);
      },
    },
    options,
  );
  options.onSeen?.(bookmarks);
  if (fresh && outcome && !options.dryRun)
    await settleMissed(engine, rows, outcome, { ...options, bookmarks });
  if (fresh && outcome) return report(article, key, rows, outcome);
  const seen = { ...options, bookmarks };
  return reportKnown((await findImport(engine, key, seen))?.content ?? null);

  function reportKnown(stored: string | null): ImportReport {
    if (stored === null || stored === content) return report(article, key, rows, undefined);
    throw new AppError(
      'CONFLICT',
      `The key ${key} was used for other content; send this bundle under a key of its own, or without one.`,
    );
  }
}

/** What a bundle comes to: its rows, the digest of its content, and how it is written in a transaction. */
function workOf({ article, curation }: Bundle, rows: Rows, name: string) {
  if (curation)
    return {
      article: null,
      content: contentDigest(canonicalCuration(curation)),
      store: (writing: Writing) => importChanges(writing, curation, name),
    };
  return {
    article: article.id,
    content: contentDigest(canonicalBundle(graphOfRows(rows))),
    store: (writing: Writing, again: boolean) => storeBundle(writing, rows, again),
  };
}

/** In reading order. */
function newStatements(rows: Rows, { created }: Outcome): readonly string[] {
  const ids = new Set(created.get('Statement'));
  return rows
    .ofKind('Statement')
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => Number(a.properties['position']) - Number(b.properties['position']))
    .map(({ id }) => id);
}

function report(
  article: string | null,
  key: string,
  rows: Rows,
  outcome: Outcome | undefined,
): ImportReport {
  const nodes = sumUp([...rows.nodes].map(([labels, byId]) => [kindOf(labels), byId.size]));
  const relationships = sumUp(
    [...rows.edges.values()].map(({ kind, rows: group }) => [kind.type, group.length]),
  );
  const created = sumUp([
    ...[...(outcome?.created ?? [])].map(([kind, ids]) => [kind, ids.length] as const),
    ...Object.entries(outcome?.createdEdges ?? {}),
  ]);
  const unchanged = Object.entries({ ...nodes, ...relationships })
    .map(([kind, count]) => [kind, count - (created[kind] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  return {
    article,
    key,
    fresh: outcome !== undefined,
    nodes,
    relationships,
    created,
    unchanged: sumUp(unchanged),
    createdIds: [...(outcome?.created.values() ?? [])].flat().slice(0, LISTED),
    completed: (outcome?.completed ?? []).slice(0, LISTED),
    contradictionCount: outcome?.contradictions.length ?? 0,
    contradictions: (outcome?.contradictions ?? []).slice(0, LISTED),
    likelyDuplicates: outcome?.likelyDuplicates ?? [],
  };
}

function sumUp(counts: readonly (readonly [string, number])[]): Counts {
  const sums: Record<string, number> = {};
  for (const [kind, count] of counts) sums[kind] = (sums[kind] ?? 0) + count;
  return sums;
}
