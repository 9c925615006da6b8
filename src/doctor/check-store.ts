import { type Run, runAlone } from '../archive/read-articles.js';
import { readExtent } from '../archive/read-extent.js';
import { hashDigests } from '../archive/state-hash.js';
import { cypher, firstOf, identifier } from '../cypher-text/cypher.js';
import type { CallOptions, Engine, Loss } from '../engine/engine.js';
import { findCircles, HOLDS } from '../model/circles.js';
import { ENTITY_KINDS, kindsOf, type Label } from '../model/labels.js';
import {
  ENDS,
  type RelationType,
  relationRow,
  relationTable,
  relationTypes,
} from '../model/relations.js';
import type { Properties } from '../model/value.js';
import { canonicalBundle, contentDigest } from '../rows/canonical-bundle.js';
import { groupBy } from '../util/group-by.js';
import { checkArticle } from './check-article.js';
import { checkClaims, checkTerms } from './check-claims.js';
import { checkCuration } from './check-curation.js';
import { checkDates, checkNode } from './check-node.js';
import { checkVotes } from './check-votes.js';
import { type Problem, Problems } from './problems.js';
import { checkByQuery } from './query-checks.js';

/** What a store is like: what breaks the claim model, and the digest of what it says. */
export interface Diagnosis {
  readonly articles: number;
  readonly statements: number;
  readonly problems: readonly Problem[];
  /** What breaks nothing and is worth a look. */
  readonly notes: readonly Problem[];
  /** Writes that were acknowledged, are gone, and were given up by somebody. */
  readonly acceptedLosses: readonly Loss[];
  /** SHA-256 of the sorted canonical bundles without clock times, and of what curators did; null when they cannot be made. */
  readonly stateHash: string | null;
}

const PAGE = 2_000;
/** Nodes that articles share; the others are checked with their article. */
const SHARED: readonly Label[] = [
  ...ENTITY_KINDS,
  ...kindsOf('Claim'),
  ...(['Role', 'RoleTerm', 'Name', 'Fact', 'AssertedValue'] as const),
];

/** Recomputes every invariant of the claim model, in pages, on either engine; changes nothing. */
export async function checkStore(engine: Engine, options: () => CallOptions): Promise<Diagnosis> {
  const run = runAlone(engine, options);
  const problems = new Problems();
  const isAccepted = ({ acceptedAt }: Loss) => acceptedAt !== null;
  for (const { writes } of engine.losses.filter((loss) => !isAccepted(loss)))
    problems.add('every acknowledged write is there', `${writes ?? 'an unknown number of'} lost`);
  await checkByQuery(run, problems);
  await checkVotes(run, problems);
  for (const label of SHARED) await checkNodes(run, label, problems);
  for (const type of relationTypes(({ claimed }) => claimed)) await checkLinks(run, type, problems);
  for (const type of relationTypes(({ tree }) => tree)) await checkTree(run, type, problems);
  await checkClaims(run, problems);
  await checkTerms(run, problems);
  await checkImports(run, problems);

  let articles = 0;
  let statements = 0;
  let digests: string[] | null = [];
  for await (const article of readExtent(engine, { kind: 'everything' }, options)) {
    articles += 1;
    statements += article.statements.length;
    checkArticle(article, problems);
    try {
      digests?.push(contentDigest(canonicalBundle(article)));
    } catch {
      problems.add('every article can be exported', article.article['id']);
      digests = null;
    }
  }
  const changes = await checkCuration(engine, options, problems);
  const stateHash = digests && hashDigests([...digests, ...changes]);
  const acceptedLosses = engine.losses.filter(isAccepted);
  return {
    articles,
    statements,
    problems: problems.list(),
    notes: problems.notes(),
    acceptedLosses,
    stateHash,
  };
}

async function checkNodes(run: Run, label: Label, problems: Problems): Promise<void> {
  const { text } =
    cypher`MATCH (n:${identifier(label)}) WHERE n.id > $after RETURN n.id AS id, n{.*} AS p ORDER BY id LIMIT $n`;
  let after = '';
  for (;;) {
    const rows = await run({ text, parameters: { after, n: PAGE } });
    for (const [, properties] of rows) checkNode(label, properties as Properties, problems);
    const last = rows.at(-1);
    if (!last) return;
    after = String(last[0]);
  }
}

async function checkLinks(run: Run, type: RelationType, problems: Problems): Promise<void> {
  const { text } =
    cypher`MATCH (a:Entity)-[r:${identifier(type)}]->(b:Entity) WHERE r.from IS NOT NULL OR r.to IS NOT NULL OR r.observedFrom IS NOT NULL OR r.observedTo IS NOT NULL RETURN a.id AS f, b.id AS x, properties(r) AS p`;
  const table = relationTable(type);
  for (const [from, to, properties] of await run({ text, parameters: {} }))
    checkDates(table, properties as Properties, `${from} ${type} ${to}`, problems);
}

/** A circle of what articles date is one of their contradictions; of other trees there is none. */
async function checkTree(run: Run, type: RelationType, problems: Problems): Promise<void> {
  const label = identifier(ENDS[type]?.[0] ?? '');
  const { text } =
    cypher`MATCH (a:${label})-[r:${identifier(type)}]->(b:${label}) RETURN a.id AS f, b.id AS x, ${firstOf(cypher`r`, HOLDS.since, cypher`''`)} AS s, ${firstOf(cypher`r`, HOLDS.until, cypher`'\uffff'`)} AS u`;
  const links = (await run({ text, parameters: {} })).map(([from, to, since, until]) => ({
    ...{ from: String(from), to: String(to) },
    ...{ since: String(since), until: String(until) },
  }));
  for (const circle of findCircles(links)) {
    const told = [...circle, circle[0]].join(' → ');
    if (relationRow(type).claimed) problems.note(`${type} runs in a circle`, told);
    else problems.add(`${type} runs in no circle`, told);
  }
}

const IMPORTS =
  'MATCH (i:Import) WHERE i.article IS NOT NULL RETURN i.key AS k, i.article AS a, i.at AS at';
const MIGRATED = 'MATCH (i:Import) WHERE i.by = $by RETURN max(i.at) AS at';
const ARTICLES = 'MATCH (a:Article) RETURN a.id AS id';

async function checkImports(run: Run, problems: Problems): Promise<void> {
  const imports = await run({ text: IMPORTS, parameters: {} });
  const articles = new Set((await run({ text: ARTICLES, parameters: {} })).map(([id]) => id));
  const imported = new Set(imports.map(([, article]) => article));
  for (const [key, article] of imports)
    if (!articles.has(article ?? null)) problems.add('every import has its article', key);
  for (const id of articles)
    if (!imported.has(id)) problems.add('every article came by an import', id);
  const [[migratedAt] = []] = await run({ text: MIGRATED, parameters: { by: 'migration' } });
  const earlier = imports.filter(([, , at]) => String(at) < String(migratedAt ?? ''));
  const again = [...groupBy(earlier, ([key, article]) => [String(article), key])].flatMap(
    ([article, keys]) => (keys.length > 1 ? article : []),
  );
  for (const [id] of await run({ text: SEVERAL, parameters: { ids: again } }))
    problems.note(MERGED, id);
}

/** Statements of several speakers that an earlier version may have merged out of one of each. */
const SEVERAL =
  'UNWIND $ids AS id MATCH (a:Article {id: id})<-[:APPEARS_IN]-(s:Statement) WHERE COUNT { (s)-[:SAID_BY]->(:Source) } > 1 RETURN s.id AS id';
const MERGED =
  'a statement of several speakers may hold several voices, its article having come more than once';
