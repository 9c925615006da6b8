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

/** Where a filter compares with a value, and of these where there is always one. */
const COMPARED =
  /filter\..*(eq|in|contains|startsWith|endsWith|gte|gt|lte|lt|within|subordinateTo)\)$/;
const WITHOUT_NULL = /(id|type|hypothetical)\.\w+\)$|(within|subordinateTo)\)$/;

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

  type Place = (typeof places)[number];
  const withNull = async ({ type, ask: write }: Place): Promise<readonly Answer[]> => [
    await ask(write('null')),
    await ask(write('$v', `($v: ${getNullableType(type)})`), { v: null }),
  ];
  const isRefused = ({ status, errors: [error] = [] }: Answer) =>
    status === 400 &&
    error?.extensions.code === 'BAD_USER_INPUT' &&
    error.extensions.argument !== undefined;

  /** Validation lets a nullable variable stand there when the place, or the variable, has a default. */
  async function oddWhereNeeded({ type, hasDefault, ask: write }: Place) {
    const declared = getNullableType(type);
    const fallback = hasDefault ? '' : ` = ${exampleOf(declared)}`;
    const answer = await ask(write('$v', `($v: ${declared}${fallback})`), { v: null });
    return isRefused(answer) ? [] : [answer];
  }

  /** Taken as left out, a variable that was not filled would open the filter. */
  async function oddWhereCompared(place: Place) {
    const way = WITHOUT_NULL.test(place.name) ? 'leave it out' : 'isNull: true';
    return (await withNull(place)).filter(
      (answer) => !isRefused(answer) || !answer.errors?.[0]?.message.includes(way),
    );
  }

  async function oddElsewhere(place: Place) {
    const without = await ask(place.ask(null));
    return (await withNull(place)).filter(
      ({ status, data }) =>
        status >= 500 || status !== without.status || !isDeepStrictEqual(data, without.data),
    );
  }

  it('means what leaving it out means, or is the mistake of the client', async () => {
    expect(places.length).toBeGreaterThan(200);
    expect(places.filter(({ name }) => COMPARED.test(name)).length).toBeGreaterThan(20);
    const odd: string[] = [];
    for (const [index, place] of places.entries()) {
      const oddOf = isNonNullType(place.type)
        ? oddWhereNeeded
        : COMPARED.test(place.name)
          ? oddWhereCompared
          : oddElsewhere;
      // Each is a query of its own, which Neo4j takes a tenth of a second to plan.
      if (oddOf === oddElsewhere && testEngine !== 'embedded' && index % 8 > 0) continue;
      for (const answer of await oddOf(place))
        odd.push(`${place.name}: ${JSON.stringify(answer).slice(0, 300)}`);
    }
    expect(odd).toEqual([]);
  });
});
