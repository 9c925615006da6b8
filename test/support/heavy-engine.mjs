import { createRequire } from 'node:module';

/**
 * Loaded before the server (`node --import`): a statement with the parameter value below keeps a thread of the embedded
 * engine busy for longer than any test runs, as only the engine itself can end it.
 */
const HEAVY = 'name that is looked for without end';
const ENDLESS =
  'MATCH (a:Node), (b:Node), (c:Node), (d:Node), (e:Node), (f:Node), (g:Node), (h:Node) WHERE a.id + b.id + c.id + d.id + e.id + f.id + g.id + h.id = "" RETURN count(*) AS n';

const { GrafeoDB } = createRequire(import.meta.url)('@grafeo-db/js');
const { executeCypher } = GrafeoDB.prototype;
GrafeoDB.prototype.executeCypher = function run(text, parameters) {
  const isHeavy = JSON.stringify(parameters ?? {}).includes(HEAVY);
  if (!isHeavy) return executeCypher.call(this, text, parameters);
  process.stderr.write('a statement without end\n');
  return executeCypher.call(this, ENDLESS);
};
