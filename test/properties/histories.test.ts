import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../support/check-history.js';
import { testEngine } from '../support/engines.js';
import { type History, runHistory, type Shown } from '../support/history.js';
import { askOf } from '../support/history-server.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const SIZE = { clients: 4, rounds: 3, operations: testEngine === 'embedded' ? 20 : 12 };
const SEED = Number(process.env.HISTORY_SEED ?? 1);

describe('several clients that import, curate, undo and read', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
  });
  afterAll(() => server.stop());

  let history: History;
  it('read what some order of the writes comes to, and see what was answered', async () => {
    history = await runHistory(askOf(server), SEED, SIZE);
    // Neo4j is read-committed: one operation may show two states beside writes.
    const { problems, ...counts } = checkHistory(history, testEngine === 'embedded');
    expect(problems).toEqual([]);
    expect(Math.min(counts.reads, counts.readsAsOf, counts.writes)).toBeGreaterThan(5);
  }, 900_000);

  /** The last read, at which nothing was under way, showing something else. */
  const tampered = (change: (shown: Shown) => Partial<Shown>): History => {
    const last = history.reads.at(-1);
    if (!last) throw new Error('nothing was read');
    const shown = { ...last.shown, ...change(last.shown) };
    return { ...history, reads: [...history.reads.slice(0, -1), { ...last, shown }] };
  };
  const without = <T>(map: ReadonlyMap<string, T>) => new Map([...map].slice(1));

  it.each<[string, (shown: Shown) => Partial<Shown>]>([
    ['a retracted statement', ({ statements }) => ({ statements: [...statements, 'statement:x'] })],
    ['a statement less', ({ statements }) => ({ statements: statements.slice(1) })],
    ['a count of another instant', ({ total }) => ({ total: total + 1 })],
    ['a relation less', ({ relations }) => ({ relations: relations.slice(1) })],
    ['a change less', ({ changes }) => ({ changes: without(changes) })],
    ['an article less', ({ articles }) => ({ articles: without(articles) })],
    [
      'what nobody wrote',
      ({ changes }) => ({ changes: new Map([...changes, ['change:x', null]]) }),
    ],
  ])('would be found to show %s', (_, change) => {
    expect(checkHistory(tampered(change), testEngine === 'embedded').problems).not.toEqual([]);
  });
});
