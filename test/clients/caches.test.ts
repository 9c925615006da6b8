import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import relay, { type ConcreteRequest } from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';

const { Environment, fetchQuery, Network, RecordSource, Store } = relay;

const ID = 'person:ana';
const THEN = '2020-06-01T00:00:00.000Z';
const QUERY = `query Named($id: ID!, $at: DateTime) @asOf(at: $at) {
  person(id: $id) { __typename id name roles { id title } }
}`;

interface Named {
  readonly person: { readonly name: string; readonly roles: readonly object[] } | null;
}

/** An article of a year that gives the same person a name, and from the second on a posting. */
const article = (year: number, name: string, more: object = {}) => ({
  article: {
    id: `article:of-${year}`,
    headline: `Of ${year}`,
    text: `${name} was there.`,
    publishedAt: `${year}`,
    recordedAt: `${year}-01-01T00:00:00.000Z`,
  },
  organizations: [{ id: 'org:o', name: 'O' }],
  people: [{ id: ID, name: 'Ana', ...more }],
});

/**
 * Ids are the same at all instants, so a normalized cache answers one instant with what it was told of another.
 * `docs/asking.md` says what to do: keep a cache for each.
 */
describe('clients with normalized caches', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
    const query = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { article } }';
    const posted = { roles: [{ title: 'Chief', at: 'org:o' }] };
    for (const bundle of [article(2020, 'Ana'), article(2024, 'Ana', posted)]) {
      const response = await server.post({ query, variables: { bundle } });
      expect(((await response.json()) as { errors?: unknown }).errors).toBeUndefined();
    }
  });
  afterAll(() => server.stop());

  /** What a client shows as of an instant, first and again, and what of that it asked the server for. */
  type Read = (at: string | null) => Promise<number>;
  const POSTINGS = [
    [THEN, 0],
    [null, 1],
    [THEN, 0],
    [null, 1],
  ] as const;

  async function hold(read: Read): Promise<void> {
    for (const [at, postings] of POSTINGS) expect(await read(at)).toBe(postings);
  }

  it('Apollo Client shows each instant as it was, with a client for each', async () => {
    const clients = new Map<string | null, ApolloClient>();
    const clientOf = (at: string | null) => {
      const client =
        clients.get(at) ??
        new ApolloClient({
          link: new HttpLink({ uri: `${server.url}/graphql` }),
          cache: new InMemoryCache(),
        });
      clients.set(at, client);
      return client;
    };
    const named = gql(QUERY);
    const read: Read = async (at) => {
      const client = clientOf(at);
      await client.query<Named>({ query: named, variables: { id: ID, at } });
      const kept = client.cache.extract() as Record<string, { roles?: readonly object[] }>;
      return kept[`Person:${ID}`]?.roles?.length ?? -1;
    };
    await hold(read);
  });

  it('Relay shows each instant as it was, with an environment for each', async () => {
    const environments = new Map<string | null, InstanceType<typeof Environment>>();
    const environmentOf = (at: string | null) => {
      const known =
        environments.get(at) ?? new Environment({ network, store: new Store(new RecordSource()) });
      environments.set(at, known);
      return known;
    };
    const network = Network.create(async ({ text }, variables) => {
      const response = await server.post({ query: text, variables });
      return response.json() as never;
    });
    const read: Read = async (at) => {
      const environment = environmentOf(at);
      await fetchQuery(environment, NAMED, { id: ID, at }).toPromise();
      const record = environment.getStore().getSource().get(ID) as {
        roles?: { __refs: readonly string[] };
      };
      return record.roles?.__refs.length ?? -1;
    };
    await hold(read);
  });

  it('one cache for two instants would answer one from the other', async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${server.url}/graphql` }),
      cache: new InMemoryCache({
        typePolicies: { Person: { fields: { roles: { merge: false } } } },
      }),
    });
    const read = async (at: string | null, fetchPolicy: 'network-only' | 'cache-only') => {
      const { data } = await client.query<Named>({
        query: gql(QUERY),
        variables: { id: ID, at },
        fetchPolicy,
      });
      return data?.person?.roles.length;
    };
    expect(await read(null, 'network-only')).toBe(1);
    expect(await read(THEN, 'network-only')).toBe(0);
    // What was one a moment ago: the trap that docs/asking.md tells of.
    expect(await read(null, 'cache-only')).toBe(0);
  });
});

const scalar = (name: string) =>
  ({ alias: null, args: null, kind: 'ScalarField', name, storageKey: null }) as const;
const SELECTIONS = [
  {
    alias: null,
    args: [{ kind: 'Variable', name: 'id', variableName: 'id' }],
    concreteType: 'Person',
    kind: 'LinkedField',
    name: 'person',
    plural: false,
    selections: [
      scalar('__typename'),
      scalar('id'),
      scalar('name'),
      {
        alias: null,
        args: null,
        concreteType: 'Role',
        kind: 'LinkedField',
        name: 'roles',
        plural: true,
        selections: [scalar('id'), scalar('title')],
        storageKey: null,
      },
    ],
    storageKey: null,
  },
] as const;
const ARGUMENTS = ['id', 'at'].map((name) => ({
  defaultValue: null,
  kind: 'LocalArgument' as const,
  name,
}));

/** The query as Relay's compiler would have made it. */
const NAMED = {
  kind: 'Request',
  fragment: {
    argumentDefinitions: ARGUMENTS,
    kind: 'Fragment',
    metadata: null,
    name: 'Named',
    selections: SELECTIONS,
    type: 'Query',
    abstractKey: null,
  },
  operation: {
    argumentDefinitions: ARGUMENTS,
    kind: 'Operation',
    name: 'Named',
    selections: SELECTIONS,
  },
  params: {
    cacheID: 'named',
    id: null,
    metadata: {},
    name: 'Named',
    operationKind: 'query',
    text: QUERY,
  },
} as unknown as ConcreteRequest;
