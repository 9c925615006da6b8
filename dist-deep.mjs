import 'reflect-metadata';
import { parse } from 'graphql';
import { buildApiSchema } from '/work/main/dist/api/schema.js';
import { graphSchema } from '/work/main/dist/api/graph-schema.js';
import { compileOperation } from '/work/main/dist/operation/plan-cache.js';
import { GRAFEO, NEO4J } from '/work/main/dist/cypher/dialect.js';
import { openEngine } from '/work/main/dist/engine/open-engine.js';
import { runOperation } from '/work/main/dist/operation/run-operation.js';
import { localCaller } from '/work/main/dist/operation/caller.js';
const schema = buildApiSchema();
const engine = await openEngine({ dataPath: process.argv[2] });
await engine.prepare(graphSchema);
const ops = {
  threeHops: '{ statements(filter: {saidBy: {said: {saidBy: {said: {saidBy: {said: {}}}}}}}, first: 1) { nodes { id } totalCount } }',
  zz: '{people(first: 1, filter: {said: {saidBy: {said: {text: {contains: "dawn"}}}}}) {totalCount nodes{id}}}',
  not: '{statements(first: 2, filter: {not: {saidBy: {said: {about: {entity: {within: "place:l0-1"}}}}}}) {totalCount nodes{id}}}',
  or: '{statements(first: 2, filter: {or: [{saidBy: {said: {text: {contains: "dawn"}}}}, {saidBy: {said: {text: {contains: "dawn"}}}, about: {entity: {nope: {text: {contains: "drones"}}}}}]}) {totalCount nodes{id}}}',
  nested: '{people(first: 3) {nodes {said(first: 2, filter: {saidBy: {said: {text: {contains: "dawn"}}}, about: {entity: {nope: {text: {contains: "drones"}}}}}) {totalCount nodes {id}}}}}',
  anchored: '{statements(first: 2, filter: {saidBy: {id: {eq: "person:p1"}}, saidBy: {said: {text: {contains: "dawn"}}}, about: {entity: {nope: {text: {contains: "drones"}}}}}) {totalCount nodes{id}}}',
  edge: '{statements(first: 2, filter: {about: {role: {eq: LOCATION}, entity: {saidAbout: {text: {contains: "drones"}}}}}) {totalCount nodes{id}}}',
  facets: '{statements(first: 0) {facets(by: SOURCE, first: 5){key count}}}',
  page: '{statements(first: 20) {nodes{text}}}',
};
for (const [k, q] of Object.entries(ops)) {
  if (process.argv[3] && !process.argv[3].split(',').includes(k)) continue;
  const op = parse(q).definitions[0];
  try {
  const { text } = compileOperation({schema, fragments:{}, variables:{}}, op, GRAFEO);
  if (process.argv[4]) console.log(text);
  } catch (e) { console.log(e.message); continue; }
  const t = performance.now(), c = process.cpuUsage();
  const r = await runOperation(schema, q, { context: { engine, deadline: Date.now()+100000, bookmarks: [], caller: localCaller('x') } });
  const u = process.cpuUsage(c);
  console.log(k, (performance.now()-t).toFixed(0), 'ms', ((u.user+u.system)/1000).toFixed(0), 'cpu', JSON.stringify(r).slice(0,300), r.errors?.[0]?.originalError?.cause?.message ?? '');
}
await engine.close();
