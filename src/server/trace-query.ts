import type { ApolloServerPlugin } from '@apollo/server';
import { context, propagation, type Span, SpanKind, trace } from '@opentelemetry/api';
import type { OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../operation/context.js';

const tracer = trace.getTracer('who-said-where');

/**
 * Runs the work of a GraphQL request in an OpenTelemetry span named `query`, under the caller's trace when its
 * headers name one. Without an SDK in the process this does nothing.
 */
export function traceQuery<T>(
  headers: Readonly<Record<string, unknown>>,
  work: () => Promise<T>,
): Promise<T> {
  const caller = propagation.extract(context.active(), headers);
  return tracer.startActiveSpan('query', { kind: SpanKind.SERVER }, caller, async (span: Span) => {
    try {
      return await work();
    } finally {
      span.end();
    }
  });
}

/** Tells the active span which operation it is about. */
export function describeOperation(operation: OperationDefinitionNode): void {
  const span = trace.getActiveSpan();
  if (!span?.isRecording()) return;
  span.setAttribute('graphql.operation.type', operation.operation);
  if (operation.name) span.setAttribute('graphql.operation.name', operation.name.value);
}

/** Tells the span which operation it is about, and the code of what went wrong. */
export const traceOperation: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    const span = trace.getActiveSpan();
    if (!span?.isRecording()) return;
    return {
      async didResolveOperation({ operation }) {
        if (operation) describeOperation(operation);
      },
      async willSendResponse({ response }) {
        const { body } = response;
        const [error] = (body.kind === 'single' && body.singleResult.errors) || [];
        if (error) span.setAttribute('error.type', String(error.extensions?.['code']));
      },
    };
  },
};
