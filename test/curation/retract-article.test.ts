import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { readAll } from '../../src/archive/read-extent.js';
import { relateStatements, retract, undo } from '../../src/curation/curate.js';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { FORMAT_NAMES, loadFormat } from '../../src/formats/writers/formats.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { openTestEngine, soon } from '../support/engines.js';
import { exportAll, stateHash } from '../support/state-hash.js';

const TEXT = 'Ana saw it. Bo denied it.';

/** An article that calls one person so, and names another of its own. */
const article = (id: string, name: string, own: string, publishedAt?: string) => ({
  article: { id: `article:${id}`, headline: id, text: TEXT, publishedAt, publisher: 'org:paper' },
  organizations: [{ id: 'org:paper', name: 'The Paper' }],
  people: [
    {
      id: 'person:ana',
      name,
      facts: [{ fact: 'told', value: id }],
      mentions: [{ start: 0, end: 3 }],
    },
    { id: `person:${own}`, name: own, roles: [{ title: 'Editor', at: 'org:paper' }] },
  ],
  statements: [
    {
      id: 's1',
      text: 'Ana saw it.',
      saidBy: ['person:ana'],
      about: [{ entity: `person:${own}`, role: 'TOPIC' }],
    },
    { id: 's2', text: 'Bo denied it.', saidBy: [`person:${own}`] },
  ],
});

const LISTS = `{
  people { totalCount nodes { id name names { value } facts { value } assertedValues { property value articles { id } } mentions { totalCount } saidAbout { totalCount } } }
  organizations { nodes { id articles { totalCount nodes { id } } roles { title person { id } } } }
  articles { totalCount nodes { id } }
  sources { totalCount }
  statements { totalCount nodes { id } facets(by: ARTICLE) { key count } }
  search(text: "bo") { totalCount nodes { ... on Node { id } } }
  found: search(text: "denied") { totalCount }
  resolve(names: ["bo"]) { candidates { node { ... on Node { id } } } }
}`;

describe('an article that is taken back', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
  });
  afterEach(() => engine.close());

  const load = (bundle: unknown) => importBundle(engine, bundle, { by: 'test', ...soon() });
  const curator = () => ({ engine, by: 'ana', ...soon() });
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared
  const ask = async (source: string): Promise<any> => {
    const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
    const answer = await runOperation(buildApiSchema(), source, { context });
    expect(answer.errors).toBeUndefined();
    return JSON.parse(JSON.stringify(answer.data));
  };
  const problems = async () => (await checkStore(engine, () => soon())).problems;

  it('takes its statements, votes and what it alone tells with it, and brings all back', async () => {
    await load(article('one', 'Ana', 'al'));
    const alone = await ask(LISTS);
    await load(article('two', 'Anna', 'bo', '2025-01-01'));
    const both = await ask(LISTS);
    expect(both.people.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'al',
      'Anna',
      'bo',
    ]);
    const change = await retract(curator(), { id: 'article:two', reason: 'forged' });
    expect(await ask(LISTS)).toEqual(alone);
    expect(await problems()).toEqual([]);
    const { node, statement } = await ask(
      '{ node(id: "person:bo") { ... on Person { name retractedAt } } statement(id: "statement:two:0-11:person-ana") { retractedAt article { id retractedAt } } }',
    );
    expect(node).toEqual({ name: 'bo', retractedAt: expect.any(String) });
    expect(statement).toEqual({
      retractedAt: expect.any(String),
      article: { id: 'article:two', retractedAt: statement.retractedAt },
    });
    const undone = await undo(curator(), { change, why: 'not forged' });
    expect(await ask(LISTS)).toEqual(both);
    await undo(curator(), { change: undone, why: 'forged all the same' });
    expect(await ask(LISTS)).toEqual(alone);
    expect(await problems()).toEqual([]);
  });

  it('keeps a statement hidden that was taken back by itself', async () => {
    await load(article('one', 'Ana', 'al'));
    const id = 'statement:one:0-11:person-ana';
    const own = await retract(curator(), { id, reason: 'misread' });
    const whole = await retract(curator(), { id: 'article:one', reason: 'forged' });
    const shown = async () =>
      (await ask('{ statements { nodes { id } } }')).statements.nodes.length;
    expect(await shown()).toBe(0);
    await undo(curator(), { change: whole, why: 'not forged' });
    expect(await shown()).toBe(1);
    await undo(curator(), { change: own, why: 'read well' });
    expect(await shown()).toBe(2);
    expect(await problems()).toEqual([]);
  });

  it('hides what it tells in another bundle that comes later', async () => {
    const { people, statements, ...rest } = article('one', 'Ana', 'al');
    await load({ ...rest, people, statements: statements.slice(1) });
    const change = await retract(curator(), { id: 'article:one', reason: 'forged' });
    await load({ ...article('one', 'Ana', 'al'), units: [{ id: 'unit:new', name: 'New' }] });
    const counted = '{ statements { totalCount } units { totalCount } people { totalCount } }';
    const none = { totalCount: 0 };
    expect(await ask(counted)).toEqual({ statements: none, units: none, people: none });
    expect(await problems()).toEqual([]);
    await undo(curator(), { change, why: 'not forged' });
    expect(await ask(counted)).toEqual({
      statements: { totalCount: 2 },
      units: { totalCount: 1 },
      people: { totalCount: 2 },
    });
    expect(await problems()).toEqual([]);
  });

  it('leaves every export but a backup, as a statement does that was taken back', async () => {
    const bundle = article('one', 'Ana', 'al');
    await load({
      ...bundle,
      places: [{ id: 'place:x', name: 'X' }],
      statements: bundle.statements.map((one) => ({
        ...one,
        about: [{ entity: 'place:x', role: 'LOCATION' }],
      })),
    });
    await load(article('two', 'Anna', 'bo', '2025-01-01'));
    await retract(curator(), { id: 'article:two', reason: 'forged' });
    await retract(curator(), { id: 'statement:one:0-11:person-ana', reason: 'misread' });
    for (const name of FORMAT_NAMES) {
      const format = await loadFormat(name);
      const { articles, curation } = readAll(engine, { kind: 'everything' }, soon);
      let file = '';
      for await (const piece of format.write(articles, curation)) file += piece;
      const told = ['statement:one:12-25', 'article:two', 'statement:one:0-11', 'person:bo'];
      expect([name, ...told.filter((id) => file.includes(id))]).toEqual([
        name,
        ...(name === 'bundles' ? told : told.slice(0, 1)),
      ]);
    }
  });

  it('leaves the neighbours of what it speaks of, as an undone relation does', async () => {
    await load(article('one', 'Ana', 'al'));
    await load(article('two', 'Anna', 'bo'));
    const [from, to] = ['statement:one:0-11:person-ana', 'statement:one:12-25:person-al'];
    const relation = { from, to, type: 'CONTRADICTS', basis: 'INFERRED', reason: 'x' };
    const count = async (id: string) => {
      const { node } = await ask(`{ node(id: "${id}") { neighbors { relation count } } }`);
      const all = node.neighbors as { relation: string; count: number }[];
      return Object.fromEntries(all.map((one) => [one.relation, one.count]));
    };
    const before = [await count(from), await count('person:ana')];
    const related = await relateStatements(curator(), relation);
    expect(await count(from)).toMatchObject({ CONTRADICTS: 1 });
    await undo(curator(), { change: related, why: 'y' });
    expect(await count(from)).toEqual(before[0]);
    const change = await retract(curator(), { id: 'article:two', reason: 'forged' });
    expect(await count('person:ana')).toEqual({ SAID_BY: 1, MENTIONS: 1 });
    await undo(curator(), { change, why: 'not forged' });
    expect(await count('person:ana')).toEqual(before[1]);
    expect(before[1]).toEqual({ SAID_BY: 2, MENTIONS: 2 });
  });

  it('is kept whole in a backup, which makes the same store again', async () => {
    await load(article('one', 'Ana', 'al'));
    await load(article('two', 'Anna', 'bo', '2025-01-01'));
    await retract(curator(), { id: 'article:two', reason: 'forged' });
    await retract(curator(), { id: 'statement:one:0-11:person-ana', reason: 'misread' });
    const [hash, lists, lines] = [
      await stateHash(engine),
      await ask(LISTS),
      await exportAll(engine),
    ];
    await engine.close();
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
    for (const line of lines.trim().split('\n')) await load(JSON.parse(line));
    expect([await stateHash(engine), await ask(LISTS)]).toEqual([hash, lists]);
    expect(await exportAll(engine)).toBe(lines);
    expect(await problems()).toEqual([]);
  });
});
