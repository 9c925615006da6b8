import type { ServerOptions } from 'graphql-ws';
import { AppError } from '../errors.js';
import type { Caller } from '../operation/caller.js';
import type { AppParts } from './app-part.js';
import type { ConnectionLimits } from './limits/connection-limits.js';
import { checkRequest, executionOf, graphqlErrorsOf } from './read-operation.js';
import { BODY_LIMIT, bodyTooLarge } from './read-request.js';
import { closeSocket, type Extra } from './socket-connection.js';
import { trustedRequest } from './trusted-documents.js';

/** Operations that run on one connection at the same time, subscriptions above all. */
const MAXIMUM_OPERATIONS = 20;
const UNAUTHORIZED = 4401;
const UNAVAILABLE = 1013;

/** What becomes of the messages of a connection: the rules of HTTP, over graphql-transport-ws. */
export function socketOperations(
  { entrance, trusted, schema, read, format }: AppParts,
  { firstMessage }: ConnectionLimits,
): ServerOptions<Record<string, unknown>, Extra> {
  return {
    connectionInitWaitTimeout: firstMessage,
    async onConnect({ extra, connectionParams }) {
      const { authorization, Authorization } = connectionParams ?? {};
      const given = authorization ?? Authorization;
      try {
        const caller = await entrance.callerOf(
          extra.request,
          typeof given === 'string' ? given : undefined,
        );
        extra.caller = caller;
        if (caller.kind !== 'anonymous' || caller.role !== null) return true;
        closeSocket(
          extra.socket,
          UNAUTHORIZED,
          'Send a token as `authorization` in connectionParams',
        );
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        closeSocket(extra.socket, error.status === 401 ? UNAUTHORIZED : UNAVAILABLE, error.message);
      }
      return false;
    },
    onSubscribe({ extra, subscriptions }, _id, payload) {
      try {
        if (Buffer.byteLength(extra.message) > BODY_LIMIT) throw bodyTooLarge();
        if (Object.keys(subscriptions).length > MAXIMUM_OPERATIONS) throw tooMany;
        const caller = extra.caller as Caller;
        const contextValue = entrance.contextOf(extra.request, caller, extra.gone.signal);
        return executionOf(schema, read(trustedRequest(trusted, payload)), contextValue);
      } catch (error) {
        return graphqlErrorsOf(error);
      }
    },
    onError: (_context, _id, _payload, errors) => errors.map(format),
    onNext: (_context, _id, _payload, _args, { data, errors }) =>
      errors && { ...(data !== undefined && { data }), errors: errors.map(format) },
  };
}

const tooMany = new AppError(
  'FORBIDDEN',
  `At most ${MAXIMUM_OPERATIONS} operations run on one connection at the same time; complete one, or open another connection.`,
);

/** What answers a `subscribe` whose payload is no request; null when the message is none at all. */
export function answerTo(message: string, format: AppParts['format']): object | null {
  try {
    const { type, id, payload } = JSON.parse(message);
    if (type !== 'subscribe' || typeof id !== 'string' || id === '') return null;
    try {
      checkRequest(payload);
    } catch (error) {
      return { id, type: 'error', payload: graphqlErrorsOf(error).map(format) };
    }
  } catch {
    // It is no JSON object.
  }
  return null;
}
