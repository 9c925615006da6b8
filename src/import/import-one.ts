import { AppError } from '../errors.js';
import type { BundleSource } from './find-bundles.js';
import type { ImportReport } from './import-bundle.js';

/** What became of one bundle: its report, or what it was refused for, with all mistakes. */
export interface ImportLine {
  readonly file: string;
  readonly outcome: 'imported' | 'fine' | 'present' | 'refused';
  readonly [more: string]: unknown;
}

/** How many bundles came to what; those of a dry run that are fine count as imported. */
export interface ImportCounts {
  imported: number;
  present: number;
  refused: number;
}

/** Imports one bundle by `work`. Throws what says nothing of the bundle: an engine that is away, a fault of ours. */
export async function importOne(
  source: BundleSource,
  dryRun: boolean,
  work: (data: unknown) => Promise<ImportReport>,
): Promise<ImportLine> {
  try {
    const report = await work(await source.read());
    const outcome = report.fresh ? (dryRun ? 'fine' : 'imported') : 'present';
    return { file: source.name, outcome, ...report };
  } catch (error) {
    return refusedLine(source.name, error);
  }
}

/** The line of a bundle that is refused. Throws the error when it says nothing of the bundle. */
export function refusedLine(file: string, error: unknown): ImportLine {
  if (!(error instanceof AppError) || error.status >= 500) throw error;
  const { code, message, details } = error;
  return { file, outcome: 'refused', code, message, ...details };
}

/** Adds a line to the counts. */
export function countLine(counts: ImportCounts, { outcome }: ImportLine): void {
  counts[outcome === 'fine' ? 'imported' : outcome] += 1;
}
