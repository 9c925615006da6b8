import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROXIES, type ReverseProxy } from '../support/proxies.js';
import { shortArticle } from '../support/short-articles.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

/** The name under which the proxy is reached; what it tells the server of it differs. */
const NAME = 'graph.example.org';
const IMPORT = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ LOCAL_WRITES: 'off', ALLOWED_HOSTS: NAME });
});
afterAll(() => server.stop());

for (const { name, missing, start } of PROXIES) {
  describe.skipIf(missing)(`behind ${name}${missing ? `: ${missing}` : ''}`, () => {
    let proxy: ReverseProxy;
    beforeAll(async () => {
      proxy = await start(Number(new URL(server.url).port));
    });
    afterAll(() => proxy.stop());

    const ask = (
      path: string,
      { key, body, accept = 'application/json' }: { key?: string; body?: unknown; accept?: string },
    ) =>
      new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
        const headers = {
          host: NAME,
          accept,
          'content-type': 'application/json',
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
        };
        const method = body === undefined ? 'GET' : 'POST';
        const call = request(`${proxy.url}${path}`, { method, headers }, async (response) => {
          let text = '';
          for await (const piece of response) text += String(piece);
          resolve({ status: response.statusCode, text });
        });
        call.on('error', reject);
        call.end(body === undefined ? undefined : JSON.stringify(body));
      });

    const bundle = shortArticle(`behind-${name.toLowerCase().replace(/\W+/g, '-')}`, {
      sentences: 1,
    });
    const writing = { query: IMPORT, variables: { bundle } };

    it('a stranger is nobody special: reads, and neither writes nor takes the graph out', async () => {
      const read = await ask('/graphql', { body: { query: '{ statements { totalCount } }' } });
      expect(read.status).toBe(200);
      expect(JSON.parse(read.text).data.statements.totalCount).toBeGreaterThanOrEqual(20);
      const refused = [
        await ask('/graphql', { body: writing }),
        await ask('/graphql', { body: writing, accept: 'text/event-stream' }),
        await ask('/graphql', { body: { query: '{ changes { nodes { by } } }' } }),
        await ask('/import', { body: bundle }),
        await ask('/export', {}),
      ];
      for (const { status, text } of refused) {
        expect([status, text]).toEqual([403, expect.stringContaining('FORBIDDEN')]);
        expect(text).toContain('#key=');
      }
      const wrong = await ask('/graphql', { key: 'x'.repeat(43), body: writing });
      expect(wrong.status).toBe(401);
      const there = { query: `{ article(id: "${bundle.article.id}") { id } }` };
      expect((await ask('/graphql', { body: there })).text).toContain('{"article":null}');
    });

    it('whoever has the local key does all of it', async () => {
      const key = server.localKey ?? '';
      const written = await ask('/graphql', { key, body: writing });
      expect(JSON.parse(written.text)).toEqual({ data: { importBundle: { fresh: true } } });
      const again = await ask('/import', { key, body: bundle });
      expect(JSON.parse(again.text.split('\n')[0] ?? '')).toMatchObject({ outcome: 'present' });
      const by = await ask('/graphql', { key, body: { query: '{ changes { nodes { by } } }' } });
      expect(by.status).toBe(200);
      const exported = await ask('/export', { key });
      expect(exported.status).toBe(200);
      expect(exported.text).toContain(bundle.article.id);
    });
  });
}
