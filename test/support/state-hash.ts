import type { Engine } from '../../src/engine/engine.js';
import { bundles } from '../../src/export/bundles.js';
import { readScope } from '../../src/export/read-scope.js';
import { hashState } from '../../src/export/state-hash.js';
import { soon } from './engines.js';

/** The whole store as JSON Lines. */
export async function exportAll(engine: Engine): Promise<string> {
  let lines = '';
  const articles = readScope(engine, { kind: 'everything' }, soon);
  for await (const line of bundles.write(articles)) lines += line;
  return lines;
}

/** SHA-256 of what a store says, whenever and in whatever order it was told. */
export function stateHash(engine: Engine): Promise<string> {
  return hashState(engine, soon);
}
