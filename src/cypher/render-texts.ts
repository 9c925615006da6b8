import { cypher, empty, type Fragment, integer, join } from '../cypher-text/cypher.js';
import { TEXT } from '../plan/layout.js';
import type { TextWay } from '../plan/text-ways.js';
import { renderCells } from './scope.js';
import type { Variables } from './variables.js';

const unionAll = cypher`
UNION ALL
`;

/**
 * Articles' texts, `TEXT` each, read once for whatever stands in the answer by its id; `roots` are the
 * values of the roots, in which the ways lead to ids.
 */
export function renderTexts(
  variables: Variables,
  ways: readonly TextWay[],
  roots: readonly Fragment[],
): { readonly blocks: Fragment; readonly value: Fragment } {
  const ids = variables.fresh('w');
  const texts = variables.fresh('c');
  const branches = ways.map((way) => renderWay(variables, way, roots));
  const used = [...new Set(ways.map(({ way: [root] }) => roots[Number(root)] as Fragment))];
  const collected = variables.call(
    used,
    () =>
      cypher`${variables.call(used, () => join(branches, unionAll))}RETURN collect(DISTINCT id) AS ${ids}`,
  );
  // Ids first, as a list: Grafeo compares what it unwinds with each article when it looks for it in the same breath.
  const found = variables.call(
    [ids],
    () => cypher`UNWIND ${ids} AS id
MATCH (article:Article {id: id})
RETURN collect(${renderCells([TEXT.id, cypher`id`], [TEXT.text, cypher`article.text`])}) AS ${texts}`,
  );
  return { blocks: join([collected, found], empty), value: texts };
}

function renderWay(
  variables: Variables,
  { way: [root, ...way] }: TextWay,
  roots: readonly Fragment[],
): Fragment {
  let value = roots[Number(root)] as Fragment;
  const unwound: Fragment[] = [];
  for (const step of way) {
    if (step === 'each') {
      const element = variables.fresh('x');
      unwound.push(cypher`UNWIND ${value} AS ${element}\n`);
      value = element;
    } else value = cypher`${value}[${integer(step)}]`;
  }
  return cypher`${join(unwound, empty)}RETURN ${value} AS id`;
}
