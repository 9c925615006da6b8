import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browsers.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { noBrowser } from '../web/explorer-page.js';

/** What a page has of its browser. */
interface Page {
  readonly EventSource: new (
    url: string,
  ) => {
    addEventListener(type: string, listener: (event: { readonly data: string }) => void): void;
    close(): void;
  };
}

describe('server-sent events', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
  });
  afterAll(() => server.stop());

  const address = (query: string) => `${server.url}/graphql?${new URLSearchParams({ query })}`;

  it.skipIf(noBrowser)(
    'reach an EventSource in a page of this origin, and of no other',
    async () => {
      const browser = await openBrowser();
      const other = await startTestServer({ SEED: 'none', DATA_PATH: ':memory:' });
      try {
        const typenames = async (origin: string) => {
          const page = await browser.newPage();
          await page.goto(origin);
          try {
            return await page.evaluate(
              (url) =>
                new Promise<string>((resolve) => {
                  const source = new (globalThis as never as Page).EventSource(url);
                  const end = (text: string) => {
                    source.close();
                    resolve(text);
                  };
                  source.addEventListener('next', ({ data }) => end(data));
                  source.addEventListener('error', () => end('refused'));
                }),
              address('{ __typename }'),
            );
          } finally {
            await page.close();
          }
        };
        expect(await typenames(server.url)).toBe('{"data":{"__typename":"Query"}}');
        expect(await typenames(other.url)).toBe('refused');
      } finally {
        await other.stop();
      }
    },
  );
});
