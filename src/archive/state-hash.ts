import type { CallOptions, Engine } from '../engine/engine.js';
import { canonicalBundle, contentDigest } from '../rows/canonical-bundle.js';
import { sha256 } from '../rows/ids.js';
import { readCuration } from './read-curation.js';
import { readExtent } from './read-extent.js';

/**
 * SHA-256 of what a store says: of its articles' canonical bundles without the times at which it recorded them, and
 * of what curators did, whatever the order in which they were imported. Two stores with one hash answer alike, but for the value shown where articles
 * contradict each other.
 */
export async function hashState(engine: Engine, options: () => CallOptions): Promise<string> {
  const digests: string[] = [];
  for await (const article of readExtent(engine, { kind: 'everything' }, options)) {
    digests.push(contentDigest(canonicalBundle(article)));
  }
  for await (const changes of readCuration(engine, null, options)) {
    digests.push(...changes.map(({ change }) => contentDigest(change)));
  }
  return hashDigests(digests);
}

/** The state hash of articles and changes with these digests. */
export function hashDigests(digests: readonly string[]): string {
  return sha256([...digests].sort().join('\n'));
}
