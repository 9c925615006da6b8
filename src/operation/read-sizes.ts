import { cypher, type Fragment, identifier } from '../cypher-text/cypher.js';
import type { Engine } from '../engine/engine.js';
import { LABELS, SHARED_LABELS } from '../model/labels.js';
import { ENDS } from '../model/relations.js';
import { ASSERTED } from '../model/vocabulary.js';
import { type RelationSize, roundedUp, type Sizes, UNKNOWN_SIZES } from '../plan/sizes.js';

/** Milliseconds that one count may take. */
const PATIENCE = 30_000;
/** Statements below which a store is so small that nothing in it takes long. */
const SMALL = 1_000;
/** How many times the mean one statement may have. */
const SPREAD = 8;

const NODES = [...LABELS, ...SHARED_LABELS, ASSERTED];

/**
 * Reads how much a store holds, one short query after the other: for each relationship type the most at one node, too,
 * but at statements, which are very many and have few each. Throws as the engine does.
 */
export async function readSizes(engine: Engine): Promise<Sizes> {
  const ask = async (text: string): Promise<number> => {
    const options = { deadline: Date.now() + PATIENCE };
    const { rows } = await engine.read({ text, parameters: {} }, options);
    return roundedUp(Number(rows[0]?.[0] ?? 0));
  };
  const countOf = (label: string) =>
    ask(cypher`MATCH (n:${identifier(label)}) RETURN count(*) AS c`.text);
  if ((await countOf('Statement')) < SMALL) return UNKNOWN_SIZES;
  const nodes: Record<string, number> = {};
  for (const label of NODES) nodes[label] = await countOf(label);
  const relations: Record<string, RelationSize> = {};
  for (const [name, [from, to]] of Object.entries(ENDS)) {
    const type = identifier(name);
    const all = await ask(
      cypher`MATCH (:${identifier(from)})-[r:${type}]->() RETURN count(*) AS c`.text,
    );
    if (all === 0) continue;
    const most = async (end: string, seen: Fragment) =>
      end === 'Statement'
        ? roundedUp((SPREAD * all) / Math.max(1, nodes[end] ?? 0))
        : ask(
            cypher`MATCH (n:${identifier(end)}) WITH COUNT { (n)${seen}() } AS d RETURN coalesce(max(d), 0) AS c`
              .text,
          );
    const out = await most(from, cypher`-[:${type}]->`);
    relations[name] = { all, out, in: await most(to, cypher`<-[:${type}]-`) };
  }
  const articleText = await ask(
    'MATCH (n:Article) WITH n LIMIT 1000 RETURN coalesce(avg(size(n.text)), 0) AS c',
  );
  return { nodes, relations, articleText, ordersPages: engine.findTexts === null };
}
