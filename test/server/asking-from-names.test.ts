import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';

interface Try {
  readonly query: string;
  readonly answer: unknown;
}

const BLOCKS = /```graphql\n([^`]*)```\n\n```json\n([\s\S]*?)\n```/g;
const page = readFileSync(new URL('../../docs/asking-from-names.md', import.meta.url), 'utf8');
const questions = page.split(/^## /m).slice(1);

function triesOf(question: string): readonly Try[] {
  return [...question.matchAll(BLOCKS)].map(([, query = '', answer = '']) => ({
    query,
    answer: JSON.parse(answer),
  }));
}

describe('what is asked from names alone', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  it('are ten questions and more', () => {
    expect(questions.length).toBeGreaterThanOrEqual(10);
  });

  it.each(questions.map((question) => [question.split('\n', 1)[0], triesOf(question)] as const))(
    '%s is answered at the first or second try, as the page says',
    async (_, tries) => {
      expect([1, 2]).toContain(tries.length);
      for (const { query, answer } of tries) {
        const { data, errors } = await (await server.post({ query })).json();
        const messages = errors?.map(({ message }: { message: string }) => message);
        expect(messages ? { errors: messages } : data).toEqual(answer);
      }
      expect(tries.at(-1)?.answer).not.toHaveProperty('errors');
    },
  );
});
