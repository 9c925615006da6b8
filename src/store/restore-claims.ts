import { randomUUID } from 'node:crypto';
import { cypher, identifier } from '../cypher-text/cypher.js';
import type { RunInWrite } from '../engine/engine.js';
import { mergeNodes, writeEdges } from '../import/write-rows.js';
import { pastType } from '../model/history.js';
import { ENDS, type RelationType, relationTypes } from '../model/relations.js';
import { dateForm } from '../model/stored-form.js';
import type { Properties, Value } from '../model/value.js';
import { claimRowsOf } from '../rows/claim-rows.js';
import { type PastLink, termHistory } from '../rows/term-history.js';
import { groupBy } from '../util/group-by.js';

const LINKS_AT_ONCE = 5_000;
const ARTICLES_AT_ONCE = 50;
const KEYS_AT_ONCE = 500;

/** Types of relationships that were shared by all articles, whatever each of them stated. */
const SHARED: readonly RelationType[] = [...relationTypes(({ claimed }) => claimed), 'HOLDS', 'AT'];
/** What a role held of the first article that stated it. */
const OF_FIRST = [
  ...['rank', 'notes'],
  ...['from', 'to', 'observedFrom', 'observedTo'].flatMap((name) => Object.values(dateForm(name))),
];

const DROP_EVIDENCE =
  'MATCH (n:Role)-[r:EVIDENCED_BY]->(:Article) WITH r LIMIT $n DELETE r RETURN count(r) AS c';
const DROP_PROPERTIES = cypher`MATCH (n:Role) SET n += $none RETURN count(n) AS c`.text;
const ARTICLES =
  'MATCH (a:Article) WHERE a.id > $after RETURN a.id AS id, a{.id, .text, .described, .recordedAt} AS a ORDER BY id LIMIT $n';
const KEYS =
  'MATCH (c:Claim) WHERE c.key > $after WITH DISTINCT c.key AS key ORDER BY key LIMIT $n RETURN key';
const CLAIMS =
  'UNWIND $keys AS key MATCH (c:Claim {key: key}) RETURN key, c.subject AS subject, c.object AS object, c{.*} AS c';
const SET_ROLES =
  'UNWIND $rows AS r MATCH (n:Role {id: r.id}) SET n += r.properties RETURN count(n) AS c';

/**
 * Restores the claims of each article from what it keeps of its own words, and makes of them the roles and dated links
 * that the first article to state them had decided; each was recorded when its article was. Progress is the step that
 * is being done, and how far.
 */
export async function restoreClaims(run: RunInWrite, progress: string): Promise<string | null> {
  const [step = '', after = ''] = progress.split(/ (.*)/);
  switch (step) {
    case '':
    case 'drop':
      return (await dropShared(run)) ? 'drop' : 'articles ';
    case 'articles': {
      const last = await restorePage(run, after);
      return last === null ? 'keys ' : `articles ${last}`;
    }
    default: {
      const last = await settlePage(run, after);
      return last === null ? null : `keys ${last}`;
    }
  }
}

/** Deletes some of what is made anew; false when none of it is left. */
async function dropShared(run: RunInWrite): Promise<boolean> {
  const texts = SHARED.map(
    (type) =>
      cypher`MATCH ()-[r:${identifier(type)}]->() WHERE r.key IS NULL WITH r LIMIT $n DELETE r RETURN count(r) AS c`
        .text,
  );
  for (const text of [...texts, DROP_EVIDENCE]) {
    const [[count = 0] = []] = await run({ text, parameters: { n: LINKS_AT_ONCE } });
    if (Number(count) > 0) return true;
  }
  const none = Object.fromEntries(OF_FIRST.map((name) => [name, null]));
  await run({ text: DROP_PROPERTIES, parameters: { none } });
  return false;
}

/** Writes the claims of the next articles, and the roles that they are of. */
async function restorePage(run: RunInWrite, after: string): Promise<string | null> {
  const page = await run({ text: ARTICLES, parameters: { after, n: ARTICLES_AT_ONCE } });
  const writing = { run, request: randomUUID() };
  for (const [, article] of page) {
    const rows = claimRowsOf(article as Properties);
    const created: string[] = [];
    for (const [labels, byId] of rows.nodes)
      created.push(...(await mergeNodes(writing, labels, byId.values())));
    await writeEdges(writing, rows, new Set(created), () => false);
  }
  return page.length === 0 ? null : String(page.at(-1)?.[0]);
}

/** Writes what the claims of the next keys add up to, and did whenever one of them was recorded. */
async function settlePage(run: RunInWrite, after: string): Promise<string | null> {
  const keys = (await run({ text: KEYS, parameters: { after, n: KEYS_AT_ONCE } })).map(String);
  if (keys.length === 0) return null;
  const rows = await run({ text: CLAIMS, parameters: { keys } });
  const settled = [...groupBy(rows, ([key, ...claim]) => [String(key), claim])].map(
    ([key, claims]) => {
      const [subject, object] = claims[0] ?? [];
      const said = claims.map(([, , claim]) => claim as Properties);
      return termHistory(key, said, [String(subject), String(object)]);
    },
  );
  const terms = settled.flatMap((one) => one.terms);
  await mergeNodes({ run, request: randomUUID() }, 'RoleTerm', terms);
  const roles = settled.flatMap(({ role }) => role ?? []);
  if (roles.length > 0)
    await run({ text: SET_ROLES, parameters: { rows: roles as unknown as Value } });
  const byType = groupBy(
    settled.flatMap(({ links }) => links),
    (link) => [link.isLive ? link.type : pastType(link.type), link],
  );
  for (const [type, links] of byType) await writeLinks(run, type, links);
  return keys.at(-1) ?? null;
}

async function writeLinks(run: RunInWrite, stored: string, links: readonly PastLink[]) {
  const [from = '', to = ''] = ENDS[links[0]?.type ?? ''] ?? [];
  const rows = links.map((link) => ({
    ...link,
    properties: { ...link.properties, key: link.key },
  }));
  await run({
    text: cypher`UNWIND $rows AS r MATCH (a:${identifier(from)} {id: r.from}) MATCH (b:${identifier(to)} {id: r.to}) MERGE (a)-[e:${identifier(stored)} {key: r.key}]->(b) SET e += r.properties RETURN count(e) AS c`
      .text,
    parameters: { rows: rows as unknown as Value },
  });
}
