import { isDeepStrictEqual } from 'node:util';
import { getNullableType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { testEngine } from '../support/engines.js';
import { exampleOf, inputPlaces } from '../support/input-places.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions: { code: string; argument?: string } }[];
}

describe('null for an argument', () => {
  const places = inputPlaces(buildApiSchema());
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const ask = async (query: string, variables: object = {}): Promise<Answer> => {
    const response = await server.post({ query, variables });
    return { status: response.status, ...((await response.json()) as object) };
  };

  it('means what leaving it out means, or is the mistake of the client', async () => {
    expect(places.length).toBeGreaterThan(200);
    const odd: string[] = [];
    for (const [index, place] of places.entries()) {
      const { name, type, hasDefault, ask: write } = place;
      const note = (answer: Answer) => odd.push(`${name}: ${JSON.stringify(answer).slice(0, 300)}`);
      const declared = getNullableType(type);
      if (isNonNullType(type)) {
        // Validation lets a nullable variable stand there when the place, or the variable, has a default.
        const fallback = hasDefault ? '' : ` = ${exampleOf(declared)}`;
        const answer = await ask(write('$v', `($v: ${declared}${fallback})`), { v: null });
        const [error] = answer.errors ?? [];
        if (
          answer.status !== 400 ||
          error?.extensions.code !== 'BAD_USER_INPUT' ||
          !error.extensions.argument
        )
          note(answer);
      } else if (testEngine === 'embedded' || index % 8 === 0) {
        // Each is a statement of its own, which Neo4j takes a tenth of a second to plan.
        const without = await ask(write(null));
        for (const answer of [
          await ask(write('null')),
          await ask(write('$v', `($v: ${declared})`), { v: null }),
        ])
          if (
            answer.status >= 500 ||
            !isDeepStrictEqual(answer.data, without.data) ||
            answer.status !== without.status
          )
            note(answer);
      }
    }
    expect(odd).toEqual([]);
  });
});
