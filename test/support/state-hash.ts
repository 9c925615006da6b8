import { readAll } from '../../src/archive/read-extent.js';
import { hashState } from '../../src/archive/state-hash.js';
import type { Engine } from '../../src/engine/engine.js';
import { bundles } from '../../src/formats/writers/bundles.js';
import type { Value } from '../../src/model/value.js';
import { soon } from './engines.js';

/** The whole store as JSON Lines. */
export async function exportAll(engine: Engine): Promise<string> {
  let lines = '';
  const { articles, curation } = readAll(engine, { kind: 'everything' }, soon);
  for await (const line of bundles.write(articles, curation)) lines += line;
  return lines;
}

/** SHA-256 of what a store says, whenever and in whatever order it was told. */
export function stateHash(engine: Engine): Promise<string> {
  return hashState(engine, soon);
}

/** Every node and relationship but the records of imports, without what tells when and by which request. */
export async function dumpGraph(engine: Engine): Promise<readonly string[]> {
  const ask = async (text: string) => (await engine.read({ text, parameters: {} }, soon())).rows;
  const nodes = await ask('MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n) AS l, n{.*} AS p');
  const edges = await ask(
    'MATCH (a)-[r]->(b) RETURN type(r) AS t, a.id AS f, b.id AS x, properties(r) AS p',
  );
  const own = (map: Value | undefined) =>
    Object.entries(map as Record<string, Value>)
      .filter(([key]) => !['createdIn', 'changedIn'].includes(key))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...nodes.map(([labels, p]) => JSON.stringify([[...(labels as string[])].sort(), own(p)])),
    ...edges.map(([type, from, to, p]) => JSON.stringify([type, from, to, own(p)])),
  ].sort();
}
