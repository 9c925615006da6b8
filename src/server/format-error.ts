import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { advised } from '../api/advice.js';
import { AppError } from '../errors.js';

/** What is said of a fault of ours, whose own words only the log has. */
export const MASKED = 'Something went wrong on our side; the request id finds it in the log.';

/** Characters of a message at most: it may quote what the client sent. */
const LONGEST_MESSAGE = 2_000;

/** How errors are shown. */
export interface ErrorRules {
  /** The schema that mistakes are told by; null where names of it are not suggested. */
  readonly suggest: GraphQLSchema | null;
  /** Where the store is: for the operator's eyes alone. */
  readonly address: string;
  /** Told what was masked. */
  readonly onUnexpected: (error: unknown) => void;
}

/** What an error of ours says, without where the store is. */
export function publicMessage({ message }: AppError, { address }: ErrorRules): string {
  return message.replaceAll(` at ${address}`, '').replaceAll(address, 'the store');
}

/** An error as clients see it: ours with code and details, GraphQL's own as they are, anything else masked. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  rules: ErrorRules,
): GraphQLFormattedError {
  const refused = error instanceof GraphQLError ? error.originalError : undefined;
  const original = refused instanceof AppError ? refused : unwrapResolverError(error);
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (original instanceof AppError && original.expose) {
    return {
      message: shorten(publicMessage(original, rules)),
      ...place,
      extensions: { ...original.details, code: original.code },
    };
  }
  if (original instanceof GraphQLError) {
    return {
      message: shorten(
        advised({ message: formatted.message, nodes: original.nodes }, rules.suggest),
      ),
      ...place,
      extensions: { code: codeOf(formatted.extensions?.['code'], error) },
    };
  }
  rules.onUnexpected(original);
  return { message: MASKED, ...place, extensions: { code: 'INTERNAL' } };
}

/** Apollo's codes for what is wrong with a request alone say less than ours; those of documents are well known. */
function codeOf(code: unknown, error: unknown): unknown {
  if (code === undefined || code === 'BAD_REQUEST' || code === 'OPERATION_RESOLUTION_FAILURE')
    return 'BAD_USER_INPUT';
  if (code !== 'INTERNAL_SERVER_ERROR') return code;
  const { http } = error instanceof GraphQLError ? error.extensions : {};
  const { status = 500 } = (http ?? {}) as { readonly status?: number };
  return status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL';
}

function shorten(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)}…`;
}
