import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testEngine } from '../support/engines.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const exporter = new InMemorySpanExporter();
const QUERY = 'query People($first: Int!) { people(first: $first) { nodes { name } } }';
const TRACE = '0af7651916cd43dd8448eb211c80319c';

describe('the server in a process with an OpenTelemetry SDK', () => {
  let server: TestServer;
  beforeAll(async () => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
    );
    server = await startTestServer({ SEED: 'none' });
  });
  beforeEach(() => exporter.reset());
  afterAll(async () => {
    await server.stop();
    for (const api of [trace, context, propagation]) api.disable();
  });

  const ask = (query: string, variables: object, headers = {}) =>
    server.post({ query, variables }, headers);

  it("puts one graph.read under one query, in the caller's trace, without values", async () => {
    const first = async () => {
      exporter.reset();
      await ask(QUERY, { first: 7 }, { traceparent: `00-${TRACE}-b7ad6b7169203331-01` });
      const spans = exporter.getFinishedSpans();
      expect(spans.map(({ name }) => name)).toEqual(['graph.read', 'query']);
      return spans;
    };
    const [read, query] = await first();
    expect(query?.spanContext().traceId).toBe(TRACE);
    expect(read?.parentSpanContext?.spanId).toBe(query?.spanContext().spanId);
    expect(query?.attributes).toEqual({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'People',
    });
    const fingerprint = read?.attributes['graph.query.fingerprint'];
    expect(read?.attributes).toEqual({
      'db.system.name': testEngine === 'neo4j' ? 'neo4j' : 'embedded',
      'graph.query.fingerprint': expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    const [again] = await first();
    expect(again?.attributes['graph.query.fingerprint']).toBe(fingerprint);
  });

  it('tells of a write, and the code of what went wrong', async () => {
    const bundle = { article: { id: 'article:traced', headline: 'x', text: 'It rained.' } };
    await ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }', { bundle });
    const written = exporter.getFinishedSpans().find(({ name }) => name === 'graph.write');
    expect(written?.status.code).not.toBe(2);
    exporter.reset();
    await ask('{ person(id: "Nobody!") { name } }', {});
    const [query] = exporter.getFinishedSpans();
    expect(query?.attributes['error.type']).toBe('BAD_USER_INPUT');
  });
});
