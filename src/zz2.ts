import { readFileSync, readdirSync } from 'node:fs';
import { deepStrictEqual } from 'node:assert';
import { openEngine } from './engine/open-engine.js';
import { importBundle } from './import/import-bundle.js';
import { readBundleFile } from './import/read-bundle-file.js';
import { buildApiSchema } from './api/schema.js';
import { graphSchema } from './api/graph-schema.js';
import { runOperation } from './operation/run-operation.js';
const neo = process.argv[2] === 'neo4j' ? { uri: 'bolt://localhost:7687', username: 'neo4j', password: 'who-said-where' } : undefined;
const engine = await openEngine({ dataPath: ':memory:', createIfMissing: true, neo4j: neo as never });
const opt = { by: 't', deadline: Date.now() + 60000 };
try {
await engine.prepare(graphSchema);
if (neo) await engine.write({ key: 'wipe' + Date.now(), request: 'x' + Date.now(), properties: {}, statements: [{ text: 'MATCH (n) DETACH DELETE n', parameters: {} }] }, opt);
console.log(JSON.stringify(await importBundle(engine, await readBundleFile('seeds/bundles/ea7cad882c490818.json'), opt)));
console.log((await importBundle(engine, await readBundleFile('seeds/bundles/ea7cad882c490818.json'), opt)).fresh);
const schema = buildApiSchema();
const dir = '/work/shared/operations/';
for (const f of readdirSync(dir).filter((f) => f.endsWith('.graphql'))) {
  if (process.argv[3] && !f.includes(process.argv[3])) continue;
  const context = { engine, deadline: Date.now() + 10000, bookmarks: [], by: 't', mayWrite: true };
  const r = JSON.parse(JSON.stringify(await runOperation(schema, readFileSync(dir + f, 'utf8'), { context })));
  try { deepStrictEqual(r, JSON.parse(readFileSync(dir + f.replace('.graphql', '.json'), 'utf8'))); console.log('ok', f); }
  catch (e) { console.log('BAD', f, JSON.stringify(r).slice(0, 1500), (e as Error).message.slice(0, 800)); }
}
} catch (e) { console.log(e); }
await engine.close();
