import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess, judgeSame, relateStatements, retract, undo } from '../../src/curation/curate.js';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { readBundleFile } from '../../src/import/read-bundle-file.js';
import { computedOf } from '../../src/model/computed.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { LABELS } from '../../src/model/labels.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { isFull } from '../support/counts.js';
import { openTestEngine, runWrite, soon, testEngine } from '../support/engines.js';
import { stateHash } from '../support/state-hash.js';

const SEED = fileURLToPath(new URL('../../seeds/bundles/ea7cad882c490818.json', import.meta.url));
const check = async (engine: Engine) => checkStore(engine, () => soon());

async function openSeed(): Promise<Engine> {
  const engine = await openTestEngine();
  await engine.prepare(graphSchema);
  await importBundle(engine, await readBundleFile(SEED), { by: 'test', ...soon() });
  return engine;
}

const KEY = 'clarke';
/** The id that the key gives a change. */
const KEYED = createHash('sha256').update(KEY).digest('hex').slice(0, 24);

/** One change of each kind, one of them undone. */
async function curateSeed(engine: Engine): Promise<void> {
  const curator = { engine, by: 'test', ...soon() };
  await assess(
    { ...curator, key: KEY },
    { subject: CLARKE, scheme: 'ADMIRALTY', value: 'B', explanation: 'often right' },
  );
  const other = 'person:andrey-pomagaybus';
  await judgeSame(curator, { a: CLARKE, b: other, verdict: 'NEGATIVE', reason: 'two faces' });
  await retract(curator, { id: STATEMENT, reason: 'misread' });
  const ends = { from: STATEMENT, to: PART, type: 'ELABORATES', basis: 'INFERRED' };
  const change = await relateStatements(curator, { ...ends, reason: 'a part' });
  await undo(curator, { change, why: 'it is told already' });
}

/** A rule, what is done to the store to break it, how that is undone, and what the doctor must name. */
type Damage = readonly [rule: string, damage: string, repair: string, id: string];

const ARTICLE = 'article:ea7cad882c490818';
const STATEMENT = 'statement:ea7cad882c490818:1400-1493:person-michael-clarke';
const PART = 'statement:ea7cad882c490818:1403-1430:person-michael-clarke';
const REPORTED = 'statement:ea7cad882c490818:1116-1219:person-michael-clarke';
const CLARKE = 'person:michael-clarke';
const SKY = 'org:sky-news';
const BRIGADE = 'unit:13th-operational-brigade';
const CLAIM = "(x:RoleClaim {title: 'Military analyst'})";
const ROLE = 'role:michael-clarke:military-analyst:sky-news';
const EXTRA = (from: string, type: string) =>
  `MATCH (x:Node {id: '${from}'})-[r:${type}]->(y) WHERE r.extra = true DELETE r`;

/** Another value for a property of `x`, which the pattern finds. */
function spoil(rule: string, pattern: string, property: string, value: string, id: string): Damage {
  return [
    rule,
    `MATCH ${pattern} SET x.was = x.${property}, x.${property} = ${value}`,
    `MATCH ${pattern} SET x.${property} = x.was REMOVE x.was`,
    id,
  ];
}

const node = (label: string, id: string) => `(x:${label} {id: '${id}'})`;
const link = (from: string, type: string, to: string) =>
  `(a:Node {id: '${from}'})-[x:${type}]->(b:Node {id: '${to}'})`;

function loseLabel(rule: string, id: string, label: string, by = 'Node'): Damage {
  return [
    rule,
    `MATCH ${node(by, id)} REMOVE x:${label}`,
    `MATCH ${node(by, id)} SET x:${label}`,
    id,
  ];
}

function addLink(rule: string, from: string, type: string, to: string, id: string): Damage {
  return [
    rule,
    `MATCH (x:Node {id: '${from}'}) MATCH (y:Node {id: '${to}'}) CREATE (x)-[r:${type} {extra: true}]->(y)`,
    EXTRA(from, type),
    id,
  ];
}

function loseLink(rule: string, from: string, type: string, to: string, id: string): Damage {
  return [
    rule,
    `MATCH ${link(from, type, to)} DELETE x`,
    `MATCH (a:Node {id: '${from}'}) MATCH (b:Node {id: '${to}'}) CREATE (a)-[x:${type} {position: 1, listed: b.id}]->(b)`,
    id,
  ];
}

const NEWEST_FIRST = 'newestFirst is computed from publication, article and position';
const LISTED = 'listed says where a relationship stands in the list of its end';
const ASSERTED = 'a statement is asserted unless it is hypothetical or retracted';

const DAMAGES: readonly Damage[] = [
  addLink(
    'every statement appears in exactly one article',
    STATEMENT,
    'APPEARS_IN',
    ARTICLE,
    STATEMENT,
  ),
  loseLink(
    'every statement appears in exactly one article',
    STATEMENT,
    'APPEARS_IN',
    ARTICLE,
    STATEMENT,
  ),
  loseLink('only impersonal statements have no source', STATEMENT, 'SAID_BY', CLARKE, STATEMENT),
  spoil('spans lie within the text', node('Statement', STATEMENT), 'ends', '[999999]', STATEMENT),
  spoil(
    'spans lie within the text',
    link(ARTICLE, 'MENTIONS', 'person:andrey-pomagaybus'),
    'end',
    '999999',
    'person:andrey-pomagaybus',
  ),
  spoil(
    'the words of a span are those of the text',
    link(ARTICLE, 'MENTIONS', 'person:andrey-pomagaybus'),
    'text',
    "'Andrei'",
    'person:andrey-pomagaybus',
  ),
  spoil(
    'the text of a statement is its spans, joined by one blank',
    node('Statement', STATEMENT),
    'text',
    "'x'",
    STATEMENT,
  ),
  spoil(
    'textSha256 is the digest of the text',
    node('Article', ARTICLE),
    'textSha256',
    "'0'",
    ARTICLE,
  ),
  spoil(
    'textLength counts the code points of the text',
    node('Article', ARTICLE),
    'textLength',
    '7',
    ARTICLE,
  ),
  spoil('name is computed from headline', node('Article', ARTICLE), 'headline', "'x'", ARTICLE),
  spoil('ids are well-formed', "(x:Name {value: 'Professor Clarke'})", 'id', "'Bad id'", 'Bad id'),
  [
    'every node has an id',
    "CREATE (x:Fact {fact: 'lost'})",
    "MATCH (x:Fact {fact: 'lost'}) DELETE x",
    'Fact',
  ],
  loseLabel('every Person is a Actor', CLARKE, 'Actor'),
  loseLabel('every Statement is a Node', STATEMENT, 'Node', 'Statement'),
  loseLabel('every entity is of one kind', CLARKE, 'Person'),
  loseLabel('every node is of one kind', STATEMENT, 'Statement'),
  spoil('nameSort is computed from name', node('Person', CLARKE), 'nameSort', "'x'", CLARKE),
  spoil(
    'titleSort is computed from title',
    "(x:Role {title: 'Military analyst'})",
    'titleSort',
    "'x'",
    'role:michael-clarke',
  ),
  spoil(
    'looks is computed from value',
    "(x:Name {value: 'Professor Clarke'})",
    'looks',
    "'x'",
    CLARKE,
  ),
  spoil(
    'ids, names and addresses are such as a bundle may bring',
    node('Person', CLARKE),
    'name',
    "'Clarke\u202e'",
    CLARKE,
  ),
  spoil(
    'ids, names and addresses are such as a bundle may bring',
    node('Article', ARTICLE),
    'url',
    "'javascript:alert(1)'",
    ARTICLE,
  ),
  spoil(
    'branch is written as the vocabulary writes it',
    node('MilitaryUnit', 'unit:vdv'),
    'branch',
    "'airborne'",
    'unit:vdv',
  ),
  [
    'the spans of a statement follow each other without overlap',
    `MATCH ${node('Statement', STATEMENT)} SET x.was = x.starts, x.now = x.ends, x.starts = [1400, 1403], x.ends = [1493, 1430]`,
    `MATCH ${node('Statement', STATEMENT)} SET x.starts = x.was, x.ends = x.now REMOVE x.was, x.now`,
    STATEMENT,
  ],
  spoil(
    'normalized is computed from value',
    "(x:Name {value: 'Professor Clarke'})",
    'normalized',
    "'x'",
    CLARKE,
  ),
  spoil(
    'sortAt is when the article was published',
    node('Statement', STATEMENT),
    'sortAt',
    "''",
    STATEMENT,
  ),
  spoil(
    'sortAt is when the article was published',
    node('Article', ARTICLE),
    'sortAt',
    "''",
    ARTICLE,
  ),
  spoil(
    'statements keep when their article was published',
    node('Statement', STATEMENT),
    'publishedLatest',
    "'x'",
    STATEMENT,
  ),
  spoil(NEWEST_FIRST, node('Statement', STATEMENT), 'newestFirst', "'x'", STATEMENT),
  spoil(NEWEST_FIRST, node('Article', ARTICLE), 'newestFirst', "'x'", ARTICLE),
  spoil(LISTED, link(STATEMENT, 'SAID_BY', CLARKE), 'listed', "'x'", STATEMENT),
  spoil(LISTED, link(PART, 'SAID_BY', CLARKE), 'listed', "b.id + ' x'", PART),
  loseLabel(ASSERTED, REPORTED, 'Asserted'),
  [
    ASSERTED,
    `MATCH ${node('Node', STATEMENT)} SET x:Asserted`,
    `MATCH ${node('Node', STATEMENT)} REMOVE x:Asserted`,
    STATEMENT,
  ],
  spoil(
    'articleId is the article it appears in',
    node('Statement', STATEMENT),
    'articleId',
    "'article:x'",
    STATEMENT,
  ),
  spoil(
    'positions count the statements in reading order',
    node('Statement', STATEMENT),
    'position',
    '1',
    STATEMENT,
  ),
  spoil(
    'bounds of dates are computed from their EDTF',
    node('Article', ARTICLE),
    'publishedLatest',
    "''",
    ARTICLE,
  ),
  spoil(
    'bounds of dates are computed from their EDTF',
    CLAIM,
    'observedFrom',
    "'2024'",
    'claim:ea7cad882c490818',
  ),
  spoil(
    'claims are what their article says of its entities',
    CLAIM,
    'lastAt',
    "'2024'",
    'claim:ea7cad882c490818',
  ),
  [
    'every claim is stated by one article',
    `MATCH (a:Article)-[s:STATES]->${CLAIM} DELETE s`,
    `MATCH (a:Article {id: '${ARTICLE}'}) MATCH ${CLAIM} CREATE (a)-[:STATES]->(x)`,
    'claim:ea7cad882c490818',
  ],
  [
    'roles and dated links are what their claims add up to',
    `MATCH ${link('place:ua-63', 'WITHIN', 'place:ua')} SET x.was = x.seenTo, x.seenTo = '2024'`,
    `MATCH ${link('place:ua-63', 'WITHIN', 'place:ua')} SET x.seenTo = x.was REMOVE x.was`,
    'place:ua-63 WITHIN place:ua',
  ],
  [
    'roles and dated links are what their claims add up to',
    `MATCH ${link(CLARKE, 'HOLDS', ROLE)} SET x.key = 'x'`,
    `MATCH ${link(CLARKE, 'HOLDS', ROLE)} SET x.key = ''`,
    `${CLARKE} HOLDS ${ROLE}`,
  ],
  [
    'bounds of dates are computed from their EDTF',
    `MATCH ${link('place:ua-63', 'WITHIN', 'place:ua')} SET x.from = '1932'`,
    `MATCH ${link('place:ua-63', 'WITHIN', 'place:ua')} REMOVE x.from`,
    'place:ua-63 WITHIN place:ua',
  ],
  [
    'bounds are there both or neither',
    'MATCH (x:Quantity) WHERE x.start = 154 SET x.lowerBound = 1',
    'MATCH (x:Quantity) WHERE x.start = 154 REMOVE x.lowerBound',
    'quantity:ea7cad882c490818:',
  ],
  spoil(
    'the parts of a conditional are hypothetical',
    node('Statement', PART),
    'hypothetical',
    'false',
    PART,
  ),
  addLink('PART_OF runs in no circle', STATEMENT, 'PART_OF', STATEMENT, STATEMENT),
  addLink('ANTECEDENT runs in no circle', PART, 'ANTECEDENT', STATEMENT, PART),
  addLink('CONSEQUENT runs in no circle', STATEMENT, 'CONSEQUENT', STATEMENT, STATEMENT),
  addLink(
    'SAID_BY leads from Statement to Source',
    STATEMENT,
    'SAID_BY',
    'place:ua-63',
    'place:ua-63',
  ),
  addLink('WITHIN leads from Place to Place', 'place:ua-63', 'WITHIN', CLARKE, CLARKE),
  [
    'every name has an entity',
    `MATCH (a:Node {id: '${SKY}'})-[x:NAMED]->(b:Name) DELETE x`,
    `MATCH (a:Node {id: '${SKY}'}) MATCH (b:Name {value: 'Sky News'}) CREATE (a)-[x:NAMED]->(b)`,
    SKY,
  ],
  [
    'every entity has a name',
    `MATCH (a:Node {id: '${SKY}'})-[x:NAMED]->(b:Name) DELETE x`,
    `MATCH (a:Node {id: '${SKY}'}) MATCH (b:Name {value: 'Sky News'}) CREATE (a)-[x:NAMED]->(b)`,
    SKY,
  ],
  [
    'every role has one person and one place to hold it at',
    `MATCH (a:Node {id: '${CLARKE}'})-[x:HOLDS]->(b:Role) DELETE x`,
    `MATCH (a:Node {id: '${CLARKE}'}) MATCH (b:Role {title: 'Military analyst'}) CREATE (a)-[x:HOLDS]->(b)`,
    'role:michael-clarke',
  ],
  [
    'every entity an article describes is there',
    `MATCH ${node('Node', SKY)} SET x.id = 'org:gone'`,
    `MATCH ${node('Node', 'org:gone')} SET x.id = '${SKY}'`,
    SKY,
  ],
  [
    'every import has its article',
    `MATCH (x:Import {article: '${ARTICLE}'}) SET x.article = 'article:gone'`,
    `MATCH (x:Import {article: 'article:gone'}) SET x.article = '${ARTICLE}'`,
    '',
  ],
  [
    'every article came by an import',
    `MATCH (x:Import {article: '${ARTICLE}'}) SET x.article = 'article:gone'`,
    `MATCH (x:Import {article: 'article:gone'}) SET x.article = '${ARTICLE}'`,
    ARTICLE,
  ],
];

/** Every computed property, by the label of the nodes that have it. */
const COMPUTED = LABELS.flatMap((label) =>
  computedOf(label).map(({ property, from }) => [label, property, from] as const),
);

const ASSESSMENT = `assessment:${KEYED}`;
const CHANGED = (kind: string) => `(c:Change {kind: '${kind}'})`;
/** Damages to what curators did; the store of these tests holds one change of each kind. */
const CURATION: readonly Damage[] = [
  spoil('every change is whole', `(x:Change {kind: 'RETRACT'})`, 'at', "'today'", 'change:'),
  [
    'every change leads to what it is about',
    `MATCH ${CHANGED('ASSESS')}-[x:CHANGES]->(b:Node) DELETE x`,
    `MATCH ${CHANGED('ASSESS')} MATCH (b:Node {id: '${CLARKE}'}) CREATE (c)-[x:CHANGES]->(b)`,
    'change:',
  ],
  spoil('undoneBy follows from the undoings', '(x:Change)', 'undoneBy', "'change:x'", 'change:'),
  [
    'a change is undone once',
    `MATCH (c:Change {kind: 'UNDO'}) CREATE (x:Node:Change {id: 'change:twice', kind: 'UNDO', by: 'x', at: c.at, why: 'x', base: c.base, baseKind: c.baseKind, undoes: c.undoes})`,
    "MATCH (x:Change {id: 'change:twice'}) DETACH DELETE x",
    'change:',
  ],
  [
    'every undoing leads to a change',
    "CREATE (x:Node:Change {id: 'change:lost', kind: 'UNDO', base: 'change:gone'})",
    "MATCH (x:Change {id: 'change:lost'}) DETACH DELETE x",
    '1 changes',
  ],
  spoil(
    'what is hidden follows from what was retracted and undone',
    node('Statement', PART),
    'retractedAt',
    "'2020-01-01T00:00:00.000Z'",
    PART,
  ),
  spoil(
    'what is hidden follows from what was retracted and undone',
    '(x:Assessment)',
    'retractedAt',
    "'2020-01-01T00:00:00.000Z'",
    'assessment:',
  ),
  [
    'what a change made is there',
    'MATCH (a:Person)-[x:JUDGED_SAME]->(b:Person) SET x.was = x.changeId REMOVE x.changeId',
    'MATCH (a:Person)-[x:JUDGED_SAME]->(b:Person) SET x.changeId = x.was REMOVE x.was',
    'change:',
  ],
  [
    'what curators made has its change',
    `MATCH (a:Statement {id: '${STATEMENT}'}) MATCH (b:Statement {id: '${PART}'}) CREATE (a)-[x:SUPPORTS {changeId: 'change:none'}]->(b)`,
    `MATCH (a:Statement {id: '${STATEMENT}'})-[x:SUPPORTS {changeId: 'change:none'}]->(b:Statement) DELETE x`,
    'change:none',
  ],
  loseLabel('every node is of one kind', ASSESSMENT, 'Assessment'),
];

/** What articles may say together, which breaks nothing and is told. */
const CIRCLES: readonly Damage[] = [
  addLink(
    'WITHIN runs in a circle',
    'place:ua',
    'WITHIN',
    'place:ua-63',
    'place:ua → place:ua-63 → place:ua',
  ),
  addLink('SUBORDINATE_TO runs in a circle', BRIGADE, 'SUBORDINATE_TO', BRIGADE, BRIGADE),
  addLink('MEMBER_OF runs in a circle', BRIGADE, 'MEMBER_OF', BRIGADE, BRIGADE),
];

/** Damages that the keys of a store forbid: done to a store without keys. */
const DUPLICATES: readonly (readonly [rule: string, damage: string, id: string])[] = [
  [
    'every Statement has an id of its own',
    `CREATE (x:Node:Statement {id: '${STATEMENT}'}) CREATE (y:Node:Statement {id: '${STATEMENT}'})`,
    STATEMENT,
  ],
  [
    'every Name has an id of its own',
    "CREATE (x:Name {id: 'name:x'}) CREATE (y:Name {id: 'name:x'})",
    'name:x',
  ],
];

describe('the doctor', () => {
  it('finds nothing in a store that only importers wrote to, and shows its state', async () => {
    const engine = await openSeed();
    for (const bundle of generatedBundles(20, 7))
      await importBundle(engine, bundle, { by: 'test', ...soon() });
    const diagnosis = await check(engine);
    expect(diagnosis).toMatchObject({ articles: 21, problems: [] });
    expect(diagnosis.stateHash).toBe(await stateHash(engine));
    await engine.close();
  });

  describe('names what is broken', () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await openSeed();
      await curateSeed(engine);
    });
    afterAll(() => engine.close());

    it.each([...DAMAGES, ...CURATION])('%s', async (rule, damage, repair, id) => {
      await runWrite(engine, damage);
      const { problems } = await check(engine);
      const found = problems.find((problem) => problem.check === rule);
      expect(found?.ids.join(), JSON.stringify(problems)).toContain(id);
      await runWrite(engine, repair);
      if (isFull) expect((await check(engine)).problems).toEqual([]);
    });

    it.each(CIRCLES)('%s, which it only notes', async (what, draw, repair, id) => {
      await runWrite(engine, draw);
      const { notes } = await check(engine);
      expect(notes.find(({ check: told }) => told === what)?.ids.join()).toContain(id);
      await runWrite(engine, repair);
      expect((await check(engine)).notes).toEqual([]);
    });

    // So that no search and no order is dead unseen.
    it.each(COMPUTED)('%s.%s, spoiled or lost', async (label, property, from) => {
      const { rows } = await engine.read(
        {
          text: `MATCH (x:${label}) WHERE x.${from[0]} IS NOT NULL RETURN x.id AS id`,
          parameters: {},
        },
        soon(),
      );
      const id = String(rows[0]?.[0]);
      const found = `MATCH (x:${label} {id: '${id}'}) SET`;
      for (const damage of [`x.${property} = 'spoiled'`, `x.${property} = null`]) {
        await runWrite(engine, `${found} x.was = x.${property}, ${damage}`);
        const { problems } = await check(engine);
        await runWrite(engine, `${found} x.${property} = x.was, x.was = null`);
        const rule = `${property} is computed from ${from.join(' and ')}`;
        expect(problems.find((problem) => problem.check === rule)?.ids).toEqual([id]);
      }
    });

    it('and nothing once all of it is mended', async () => {
      expect((await check(engine)).problems).toEqual([]);
    });
  });

  it.skipIf(testEngine === 'neo4j').each(DUPLICATES)(
    'names ids that are there twice: %s',
    async (rule, damage, id) => {
      // A store whose keys were lost: no constraint stands in the way of the damage.
      const engine = await openTestEngine();
      await runWrite(engine, damage);
      const { problems } = await check(engine);
      expect(problems.find((problem) => problem.check === rule)?.ids).toEqual([id]);
      await engine.close();
    },
  );
});
