import 'reflect-metadata';
import { parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { buildApiSchema } from '/work/main/dist/api/schema.js';
import { graphSchema } from '/work/main/dist/api/graph-schema.js';
import { compileOperation } from '/work/main/dist/operation/plan-cache.js';
import { GRAFEO } from '/work/main/dist/cypher/dialect.js';
import { openEngine } from '/work/main/dist/engine/open-engine.js';
import { runOperation } from '/work/main/dist/operation/run-operation.js';
import { localCaller } from '/work/main/dist/operation/caller.js';
const schema = buildApiSchema();
const engine = await openEngine({ dataPath: process.argv[2] });
await engine.prepare(graphSchema);
for (const q of process.argv.slice(3)) {
  const op = parse(q).definitions[0];
  const { text } = compileOperation({schema, fragments:{}, variables:{}}, op, GRAFEO);
  console.log(text);
  const t = performance.now(), c = process.cpuUsage();
  const r = await runOperation(schema, q, { context: { engine, deadline: Date.now()+100000, bookmarks: [], caller: localCaller('x') } });
  const u = process.cpuUsage(c);
  console.log((performance.now()-t).toFixed(0), 'ms', ((u.user+u.system)/1000).toFixed(0), 'cpu', JSON.stringify(r).slice(0,300), r.errors?.[0]?.originalError?.cause?.message ?? '');
}
await engine.close();
