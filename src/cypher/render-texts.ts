import { cypher, empty, type Fragment, integer, join } from '../cypher-text/cypher.js';
import { TEXT } from '../plan/layout.js';
import type { Way } from '../plan/text-ways.js';
import { type Names, renderCells } from './scope.js';

const unionAll = cypher`
UNION ALL
`;

/**
 * Articles' texts, `TEXT` each, read once for whatever stands in the answer by its id; `roots` are the
 * values of the roots, in which the ways lead to ids.
 */
export function renderTexts(
  names: Names,
  ways: readonly Way[],
  roots: readonly Fragment[],
): { readonly blocks: Fragment; readonly value: Fragment } {
  const ids = names.fresh('w');
  const texts = names.fresh('c');
  const branches = ways.map((way) => renderWay(names, way, roots));
  const used = [...new Set(ways.map(([root]) => roots[Number(root)] as Fragment))];
  const collected = names.call(
    used,
    () =>
      cypher`${names.call(used, () => join(branches, unionAll))}RETURN collect(DISTINCT id) AS ${ids}`,
  );
  // Ids first, as a list: Grafeo compares what it unwinds with each article when it looks for it in the same breath.
  const found = names.call(
    [ids],
    () => cypher`UNWIND ${ids} AS id
MATCH (article:Article {id: id})
RETURN collect(${renderCells([TEXT.id, cypher`id`], [TEXT.text, cypher`article.text`])}) AS ${texts}`,
  );
  return { blocks: join([collected, found], empty), value: texts };
}

function renderWay(names: Names, [root, ...way]: Way, roots: readonly Fragment[]): Fragment {
  let value = roots[Number(root)] as Fragment;
  const unwound: Fragment[] = [];
  for (const step of way) {
    if (step === 'each') {
      const element = names.fresh('x');
      unwound.push(cypher`UNWIND ${value} AS ${element}\n`);
      value = element;
    } else value = cypher`${value}[${integer(step)}]`;
  }
  return cypher`${join(unwound, empty)}RETURN ${value} AS id`;
}
