import { cypher, firstOf, identifier, integer } from '../cypher-text/cypher.js';
import { findCircles, HOLDS } from '../model/circles.js';
import { MAXIMUM_DEPTH } from '../model/depth.js';
import { ENDS, type RelationType, relationRow, relationTypes } from '../model/relations.js';
import type { Contradiction } from '../rows/described.js';
import { groupBy } from '../util/group-by.js';
import type { Writing } from './write-rows.js';

/** A link that a bundle tells. */
export interface GivenLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

const TREES = relationTypes(({ claimed, tree }) => claimed && tree);

/**
 * What the links of a bundle contradict once they are written: each circle of containment or command that they close
 * with what others say of the same time, told of one of them with the way back.
 */
export async function circlesWith(
  { run }: Pick<Writing, 'run'>,
  given: readonly GivenLink[],
): Promise<readonly Contradiction[]> {
  const found: Contradiction[] = [];
  const byType = groupBy(given, (link) => [link.type, link]);
  for (const type of TREES) {
    const told = byType.get(type) ?? [];
    if (told.length === 0) continue;
    const ids = [...new Set(told.map(({ to }) => to))];
    const links = await run({ text: linksAbove(type), parameters: { ids } });
    const circles = findCircles(
      links.map(([from, to, since, until]) => ({
        ...{ from: String(from), to: String(to) },
        ...{ since: String(since), until: String(until) },
      })),
    );
    for (const circle of circles) {
      const closing = told.find(({ from, to }) => isStep(circle, from, to));
      if (closing) found.push(contradiction(type, circle, closing));
    }
  }
  return found;
}

function linksAbove(type: RelationType): string {
  const label = identifier(ENDS[type]?.[0] ?? '');
  const link = identifier(type);
  return cypher`UNWIND $ids AS id MATCH (a:${label} {id: id})-[:${link}*0..${integer(MAXIMUM_DEPTH)}]->(x:${label}) WITH DISTINCT x MATCH (x)-[r:${link}]->(y:${label}) RETURN x.id AS f, y.id AS t, ${firstOf(cypher`r`, HOLDS.since, cypher`''`)} AS s, ${firstOf(cypher`r`, HOLDS.until, cypher`'\uffff'`)} AS u`
    .text;
}

/** Whether a circle goes from an id to another one right away. */
function isStep(circle: readonly string[], from: string, to: string): boolean {
  const index = circle.indexOf(from);
  return index >= 0 && circle[(index + 1) % circle.length] === to;
}

function contradiction(
  type: RelationType,
  circle: readonly string[],
  { from, to }: GivenLink,
): Contradiction {
  const start = circle.indexOf(to);
  const back = [...circle.slice(start), ...circle.slice(0, start)];
  const verb = relationRow(type).walkable?.verb ?? type;
  const stored = back
    .slice(0, -1)
    .map((id, index) => `${id} ${verb} ${back[index + 1]}`)
    .join(', ');
  return { id: from, property: relationRow(type).bundle?.as ?? type, stored, given: to };
}
