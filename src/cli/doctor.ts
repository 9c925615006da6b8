import type { Config } from '../config.js';
import { checkStore } from '../doctor/check-store.js';
import type { Problem } from '../doctor/problems.js';
import { AppError } from '../errors.js';
import { print } from './print.js';
import { type StoreFlags, withStore } from './with-store.js';

/** One check of a large store may read all of it. */
const TIMEOUT = 10 * 60_000;

/** Checks the store and prints a line for each broken invariant and each thing to look at. Throws CONFLICT when there is one. */
export async function runDoctor(
  config: Config,
  options: StoreFlags & { readonly json?: boolean },
): Promise<void> {
  const diagnosis = await withStore(config, {
    ...options,
    createIfMissing: false,
    onLoss: 'examine',
    readsSuffice: true,
    onStore: (engine) => checkStore(engine, () => ({ deadline: Date.now() + TIMEOUT })),
    atServer({ url }) {
      throw new AppError(
        'ENGINE_UNAVAILABLE',
        `The server at ${url} holds the store, and doctor reads it alone: stop the server, or export from it and look at an import of that (who-said-where export --output backup.jsonl; DATA_PATH=… who-said-where import backup.jsonl; DATA_PATH=… who-said-where doctor).`,
      );
    },
  });
  const { articles, statements, problems, notes, acceptedLosses, stateHash } = diagnosis;
  if (options.json) await print(`${JSON.stringify(diagnosis)}\n`);
  else {
    for (const problem of problems) await print(`broken: ${told(problem)}\n`);
    for (const note of notes) await print(`note: ${told(note)}\n`);
    for (const { writes, acceptedAt } of acceptedLosses)
      await print(`lost: ${writes ?? 'unknown'} writes, accepted ${acceptedAt}\n`);
    await print(`${articles} articles, ${statements} statements, state ${stateHash}\n`);
  }
  if (problems.length > 0) {
    const what = problems.length === 1 ? 'one rule' : `${problems.length} rules`;
    throw new AppError(
      'CONFLICT',
      `The store breaks ${what}; restore it from an export, or import what is named again into an empty one.`,
    );
  }
}

function told({ check, count, ids }: Problem): string {
  return `${check} (${count}): ${ids.join(', ')}${count > ids.length ? ', …' : ''}`;
}
