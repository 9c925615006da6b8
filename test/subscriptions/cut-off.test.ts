import { EventSource } from 'eventsource';
import { createClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { readConfig } from '../../src/config.js';
import { type RunningServer, startServer } from '../../src/server/start-server.js';
import { testEngine, testEnvironment } from '../support/engines.js';
import { startFaultProxy } from '../support/fault-proxy.js';
import { readEvents } from '../support/read-events.js';
import { shortArticle } from '../support/short-articles.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const IMPORTS = 20;
const RETRACTIONS = 5;
const SENTENCES = 4;
/** Events after which a connection is killed. */
const LIVES = 7;
const filter = { saidBy: { id: { eq: 'person:ruiz' } } };
const CHANGES = `subscription ($filter: StatementFilter, $since: String) {
  changes(filter: $filter, since: $since) { cursor kind total node { id } edge { cursor node { id } } }
}`;
const LIST =
  'query ($filter: StatementFilter) { statements(filter: $filter, first: 500) { totalCount edges { cursor node { id } } } }';

interface Edge {
  readonly cursor: string;
  readonly node: { readonly id: string };
}

interface ChangeEvent {
  readonly cursor: string;
  readonly kind: string;
  readonly total: number;
  readonly node: { readonly id: string } | null;
  readonly edge: Edge | null;
}

/** A list as a client keeps it: it puts in and takes out what it is told, and nothing else. */
class KeptList {
  readonly #edges = new Map<string, Edge>();
  readonly #told = new Set<string>();
  total = 0;
  /** The last event's cursor. */
  since: string | undefined;
  isCurrent = false;

  hear({ cursor, kind, total, node, edge }: ChangeEvent): void {
    this.total = total;
    this.since = cursor;
    this.isCurrent = kind === 'CURRENT';
    if (!node) return;
    expect(this.#told, 'told twice').not.toContain(cursor);
    this.#told.add(cursor);
    if (edge) this.#edges.set(node.id, edge);
    else this.#edges.delete(node.id);
  }

  get told(): number {
    return this.#told.size;
  }

  get shown() {
    const byId = (a: Edge, b: Edge) => (a.node.id < b.node.id ? -1 : 1);
    return { total: this.total, edges: [...this.#edges.values()].sort(byId) };
  }
}

/** Hears events until it is over, and kills the connection; so does `kill` before that. */
type Listen = (
  url: string,
  list: KeptList,
  isOver: () => boolean,
  kill?: AbortSignal,
) => Promise<void>;

const byEvents: Listen = async (url, list, isOver, kill) => {
  const aborted = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    signal: AbortSignal.any([aborted.signal, ...(kill ? [kill] : [])]),
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(list.since && { 'last-event-id': list.since }),
    },
    body: JSON.stringify({ query: CHANGES, variables: { filter } }),
  });
  for await (const { id, data } of readEvents(response)) {
    expect(id).toBe(data.data.changes.cursor);
    list.hear(data.data.changes);
    if (isOver()) break;
  }
  aborted.abort();
};

const bySocket: Listen = async (url, list, isOver, kill) => {
  let socket: WebSocket | undefined;
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    on: {
      connected: (opened) => {
        socket = opened as WebSocket;
      },
    },
  });
  const over = new AbortController();
  kill?.addEventListener('abort', () => socket?.terminate(), { signal: over.signal });
  const variables = { filter, since: list.since };
  const events = client.iterate<{ changes: ChangeEvent }>({ query: CHANGES, variables });
  for await (const { data } of events) {
    if (data) list.hear(data.changes);
    if (isOver()) break;
  }
  over.abort();
  socket?.terminate();
};

describe('a subscriber that is cut off', () => {
  let server: TestServer;
  /** On Neo4j several serve one store, and whoever comes back meets another. */
  let servers: readonly RunningServer[];
  beforeEach(async () => {
    server = await startTestServer({ SEED: 'none' });
    const others =
      testEngine === 'neo4j'
        ? [await startServer(readConfig({ ...testEnvironment(), SEED: 'none' }))]
        : [];
    servers = [server, ...others];
  });
  afterEach(async () => {
    await Promise.all(servers.map((one) => one.stop()));
  });

  async function ask(query: string, variables: object) {
    const answer = await (await server.post({ query, variables })).json();
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  const bring = (name: string) =>
    ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }', {
      bundle: shortArticle(name, {
        sentences: SENTENCES,
        speaker: name.endsWith('0') ? 'blum' : 'ruiz',
      }),
    });
  const retract = (id: string) =>
    ask('mutation ($id: ID!) { retract(id: $id, reason: "r") { id } }', { id });

  async function fresh() {
    const { statements } = await ask(LIST, { filter });
    const list = new KeptList();
    for (const edge of statements.edges as readonly Edge[])
      list.hear({ kind: 'ADDED', total: 0, node: edge.node, edge, cursor: edge.cursor });
    return { ...list.shown, total: statements.totalCount };
  }

  /** Imports, and now and then takes back a statement, once a whole article, of what was imported before. */
  async function write(): Promise<void> {
    for (let number = 1; number <= IMPORTS; number += 1) {
      await bring(`a${number}`);
      if (number % (IMPORTS / RETRACTIONS) > 0) continue;
      const isArticle = number === IMPORTS;
      await retract(isArticle ? 'article:a5' : `statement:a${number - 1}:0-18:person-ruiz`);
    }
  }

  it.each([
    ['server-sent events and Last-Event-ID', byEvents],
    ['WebSockets and since', bySocket],
  ])('holds what a fresh list holds, over %s', async (_name, listen) => {
    const list = new KeptList();
    await listen(server.url, list, () => list.isCurrent);
    const written = new AbortController();
    const writing = write().finally(() => written.abort());
    let lives = 0;
    while (!written.signal.aborted) {
      const end = list.told + LIVES;
      const { url } = servers[lives % servers.length] ?? server;
      await listen(url, list, () => list.told >= end, written.signal).catch((error) => {
        if (!written.signal.aborted) throw error;
      });
      lives += 1;
    }
    await writing;
    await listen(server.url, list, () => list.isCurrent);
    expect(lives).toBeGreaterThan(8);
    expect(list.shown).toEqual(await fresh());
    expect(list.shown.total).toBe((IMPORTS - 2) * SENTENCES - SENTENCES - (RETRACTIONS - 1));
  });

  it('holds it once its EventSource has connected again by itself', async () => {
    const proxy = await startFaultProxy(server.url);
    const search = new URLSearchParams({ query: CHANGES, variables: JSON.stringify({ filter }) });
    const list = new KeptList();
    let onEvent = () => {};
    const until = (condition: () => boolean) =>
      new Promise<void>((resolve) => {
        onEvent = () => condition() && resolve();
      });
    const source = new EventSource(`http://localhost:${proxy.port}/graphql?${search}`);
    source.addEventListener('next', ({ data }) => {
      list.hear(JSON.parse(data).data.changes);
      onEvent();
    });
    await until(() => list.isCurrent);
    await bring('b1');
    if (list.told <= SENTENCES) await until(() => list.told > SENTENCES);
    proxy.set('refuse');
    await bring('b2');
    await retract('article:b1');
    proxy.set('pass');
    await until(() => list.isCurrent);
    expect(list.shown).toEqual(await fresh());
    expect(list.shown.total).toBe(SENTENCES);
    source.close();
    await proxy.close();
  });
});
