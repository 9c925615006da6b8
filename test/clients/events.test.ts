import { EventSource } from 'eventsource';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browsers.js';
import { shortArticle } from '../support/short-articles.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { noBrowser } from '../web/explorer-page.js';

const ADDED = 'subscription { statementAdded { text } }';
const SENTENCES = ['Sentence 1 is true', 'Sentence 2 is true'];

describe('server-sent events', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
  });
  afterAll(() => server.stop());

  const address = (query: string) => `${server.url}/graphql?${new URLSearchParams({ query })}`;

  async function bring(name: string): Promise<void> {
    const query = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { article } }';
    const response = await server.post(
      { query, variables: { bundle: shortArticle(name) } },
      { authorization: `Bearer ${server.localKey}` },
    );
    expect(await response.json()).not.toHaveProperty('errors');
  }

  it('reach graphql-sse', async () => {
    const client = createClient({ url: `${server.url}/graphql` });
    for await (const { data } of client.iterate({ query: '{ people { totalCount } }' }))
      expect(data).toEqual({ people: { totalCount: 0 } });
    const texts: unknown[] = [];
    let hasOpened = () => {};
    const opened = new Promise<void>((resolve) => {
      hasOpened = resolve;
    });
    const live = createClient({
      url: `${server.url}/graphql`,
      on: { connected: hasOpened },
    } as never);
    const heard = (async () => {
      for await (const { data } of live.iterate({ query: ADDED })) {
        texts.push((data as { statementAdded: { text: string } }).statementAdded.text);
        if (texts.length === SENTENCES.length) return;
      }
    })();
    await opened;
    await bring('by-graphql-sse');
    await heard;
    expect(texts).toEqual(SENTENCES);
  });

  it('reach an EventSource by its address alone', async () => {
    const source = new EventSource(address(ADDED));
    const texts: string[] = [];
    await new Promise((resolve, reject) => {
      source.addEventListener('open', resolve);
      source.addEventListener('error', reject);
    });
    const heard = new Promise<void>((resolve) => {
      source.addEventListener('next', ({ data }) => {
        texts.push(JSON.parse(data).data.statementAdded.text);
        if (texts.length === SENTENCES.length) resolve();
      });
    });
    await bring('by-event-source');
    await heard;
    source.close();
    expect(texts).toEqual(SENTENCES);
  });

  it('end an EventSource by `complete`', async () => {
    const source = new EventSource(address('{ __typename }'));
    const events: string[] = [];
    await new Promise<void>((resolve) => {
      source.addEventListener('next', ({ data }) => events.push(data));
      source.addEventListener('complete', () => {
        source.close();
        resolve();
      });
    });
    expect(events).toEqual(['{"data":{"__typename":"Query"}}']);
  });

  it.skipIf(noBrowser)(
    'reach an EventSource in a page of this origin, and of no other',
    async () => {
      const browser = await openBrowser();
      const other = await startTestServer({ SEED: 'none', DATA_PATH: ':memory:' });
      try {
        const typenames = (origin: string) =>
          browser.newPage().then(async (page) => {
            await page.goto(origin);
            return page.evaluate(
              (url) =>
                new Promise<string>((resolve) => {
                  const source = new (
                    globalThis as never as { EventSource: typeof EventSource }
                  ).EventSource(url);
                  const end = (text: string) => {
                    source.close();
                    resolve(text);
                  };
                  source.addEventListener('next', ({ data }) => end(data));
                  source.addEventListener('error', () => end('refused'));
                }),
              address('{ __typename }'),
            );
          });
        expect(await typenames(server.url)).toBe('{"data":{"__typename":"Query"}}');
        expect(await typenames(other.url)).toBe('refused');
      } finally {
        await other.stop();
        await browser.close();
      }
    },
  );
});
