import type { Run } from '../archive/read-articles.js';
import { cypher, identifier } from '../cypher-text/cypher.js';
import { ENDS, type RelationType, relationRow, relationTypes } from '../model/relations.js';
import type { Properties, Value } from '../model/value.js';
import { claimRowsOf, claimsIn } from '../rows/claim-rows.js';
import { settledBy } from '../rows/derived-terms.js';
import { termKey } from '../rows/term-rows.js';
import { groupBy } from '../util/group-by.js';
import type { Problems } from './problems.js';

const ARTICLES_AT_ONCE = 50;
const KEYS_AT_ONCE = 2_000;
const ARTICLES =
  'MATCH (a:Article) WHERE a.id > $after RETURN a.id AS id, a{.id, .text, .described, .recordedAt} AS a ORDER BY id LIMIT $n';
const STATED =
  'UNWIND $ids AS id MATCH (a:Article {id: id})-[:STATES]->(c:Claim) RETURN id, c{.*} AS c';

/** Checks that each article states the very claims that it makes of its entities. */
export async function checkClaims(run: Run, problems: Problems): Promise<void> {
  for (let after = ''; ; ) {
    const page = await run({ text: ARTICLES, parameters: { after, n: ARTICLES_AT_ONCE } });
    const last = page.at(-1);
    if (!last) return;
    after = String(last[0]);
    const ids = page.map(([id]) => String(id));
    const rows = await run({ text: STATED, parameters: { ids } });
    const stated = groupBy(rows, ([id, claim]) => [String(id), claim as Properties]);
    for (const [id, article] of page) checkStated(article as Properties, stated.get(String(id)));
  }

  function checkStated(article: Properties, stored: readonly Properties[] = []): void {
    const right = new Map(
      claimsIn(claimRowsOf(article)).map(({ id, properties }) => [id, properties]),
    );
    const said = 'claims are what their article says of its entities';
    for (const claim of stored) {
      const { recordedAt: _, ...own } = right.get(String(claim['id'])) ?? {};
      const isSame = Object.entries(own).every(([name, value]) => claim[name] === value);
      if (!right.delete(String(claim['id'])) || !isSame) problems.add(said, claim['id']);
    }
    for (const id of right.keys()) problems.add(said, id);
  }
}

const KEYS =
  'MATCH (c:Claim) WHERE c.key > $after WITH DISTINCT c.key AS key ORDER BY key LIMIT $n RETURN key';
const CLAIMS =
  'UNWIND $keys AS key MATCH (c:Claim {key: key}) WHERE c.retractedAt IS NULL RETURN key, c.subject AS subject, c.object AS object, c{.*} AS c';
/** Relationships that claims add up to, by type. */
const DERIVED: readonly RelationType[] = [
  ...relationTypes(({ claimed }) => claimed),
  'HAS_TERM',
  'HOLDS',
  'AT',
];

/** A relationship by its ends, type and key. */
function nameOf(
  type: string,
  from: Value | undefined,
  to: Value | undefined,
  key: Value | undefined,
) {
  return `${String(from)} ${type} ${String(to)} ${String(key ?? '')}`;
}

/** The names of all relationships that claims add up to. */
async function rightNames(run: Run): Promise<Set<string>> {
  const right = new Set<string>();
  for (let after = ''; ; ) {
    const keys = (await run({ text: KEYS, parameters: { after, n: KEYS_AT_ONCE } })).map(String);
    if (keys.length === 0) return right;
    after = keys.at(-1) ?? '';
    const rows = await run({ text: CLAIMS, parameters: { keys } });
    for (const [key, claims] of groupBy(rows, ([one, ...claim]) => [String(one), claim])) {
      const [subject, object] = claims[0] ?? [];
      const said = claims.map(([, , claim]) => claim as Properties);
      const { links } = settledBy(key, said, [String(subject), String(object)]);
      for (const link of links) right.add(nameOf(link.type, link.from, link.to, link.key));
    }
  }
}

/** Checks that roles and dated links are what all their claims add up to that are not taken back. */
export async function checkTerms(run: Run, problems: Problems): Promise<void> {
  const right = await rightNames(run);
  const adds = 'roles and dated links are what their claims add up to';
  for (const type of DERIVED) {
    const [from = '', to = ''] = ENDS[type] ?? [];
    const { text } =
      cypher`MATCH (a:${identifier(from)})-[r:${identifier(type)}]->(b:${identifier(to)}) RETURN a.id AS f, b.id AS x, properties(r) AS p`;
    for (const [f, x, p] of await run({ text, parameters: {} })) {
      const properties = p as Properties;
      const isTerm = relationRow(type).claimed !== undefined;
      const name = nameOf(type, f, x, isTerm ? termKey(properties) : properties['key']);
      if (!right.delete(name)) problems.add(adds, name.trim());
    }
  }
  for (const missing of right) problems.add(adds, missing.trim());
}
