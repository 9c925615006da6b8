import { createHash, randomUUID } from 'node:crypto';
import type { Engine } from '../engine/engine.js';
import { bundleRows } from './bundle-rows.js';
import { checkedBundle } from './check-bundle.js';
import { isImported } from './is-imported.js';
import { writeStatements } from './write-rows.js';

export interface ImportOptions {
  /** Who imports, for the record. */
  readonly by: string;
  /** Milliseconds since the epoch at which the write is given up. */
  readonly deadline: number;
  /** What the bundle is called in errors. */
  readonly name?: string;
  /** What makes the import the same one when it comes again; a digest of the bundle's content when left out. */
  readonly key?: string;
  /** Checks and reports, and writes nothing. */
  readonly dryRun?: boolean;
}

/** What an import did; with `fresh` false the very bundle was there already and nothing was written. */
export interface ImportReport {
  readonly article: string;
  readonly key: string;
  readonly fresh: boolean;
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
}

/**
 * Checks a bundle (plain data of the bundle format) and writes it whole in one transaction, or nothing.
 * Throws BUNDLE_INVALID with every mistake.
 */
export async function importBundle(
  engine: Engine,
  data: unknown,
  options: ImportOptions,
): Promise<ImportReport> {
  const bundle = checkedBundle(data, options.name ?? 'The bundle');
  const key = options.key ?? bundleKey(data);
  const known = await isImported(engine, key, options);
  const now = new Date().toISOString();
  const rows = bundleRows(bundle, now);
  const report = {
    article: bundle.article.id,
    key,
    nodes: Object.fromEntries(
      [...rows.nodes].map(([labels, byId]) => [labels.split(':').at(-1), byId.size]),
    ),
    relationships: countEdges([...rows.edges.values()]),
  };
  if (known || options.dryRun) return { ...report, fresh: !known };
  const { fresh } = await engine.write(
    {
      key,
      request: randomUUID(),
      properties: { at: now, by: options.by, article: bundle.article.id },
      statements: writeStatements(rows),
    },
    options,
  );
  return { ...report, fresh };
}

function countEdges(
  groups: readonly {
    readonly kind: { readonly type: string };
    readonly rows: readonly unknown[];
  }[],
) {
  const counts: Record<string, number> = {};
  for (const { kind, rows } of groups) counts[kind.type] = (counts[kind.type] ?? 0) + rows.length;
  return counts;
}

/** SHA-256 of the bundle's content, whatever the order of its properties. */
function bundleKey(data: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(data)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
