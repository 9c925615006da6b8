import { hashDigests } from '../../src/archive/state-hash.js';
import { checkedBundle } from '../../src/bundle/check-bundle.js';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine, OnLoss } from '../../src/engine/engine.js';
import { openEngine } from '../../src/engine/open-engine.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { graphOfRows } from '../../src/rows/article-graph.js';
import { bundleRows } from '../../src/rows/bundle-rows.js';
import { canonicalBundle, contentDigest } from '../../src/rows/canonical-bundle.js';
import type { PlainBundle } from './arbitrary-bundles.js';
import { soon } from './engines.js';

/** What bundles say, by the id of their article: two whole imports of one bundle have one digest. */
export type Digests = ReadonlyMap<string, string>;

export function digestsOf(bundles: readonly PlainBundle[]): Digests {
  return new Map(
    bundles.map((bundle) => {
      const rows = bundleRows(checkedBundle(bundle, 'The bundle'));
      return [bundle.article.id, contentDigest(canonicalBundle(graphOfRows(rows)))];
    }),
  );
}

/** What is wrong with a store: what it should hold and does not, what it holds in part, what the doctor names. */
export interface Findings {
  readonly stored: number;
  readonly lost: readonly string[];
  /** True when the store says anything but exactly the bundles of its articles. */
  readonly torn: boolean;
  readonly problems: readonly string[];
}

/** Compares a store with the bundles that went into it and those of them that were acknowledged. */
export async function examine(
  engine: Engine,
  digests: Digests,
  acknowledged: Iterable<string>,
): Promise<Findings> {
  const { rows } = await engine.read(
    { text: 'MATCH (a:Article) RETURN a.id AS id', parameters: {} },
    soon(),
  );
  const stored = new Set(rows.map(([id]) => String(id)));
  const whole = hashDigests([...stored].map((id) => digests.get(id) ?? `${id} was never sent`));
  const { problems, stateHash } = await checkStore(engine, () => soon());
  return {
    stored: stored.size,
    lost: [...acknowledged].filter((id) => !stored.has(id)),
    torn: stateHash !== whole,
    problems: problems.map(({ check, ids }) => `${check}: ${ids.join(', ')}`),
  };
}

/** The same for an embedded store that a process left behind. */
export async function examineStore(
  path: string,
  digests: Digests,
  acknowledged: Iterable<string>,
  onLoss?: OnLoss,
): Promise<Findings> {
  const engine = await openEngine({ dataPath: path, onLoss });
  try {
    await engine.prepare(graphSchema);
    return await examine(engine, digests, acknowledged);
  } finally {
    await engine.close();
  }
}

/** What a store without fault looks like, whatever it holds. */
export const SOUND = { lost: [], torn: false, problems: [] } as const;
