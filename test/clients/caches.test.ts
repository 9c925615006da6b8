import { readFileSync } from 'node:fs';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { getIntrospectionQuery } from 'graphql';
import relay, { type ConcreteRequest } from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';

const { Environment, fetchQuery, Network, RecordSource, Store } = relay;

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}.json`, import.meta.url), 'utf8'));
const possibleTypes = read('possibleTypes');
const valueTypes = read('valueTypes');

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
 * Ids are the same at all instants, so a normalized cache answers one instant with what it was told of another. README
 * says what to do: keep a cache for each.
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
    // What was one a moment ago: the trap that README tells of.
    expect(await read(null, 'cache-only')).toBe(0);
  });
});

/** One article that two people, with names and facts that look alike, stand in, and another name for one property. */
const alike = (year: number, place: string) => ({
  ...article(year, 'Ana'),
  people: [
    {
      id: ID,
      name: 'Ana',
      names: [{ value: 'Anya' }],
      facts: [{ fact: 'honorific', value: 'Dr' }],
    },
    { id: 'person:anya', name: 'Anya', facts: [{ fact: 'honorific', value: 'Dr' }] },
  ],
  units: [{ id: 'unit:u', name: 'U', designation: place }],
});

/** All of what lists hold under an id of its own that is no node, and some that is a value. */
const HELD = `fragment Held on Entity {
  id name
  names { id value }
  facts { id fact value }
  assertedValues { id property value }
  mentions { nodes { span { start } } }
}`;
const THINGS = `query Things { people { nodes { ...Held } } units { nodes { ...Held } } } ${HELD}`;

describe('what a list holds beside nodes', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
    const query = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { article } }';
    for (const bundle of [alike(2020, '1st'), alike(2021, '2nd'), alike(2022, '2nd')]) {
      const response = await server.post({ query, variables: { bundle } });
      expect(((await response.json()) as { errors?: unknown }).errors).toBeUndefined();
    }
  });
  afterAll(() => server.stop());

  const plain = async () => {
    const response = await server.post({ query: THINGS });
    const { data } = (await response.json()) as { data: Things };
    return data;
  };
  interface Things {
    readonly people: {
      readonly nodes: readonly { names: { id: string }[]; facts: { id: string }[] }[];
    };
    readonly units: { readonly nodes: readonly { assertedValues: { id: string }[] }[] };
  }
  const bare = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (key, inner) => (key === '__typename' ? undefined : inner)));

  it('has ids that are no others', async () => {
    const { people, units } = await plain();
    const ids = [
      ...people.nodes.flatMap(({ names, facts }) => [...names, ...facts]),
      ...units.nodes.flatMap(({ assertedValues }) => assertedValues),
    ].map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(6);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('comes out of the cache of Apollo Client as it went in', async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${server.url}/graphql` }),
      cache: new InMemoryCache({ possibleTypes }),
    });
    await client.query({ query: gql(THINGS) });
    const { data } = await client.query({ query: gql(THINGS), fetchPolicy: 'cache-only' });
    expect(bare(data)).toEqual(await plain());
  });

  it('comes out of Graphcache of urql as it went in, once it knows the values', async () => {
    const warnings: string[] = [];
    const client = new Client({
      url: `${server.url}/graphql`,
      exchanges: [
        cacheExchange({
          schema: await introspect(),
          keys: Object.fromEntries(valueTypes.map((name: string) => [name, () => null])),
          logger: (severity, message) => severity !== 'debug' && warnings.push(message),
        }),
        fetchExchange,
      ],
    });
    await client.query(THINGS, {}).toPromise();
    const again = await client.query(THINGS, {}, { requestPolicy: 'cache-only' }).toPromise();
    expect(bare(again.data)).toEqual(await plain());
    expect(warnings).toEqual([]);
  });

  async function introspect() {
    const response = await server.post({ query: getIntrospectionQuery() });
    return ((await response.json()) as { data: never }).data;
  }
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
