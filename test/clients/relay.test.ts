import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import relay, {
  type ConcreteRequest,
  type GraphQLTaggedNode,
  type ReaderFragment,
} from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';

const { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery } = relay;
const { getPaginationMetadata, getPaginationVariables, getRefetchMetadata, getSelector } = relay;

const require = createRequire(import.meta.url);
const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A list that one of our types has, and a node to ask it of. */
interface List {
  readonly type: string;
  readonly id: string;
  readonly list: string;
  readonly of: string;
}

const LISTS: readonly List[] = [
  { type: 'Person', id: 'person:michael-clarke', list: 'said', of: 'text' },
  { type: 'Source', id: 'article:ea7cad882c490818', list: 'said', of: 'text' },
  { type: 'Place', id: 'place:ru', list: 'saidAbout', of: 'text' },
  { type: 'Node', id: 'person:michael-clarke', list: 'history', of: 'what' },
];
const STEPS = [
  { way: 'forward', page: 'first: $count, after: $cursor' },
  { way: 'backward', page: 'last: $count, before: $cursor' },
] as const;
const CASES = LISTS.flatMap((list) =>
  STEPS.map((step) => ({ ...list, ...step, name: `${list.type}_${list.list}_${step.way}` })),
);
type Case = (typeof CASES)[number];

/** As a component of a page would write it; Relay wants the names to begin with the file's. */
const moduleOf = ({ name, type, list, of, page }: Case) => `import { graphql } from 'relay-runtime';
graphql\`fragment ${name}_list on ${type} @refetchable(queryName: "${name}RefetchQuery")
  @argumentDefinitions(count: {type: "Int", defaultValue: 2}, cursor: {type: "String"}) {
  list: ${list}(${page}) @connection(key: "${name}_list") { totalCount edges { node { __typename id ${of} } } }
}\`;
graphql\`query ${name}Query($id: ID!) { node(id: $id) { __typename id ...${name}_list @alias(as: "it") } }\`;
`;

/**
 * Relay's own compiler over the schema that we ship, and its own runtime over HTTP: `node(id:)` refetches whatever a
 * fragment with pages stands on, and a page leads to the next until all are there, from either end.
 */
describe('Relay', () => {
  let folder: string;
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
    folder = mkdtempSync(join(tmpdir(), 'wsw-relay-'));
    mkdirSync(join(folder, 'src'));
    mkdirSync(join(folder, 'made'));
    for (const one of CASES) writeFileSync(join(folder, 'src', `${one.name}.js`), moduleOf(one));
    const config = {
      src: './src',
      schema: './schema.graphql',
      artifactDirectory: './made',
      language: 'javascript',
      eagerEsModules: false,
    };
    copyFileSync(root('schema/schema.graphql'), join(folder, 'schema.graphql'));
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
    execFileSync(process.execPath, [require.resolve('relay-compiler/cli.js')], {
      cwd: folder,
      stdio: 'pipe',
    });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const made = (name: string) =>
    createRequire(join(folder, 'made', 'x.js'))(`./${name}.graphql.js`) as GraphQLTaggedNode;

  it.each(CASES)('pages through $list of a $type, $way', async (one) => {
    const network = Network.create(async ({ text }, variables) => {
      const response = await server.post({ query: text, variables });
      return response.json() as never;
    });
    const environment = new Environment({ network, store: new Store(new RecordSource()) });
    const query = made(`${one.name}Query`) as ConcreteRequest;
    const variables = { id: one.id };
    await fetchQuery(environment, query, variables).toPromise();
    const descriptor = createOperationDescriptor(query, variables);
    const fragment = made(`${one.name}_list`) as ReaderFragment;
    const show = () => {
      const { data } = environment.lookup(descriptor.fragment);
      const { it: reference } = (data as { node: { it: unknown } }).node;
      return { reference, list: shown(environment, fragment, reference) };
    };
    const { paginationRequest } = getPaginationMetadata(fragment, 'test');
    const isForward = one.way === 'forward';
    const ids = new Set<string>();
    for (;;) {
      const { list } = show();
      for (const { node } of list.edges) ids.add(node.id);
      const { hasNextPage, hasPreviousPage, endCursor, startCursor } = list.pageInfo;
      if (!(isForward ? hasNextPage : hasPreviousPage)) break;
      const { edges } = list;
      const next = nextVariables(fragment, one.way, isForward ? endCursor : startCursor, one.id);
      await fetchQuery(environment, paginationRequest, next).toPromise();
      expect(show().list.edges.length).toBeGreaterThan(edges.length);
    }
    const { list } = show();
    expect(list.edges).toHaveLength(list.totalCount);
    expect(ids.size).toBe(list.totalCount);
    if (one.list !== 'history') expect(ids.size).toBeGreaterThan(2);
  });
});

interface Shown {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

function shown(
  environment: InstanceType<typeof Environment>,
  fragment: ReaderFragment,
  reference: unknown,
): Shown {
  const selector = getSelector(fragment, reference as never);
  if (selector?.kind !== 'SingularReaderSelector') throw new Error('The fragment shows no node');
  return (environment.lookup(selector).data as unknown as { list: Shown }).list;
}

function nextVariables(
  fragment: ReaderFragment,
  way: Case['way'],
  cursor: string | null,
  id: string,
) {
  const { paginationMetadata } = getPaginationMetadata(fragment, 'test');
  const { identifierInfo } = getRefetchMetadata(fragment, 'test');
  return {
    ...getPaginationVariables(way, 2, cursor, {}, {}, paginationMetadata),
    [identifierInfo?.identifierQueryVariableName ?? 'id']: id,
  };
}
